import type { BenchmarkResult } from '../../../mixpeek/result-schemas.ts';
import type { Evidence } from '../../../verdict/evidence.ts';

/** Most candidates in one picture: more lines or bars than that nobody can tell apart. The tables have all of them. */
const maxCandidates = 8;

/** A retriever in a picture. */
interface ChartedRetriever {
  /** Untrusted text. */
  readonly label: string;
  readonly result: BenchmarkResult;
}

/** The baseline and the first candidates, as far as there are results of them. */
export function listCharted(evidence: Evidence): ChartedRetriever[] {
  const { baseline, baselineName } = evidence;
  const first = baseline === undefined ? [] : [{ label: baselineName, result: baseline }];
  return [...first, ...listChartedCandidates(evidence)];
}

/** The same without the baseline. */
export function listChartedCandidates({ candidates }: Evidence): ChartedRetriever[] {
  return candidates
    .flatMap(({ candidate, candidateName }) =>
      candidate === undefined ? [] : [{ label: candidateName, result: candidate }],
    )
    .slice(0, maxCandidates);
}
