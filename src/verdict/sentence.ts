import { cutText, flattenText } from '../runtime/format.ts';

/** Words of ours, or an untrusted name that each renderer shows as such. */
type SentencePart = string | { readonly kind: 'code'; readonly text: string };

/** Words of ours with untrusted names among them. */
export type Sentence = readonly SentencePart[];

/** A retriever as people know it: its name, and its id where that is another. */
export function nameRetriever(name: string, id: string): SentencePart[] {
  const shownName = { kind: 'code', text: name } as const;
  return name === id ? [shownName] : [shownName, ' (', { kind: 'code', text: id }, ')'];
}

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
