import type { Report } from '../content/report.ts';
import { type FitOptions, fitReport } from './fit.ts';

/** The report as GitHub-flavoured Markdown. It may be longer than GitHub takes: see `renderMarkdownWithin`. */
export function renderMarkdown(report: Report): string {
  return fitReport(report, { most: Number.POSITIVE_INFINITY });
}

/**
 * The same within `most`, in UTF-16 code units unless `measure` counts otherwise: `countBytes` does for the summary.
 * What does not fit is cut, from the least worthy section on; the verdict stays.
 */
export function renderMarkdownWithin(
  report: Report,
  most: number,
  options: Omit<FitOptions, 'most'> = {},
): string {
  return fitReport(report, { rest: ['The summary of the workflow run has more.'], ...options, most });
}
