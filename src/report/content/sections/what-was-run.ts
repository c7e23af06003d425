import type { CompletedBenchmark } from '../../../mixpeek/schemas.ts';
import { cutText, formatCount, formatDuration, missingValue } from '../../../runtime/format.ts';
import { dropNullMembers } from '../../../runtime/json.ts';
import { nameRetriever } from '../../../verdict/sentence.ts';
import type { ComposeSection, Inline } from '../report.ts';

/** What was run, so that a reader can find and repeat it: benchmark, retrievers with their hashes, sessions, job. */
export const composeWhatWasRun: ComposeSection = ({ benchmark, evidence, context }) => {
  const code = (text: string): Inline => ({ kind: 'code', text });
  const { session_count: sessionCount } = benchmark;
  const items: Inline[][] = [
    [
      'Benchmark ',
      ...nameRetriever(benchmark.benchmark_name, benchmark.benchmark_id),
      ...describeDuration(benchmark),
    ],
    describeRetriever(
      'Baseline',
      evidence.baselineName,
      evidence.baselineId,
      evidence.baseline?.pipeline_hash,
    ),
    ...evidence.candidates.map(({ candidateName, candidateId, candidate }) =>
      describeRetriever('Candidate', candidateName, candidateId, candidate?.pipeline_hash),
    ),
    [
      `${sessionCount === null ? `${missingValue} sessions` : formatCount(sessionCount, 'session')}, filter: `,
      benchmark.session_filter === null ? 'none' : code(stringify(benchmark.session_filter)),
    ],
    ...(context.namespace === undefined ? [] : [['Namespace ', code(context.namespace)]]),
    ...(context.commit === '' ? [] : [['Commit ', code(context.commit)]]),
    ...(context.runUrl === undefined
      ? []
      : [[{ kind: 'link', text: 'Log of the job', url: context.runUrl } as const]]),
  ];
  return { title: 'What was run', collapsed: true, blocks: [{ kind: 'list', items }] };
};

function describeRetriever(
  role: string,
  name: string,
  id: string,
  pipelineHash: string | undefined,
): Inline[] {
  const hash: Inline[] = pipelineHash
    ? [', pipeline ', { kind: 'code', text: cutText(pipelineHash, 12) }]
    : [];
  return [`${role} `, ...nameRetriever(name, id), ...hash];
}

function describeDuration({
  started_at: startedAt,
  completed_at: completedAt,
}: CompletedBenchmark): Inline[] {
  const milliseconds = Date.parse(completedAt ?? '') - Date.parse(startedAt ?? '');
  return milliseconds >= 0 ? [`, took ${formatDuration(milliseconds)}`] : [];
}

/** A filter from the API can be nested deeper than the stack is. */
function stringify(filter: object): string {
  try {
    return JSON.stringify(dropNullMembers(filter));
  } catch {
    return 'too deep to show';
  }
}
