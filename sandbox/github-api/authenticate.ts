import type { Account } from './accounts.ts';
import { type Answer, buildError } from './answers.ts';

/** Who sent a request, or the answer to someone unknown. */
export type Sender =
  | { readonly kind: 'known'; readonly account: Account }
  | { readonly kind: 'refused'; readonly answer: Answer };

/**
 * Finds out who is asking. GitHub takes `token …` and `Bearer …` alike, and refuses requests without a user agent.
 *
 * @param headers names in lower case
 * @param accounts token → account
 * @see https://docs.github.com/rest/authentication/authenticating-to-the-rest-api
 */
export function authenticate(
  headers: Readonly<Record<string, string>>,
  accounts: ReadonlyMap<string, Account>,
): Sender {
  if (!headers['user-agent']) return refuse(403, 'Request forbidden by administrative rules: no User-Agent.');
  if (headers.authorization === undefined) return refuse(401, 'Requires authentication');
  const token = /^(?:token|bearer) +(\S+)$/i.exec(headers.authorization)?.[1] ?? '';
  const account = accounts.get(token);
  return account === undefined ? refuse(401, 'Bad credentials') : { kind: 'known', account };
}

function refuse(status: number, message: string): Sender {
  return { kind: 'refused', answer: buildError(status, message) };
}
