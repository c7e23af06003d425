import type { Inline, ReportContext } from './report.ts';

/**
 * The line under the headline: what this is, on which commit, and where the log is. People look for its first words.
 *
 * @param verdict in a word or two, e.g. `pass`
 * @param what what was compared; empty for what was not
 */
export function composeCaption(
  { verdict, what }: { readonly verdict: string; readonly what: readonly Inline[] },
  { commit, runUrl }: Pick<ReportContext, 'commit' | 'runUrl'>,
): Inline[] {
  const dot = ' · ';
  return [
    { kind: 'strong', text: `Retriever benchmark: ${verdict}` },
    ...(what.length > 0 ? [dot, ...what] : []),
    ...(commit ? [dot, { kind: 'code', text: commit.slice(0, 7) } as const] : []),
    ...(runUrl ? [dot, { kind: 'link', text: 'log', url: runUrl } as const] : []),
  ];
}
