import { listSome } from '../runtime/format.ts';
import { quoteText } from './quote-text.ts';

/** What the report has to know of the files. */
export interface JudgedFiles {
  /** Retriever id → path, of every retriever that was made from a file. */
  readonly paths: ReadonlyMap<string, string>;
  /** Paths of the files that say nothing else than the baseline does. */
  readonly unchanged: readonly string[];
  /** The baseline as people know it. */
  readonly baseline: string;
  /** Ids of the candidates that still exist. */
  readonly existingIds: readonly string[];
}

/** Which files say nothing new, in a sentence. */
export function describeUnchanged({ unchanged, baseline }: JudgedFiles): string {
  const which = listSome(unchanged.map(quoteText));
  const [is, to] = unchanged.length === 1 ? ['is', 'a change to it'] : ['are', 'a change to one of them'];
  return `${which} ${is} the same as the baseline ${quoteText(baseline)}. Push ${to} to have it judged.`;
}

/** Which files were left out of a comparison of others, in sentences. */
export function describeLeftOut({ unchanged, baseline }: JudgedFiles): readonly string[] {
  if (unchanged.length === 0) return [];
  const [is, was] = unchanged.length === 1 ? ['is', 'was'] : ['are', 'were'];
  return [
    `${listSome(unchanged.map(quoteText))} ${is} the same as the baseline ${quoteText(baseline)}, and ${was} left out.`,
  ];
}
