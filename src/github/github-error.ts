/**
 * How a call to GitHub failed.
 *
 * - `refused`: GitHub did not do it
 * - `unknown-token`: the token is invalid or has expired
 * - `missing`: what the call is about does not exist, or no longer does
 * - `too-long`: the text is longer than GitHub accepts
 * - `rate-limited`: GitHub did not do it, and will not before some time has passed
 * - `not-yet`: GitHub did not do it, and may do so a few seconds later
 * - `in-doubt`: no whole answer came, so GitHub may have done it
 */
export type GitHubFault =
  | 'refused'
  | 'unknown-token'
  | 'missing'
  | 'too-long'
  | 'rate-limited'
  | 'not-yet'
  | 'in-doubt';

/**
 * GitHub refused a call or could not be reached. The message is one line for the user that says what to do, harmless
 * wherever it is shown.
 */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly fault: GitHubFault;

  constructor(fault: GitHubFault, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.fault = fault;
  }
}
