import type { Block, Report, ReportContext } from './report.ts';

/** Why there is no verdict, for a report that keeps an older one from being believed. */
export interface NoVerdict {
  readonly title: string;
  /** In our own words. */
  readonly explanation: string;
  /** What happened; may hold foreign text. */
  readonly detail: string;
}

/** The report on a run that came to no verdict. */
export function composeNoVerdictReport(
  { title, explanation, detail }: NoVerdict,
  { commit, runUrl }: Pick<ReportContext, 'commit' | 'runUrl'>,
): Report {
  const origin: Block = {
    kind: 'paragraph',
    content: [
      ...(commit ? ['Commit ', { kind: 'code', text: commit.slice(0, 7) } as const] : []),
      ...(commit && runUrl ? [' · '] : []),
      ...(runUrl ? [{ kind: 'link', text: 'log of the run', url: runUrl } as const] : []),
    ],
  };
  return {
    outcome: 'error',
    title,
    lead: [
      { kind: 'paragraph', content: [explanation] },
      { kind: 'preformatted', text: detail },
      ...(origin.content.length > 0 ? [origin] : []),
    ],
    sections: [],
  };
}
