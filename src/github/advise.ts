/** What to do about refusals of one call, in sentences. */
export interface Advice {
  /** By status; for the token of a workflow or an app. */
  readonly [status: number]: string;
  /** What a personal token needs, to go on after "Give it". */
  readonly access: string;
}

/** A refusal, as far as what to do about it depends on it. */
interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly said: string;
}

/**
 * Who a token speaks for: an app, the workflow's own included, or a person. GitHub's "GitHub's token formats"; other
 * servers have others.
 */
export type TokenKind = 'app' | 'person' | 'unknown';

const prefixes: readonly (readonly [RegExp, TokenKind])[] = [
  [/^ghs_/, 'app'],
  [/^(?:gh[pou]_|github_pat_)/, 'person'],
];

/** Recognizes the kind of a token by its prefix. */
export function classifyToken(token: string): TokenKind {
  return prefixes.find(([prefix]) => prefix.test(token))?.[1] ?? 'unknown';
}

/** Refusals that have nothing to do with what the token may do, by GitHub's words for them. */
const obstacles: readonly (readonly [words: RegExp, advice: string])[] = [
  [
    /SAML|single sign-on/i,
    "The organization requires single sign-on: authorize the token for it (Configure SSO in the list of the account's tokens), or leave github-token at its default.",
  ],
  [
    /IP allow ?list|IP address is not permitted/i,
    "The organization's IP allow list does not include this runner: add its address, or use a runner that is on the list.",
  ],
  [/archived/i, 'The repository is archived, so it is read-only: unarchive it, or set comment: never.'],
  [/locked/i, 'Nobody can comment while the conversation is locked. Unlock it, or set comment: never.'],
  [
    /forbids access via/i,
    'The organization does not accept this kind of token: leave github-token at its default, or use the token of an app.',
  ],
  [
    /suspended|blocked/i,
    'The account or app of github-token is suspended or blocked: use a different token, or leave github-token at its default.',
  ],
];

const personalWords = /personal access token/i;

const unknownTokens: Readonly<Record<TokenKind, string>> = {
  app: "Check the input github-token: an app's token expires after one hour, so create it in the step before this one, or leave github-token at its default, which lasts as long as the job.",
  person:
    'Check the input github-token: the personal token is invalid, has expired or was revoked. Create a new one and update the secret, or leave github-token at its default.',
  unknown: 'Check the input github-token.',
};

/** What to do about a refusal, in sentences that fit the token; empty if there is no advice. */
export function adviseOnRefusal(
  { status, headers, said }: Refusal,
  advice: Advice,
  token: TokenKind,
): string {
  if (status === 401) return unknownTokens[token];
  if (status === 403) {
    if (headers['x-github-sso'] !== undefined) return obstacles[0]?.[1] ?? '';
    const obstacle = obstacles.find(([words]) => words.test(said));
    if (obstacle !== undefined) return obstacle[1];
  }
  const isPersonal = token === 'person' || personalWords.test(said);
  if (isPersonal && (status === 403 || status === 404)) {
    const hint =
      status === 404 ? 'Check pull-request-number, and that the token can see the repository. ' : '';
    return `${hint}The job's permissions do not apply to a personal token. Give it ${advice.access}, or leave github-token at its default.`;
  }
  return advice[status] ?? '';
}
