import { cutText, flattenText } from '../runtime/format.ts';

/** Words of ours, and untrusted names among them that each renderer shows as such. */
export type Sentence = readonly (string | { readonly kind: 'code'; readonly text: string })[];

/** Clauses as one, e.g. a candidate's explanation. */
export function joinClauses(clauses: readonly string[]): string {
  return clauses.join('; ');
}

/** Longest untrusted part of a sentence in plain text, in code points. */
const maxUntrusted = 300;

/** The sentence as plain text, for the log, the job's message and the outputs. */
export function formatSentence(sentence: Sentence): string {
  return sentence
    .map((part) => (typeof part === 'string' ? part : cutText(flattenText(part.text), maxUntrusted)))
    .join('');
}
