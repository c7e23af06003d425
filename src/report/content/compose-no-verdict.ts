import { composeCaption } from './compose-caption.ts';
import type { Report, ReportContext } from './report.ts';

/** Why there is no verdict, for a report that keeps an older one from being believed. */
export interface NoVerdict {
  readonly icon: string;
  /** What there is instead of a verdict, in a word or two, e.g. `cancelled`. */
  readonly state: string;
  /** In our own words, without a full stop. */
  readonly explanation: string;
  /** What happened; may hold untrusted text. */
  readonly detail: string;
  /** What follows from that. @default that it says nothing about quality */
  readonly meaning?: string;
}

/** The report on a run that came to no verdict. */
export function composeNoVerdictReport(
  { icon, state, explanation, detail, meaning = 'This says nothing about retriever quality.' }: NoVerdict,
  context: Pick<ReportContext, 'commit' | 'runUrl'>,
): Report {
  return {
    outcome: 'error',
    title: `${icon} Retriever benchmark: ${state}`,
    headline: [`${icon} ${explanation}`],
    lead: [
      { kind: 'paragraph', content: composeCaption({ verdict: state, what: [] }, context) },
      { kind: 'paragraph', content: [meaning] },
      { kind: 'preformatted', text: detail },
    ],
    sections: [],
  };
}
