import { showAmount, showDelta, showUntrusted } from '../cells.ts';
import { nameVerdict } from '../compose-pushes.ts';
import type { Column, ComposeSection, Inline } from '../report.ts';

const columns: Column[] = [
  { title: 'Run', align: 'right' },
  { title: 'Commit', align: 'left' },
  { title: 'Judged', align: 'left' },
  { title: 'Verdict', align: 'left' },
  { title: 'NDCG delta', align: 'right' },
];

/** Every run on the pull request that is remembered, newest first; the comment has a line on the last ones instead. */
export const composeEarlierRuns: ComposeSection = ({ pastRuns, verdict, context }) => {
  if (pastRuns.length === 0) return undefined;
  const { outcome, deciding } = verdict;
  const now = { verdict: outcome, delta: deciding.ndcgDelta, commit: context.commit, judged: 'now' };
  const past = pastRuns.map((run) => ({ ...run, judged: showUntrusted(run.at?.slice(0, 16)) }));
  const runs = [...past, now].map((run, index) => ({ ...run, number: index + 1 }));
  const rows = runs
    .toReversed()
    .map(({ number, commit, judged, delta, verdict: said }): Inline[][] => [
      [showAmount(number, String)],
      [showUntrusted(commit === '' ? undefined : commit.slice(0, 7))],
      [judged],
      [nameVerdict(said)],
      [showDelta(delta)],
    ]);
  const points = runs.flatMap(({ number, delta }) =>
    typeof delta === 'number' ? [[number, delta] as const] : [],
  );
  const title = 'NDCG delta over the runs';
  const chart = {
    kind: 'lines',
    title,
    xTitle: 'run',
    yTitle: 'NDCG delta',
    series: [{ label: 'deciding candidate', points }],
  } as const;
  return {
    title: 'Earlier runs',
    collapsed: true,
    only: 'html',
    blocks: [
      ...(points.length > 1 ? [{ kind: 'chart', chart } as const] : []),
      { kind: 'table', columns, rows },
    ],
  };
};
