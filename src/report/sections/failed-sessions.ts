import { formatCount } from '../../format.ts';
import type { BenchmarkResult } from '../../mixpeek/schemas.ts';
import type { ComposeSection, Inline } from '../report.ts';
import { nameRetriever } from './per-candidate.ts';

/** Most error types named per retriever. */
const mostErrorTypes = 10;

/** Sessions whose replay failed, baseline included, with the kinds of errors; nothing when none failed. */
export const composeFailedSessions: ComposeSection = ({ benchmark }) => {
  const failing = (benchmark.results ?? []).filter((result) => result.failed_sessions > 0);
  if (failing.length === 0) return undefined;
  return {
    title: 'Failed sessions',
    collapsed: true,
    blocks: [{ kind: 'list', items: failing.map(describeFailures) }],
  };
};

function describeFailures(result: BenchmarkResult): Inline[] {
  const errors = Object.entries(result.error_summary).sort(([, a], [, b]) => b - a);
  const shown = errors
    .slice(0, mostErrorTypes)
    .flatMap(([type, count], index): Inline[] => [
      index === 0 ? ': ' : ', ',
      { kind: 'code', text: type },
      ` × ${count.toLocaleString('en-US')}`,
    ]);
  const left = errors.length - mostErrorTypes;
  return [
    ...nameRetriever(result.retriever_name, result.retriever_id),
    ` failed in ${formatCount(result.failed_sessions, 'session')}`,
    ...shown,
    ...(left > 0 ? [` and ${left} more kinds of errors`] : []),
  ];
}
