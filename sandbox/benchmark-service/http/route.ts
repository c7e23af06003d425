import type { ReplayClock } from '../replay/replay-clock.ts';
import type { Permission, Subject } from './access.ts';
import type { CreditAccount } from './credit-account.ts';
import type { Dialect } from './dialect.ts';
import type { Namespace } from './namespace.ts';

/** What a handler answers with. */
export type Reply = {
  readonly status: number;
  /** To be written as JSON; undefined for an empty body. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a handler is given. */
export type RouteRequest = {
  /** The variable part of the path, decoded; '' where there is none. */
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  /** Raw body, '' for none. */
  readonly body: string;
  readonly namespace: Namespace;
  readonly account: CreditAccount;
  readonly dialect: Dialect;
  readonly clock: ReplayClock;
  /** Aborts when the service is closed. */
  readonly signal: AbortSignal;
  /** Wall clock. */
  readonly now: () => Date;
};

/** A call of the API: what it does, and what the key has to be allowed for it. */
export type Operation = {
  readonly handle: (request: RouteRequest) => Reply | Promise<Reply>;
  readonly permission: Permission;
};

/** A kind of path and what its methods do. */
export type Resource = {
  /** Matches the whole path; the first group is the id. */
  readonly pattern: RegExp;
  readonly subject: Subject;
  readonly methods: Readonly<Partial<Record<string, Operation>>>;
};
