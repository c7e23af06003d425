import type { Account, PermissionLevel } from './accounts.ts';
import type { Answer } from './answers.ts';
import type { ConversationStore } from './conversations.ts';

/** A request that is known to come from `account`. */
export interface RoutedRequest {
  readonly method: string;
  readonly url: URL;
  /** As github.com has it, whatever the layout of this GitHub. */
  readonly path: string;
  readonly text: string;
  readonly account: Account;
}

/** What a route answers to. */
export interface RouteCall extends RoutedRequest {
  /** The named parts of the path. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly store: ConversationStore;
  readonly route: Route;
}

/** One call of GitHub's REST API. */
export interface Route {
  readonly method: string;
  /** Below the repository; a pattern. */
  readonly path: string;
  /** Path of the call below https://docs.github.com/rest, which GitHub repeats in its errors. */
  readonly documentation: string;
  readonly permission: PermissionLevel;
  /** What the permission is needed on; for a pull request's conversation either issues or pull requests will do. */
  readonly subject: 'conversation' | 'pull-requests';
  /** Parameters of the query that it knows. @default [] */
  readonly parameters?: readonly string[];
  readonly answer: (call: RouteCall) => Answer;
}

/** GitHub's numeric id of the repository, which its `Link` headers use instead of the name. */
export const repositoryId = 812_345_678;
