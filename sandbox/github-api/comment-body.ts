import { type Answer, buildError, buildValidationError } from './answers.ts';

/** The body of a request that writes a comment, or the answer that refuses it. */
export type CommentBody =
  | { readonly kind: 'accepted'; readonly body: string }
  | { readonly kind: 'refused'; readonly answer: Answer };

/** GitHub's limit; counted here in UTF-16 units, the strictest of the possible readings. */
const maxCommentLength = 65_536;

/**
 * Checks the JSON of a comment as GitHub does: an object whose only key is `body`, a string that is not
 * blank and has at most 65,536 characters.
 *
 * @param text the request's body as it was sent
 * @param documentation path of the call in GitHub's REST documentation, for the error
 */
export function parseCommentBody(text: string, documentation: string): CommentBody {
  const refuse = (answer: Answer): CommentBody => ({ kind: 'refused', answer });
  const invalid = (reason: string): CommentBody =>
    refuse(buildError(422, `Invalid request.\n\n${reason}`, documentation));
  const unprocessable = (message: string): CommentBody => {
    const issue = { resource: 'IssueComment', code: 'unprocessable', field: 'data', message };
    return refuse(buildValidationError(issue, documentation));
  };

  const parsed = parseJson(text);
  if (parsed === undefined) return refuse(buildError(400, 'Problems parsing JSON', documentation));
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) {
    return refuse(buildError(400, 'Body should be a JSON object', documentation));
  }
  const unknownKey = Object.keys(parsed).find((key) => key !== 'body');
  if (unknownKey !== undefined) return invalid(`"${unknownKey}" is not a permitted key.`);
  if (!('body' in parsed)) return invalid(`"body" wasn't supplied.`);
  const { body } = parsed;
  if (typeof body !== 'string') {
    return invalid(`For 'properties/body', ${JSON.stringify(body)} is not a string.`);
  }
  if (body.trim() === '') return unprocessable('Body cannot be blank');
  if (body.length > maxCommentLength) {
    return unprocessable(`Body is too long (maximum is ${maxCommentLength} characters)`);
  }
  return { kind: 'accepted', body };
}

/** Undefined for text that is not JSON, which JSON itself cannot express. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
