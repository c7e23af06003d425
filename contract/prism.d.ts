/** What is used of Prism, which only `npm run contract` installs: its own types are not there when these files are checked. */

declare module '@stoplight/prism-core' {
  /** A logger of pino. */
  export type Logger = object;
  export function createLogger(name: string, options: { readonly level: 'silent' }): Logger;
}

declare module '@stoplight/prism-http' {
  import type { Logger } from '@stoplight/prism-core';

  /** One call of a description. */
  export type Operation = object;

  export interface PrismRequest {
    /** In lower case. */
    readonly method: string;
    readonly url: {
      readonly path: string;
      readonly query: Readonly<Record<string, string>>;
    };
    readonly headers: Readonly<Record<string, string>>;
    /** Parsed if it is JSON, null if there is none. */
    readonly body: unknown;
  }

  export interface PrismResponse {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Parsed if it is JSON, '' if there is none. */
    readonly body: unknown;
  }

  /** One way in which a request or an answer differs from the description; 0 = error, 1 = warning. */
  export interface Diagnostic {
    readonly severity: number;
    /** Begins with `Request` or `Response` where it is about a part of one. */
    readonly message: string;
  }

  export interface PrismOutput {
    readonly output: PrismResponse;
    readonly validations: { readonly input: readonly Diagnostic[]; readonly output: readonly Diagnostic[] };
  }

  /** Why Prism answers in the upstream's place: no such call, an invalid request, no upstream. */
  export class ProblemJsonError extends Error {
    readonly status: number;
    readonly detail: string;
    readonly additional?: { readonly validation?: readonly { readonly message: string }[] };
  }

  export type PrismResult =
    | { readonly _tag: 'Right'; readonly right: PrismOutput }
    | { readonly _tag: 'Left'; readonly left: Error | ProblemJsonError };

  export interface ProxyConfig {
    readonly isProxy: true;
    readonly upstream: URL;
    readonly upstreamProxy: undefined;
    readonly validateRequest: boolean;
    readonly validateResponse: boolean;
    readonly checkSecurity: boolean;
    /** Answers an invalid request with an error instead of sending it on. */
    readonly errors: boolean;
    readonly mock: object;
  }

  export interface PrismInstance {
    request(request: PrismRequest, operations: readonly Operation[]): () => Promise<PrismResult>;
  }

  export function createInstance(config: ProxyConfig, components: { readonly logger: Logger }): PrismInstance;
  /** Also changes the document. */
  export function getHttpOperationsFromSpec(document: object): Promise<readonly Operation[]>;
}
