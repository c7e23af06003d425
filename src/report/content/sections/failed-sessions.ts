import type { BenchmarkResult } from '../../../mixpeek/result-schemas.ts';
import { formatCount, formatInteger, missingValue } from '../../../runtime/format.ts';
import { nameRetriever } from '../../../verdict/sentence.ts';
import type { ComposeSection, Excerpt, Inline } from '../report.ts';

/** Most kinds of errors named per retriever where room is short. */
const excerpt: Excerpt = { most: 10, others: 'kinds of errors' };

/** Sessions whose replay failed, baseline included, with the kinds of errors; nothing when none failed. */
export const composeFailedSessions: ComposeSection = ({ benchmark }) => {
  const failing = (benchmark.results ?? []).filter((result) => result.failed_sessions !== 0);
  if (failing.length === 0) return undefined;
  return {
    title: 'Failed sessions',
    collapsed: true,
    blocks: [{ kind: 'list', items: failing.map(describeFailures) }],
  };
};

function describeFailures(result: BenchmarkResult): Inline[] {
  const { failed_sessions: failed } = result;
  const errors = Object.entries(result.error_summary).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0));
  const items = errors.map(([type, count]): Inline[] => [
    { kind: 'code', text: type },
    ` × ${count === null ? missingValue : formatInteger(count)}`,
  ]);
  return [
    ...nameRetriever(result.retriever_name, result.retriever_id),
    ` failed in ${failed === null ? `${missingValue} sessions` : formatCount(failed, 'session')}`,
    ...(items.length > 0 ? [': ', { kind: 'enumeration', items, excerpt } as const] : []),
  ];
}
