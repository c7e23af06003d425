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

/** A candidate as people know it: by its file, where it was made from one for a while. */
export function nameCandidate({
  candidateName,
  candidateId,
  file,
}: {
  readonly candidateName: string;
  readonly candidateId: string;
  readonly file?: string | undefined;
}): SentencePart[] {
  return nameRetriever(file ?? candidateName, file ?? candidateId);
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
