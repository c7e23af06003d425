import { cutText } from '../../runtime/format.ts';
import type { GateSettings } from '../../verdict/gates/gate.ts';
import type { CandidateVerdict } from '../../verdict/verdict.ts';
import { describeQuality } from './describe-quality.ts';
import { icons } from './outcome-icons.ts';
import type { Inline, ReportSubject } from './report.ts';

/** Most code points of a name in the heading and the line below it; the table has more of it. */
export const maxNameLength = 60;

/** The verdict with its icon in words for everybody: who passes or fails, how quality changed, and how sure that is. */
export function composeHeadline({
  verdict: { outcome, statement, deciding },
  evidence,
  settings,
}: Pick<ReportSubject, 'verdict' | 'evidence' | 'settings'>): Inline[] {
  const who = statement.map((part) =>
    typeof part === 'string' ? part : { ...part, text: cutText(part.text, maxNameLength) },
  );
  const found = evidence.candidates.find(({ candidateId }) => candidateId === deciding.candidateId);
  const quality = describeQuality(deciding, found, settings);
  return [`${icons[outcome]} `, ...who, `: ${quality}${explainObstacle(deciding, settings)}`];
}

/** What stands in the way where quality and its certainty do not say it; empty where they do. */
function explainObstacle(
  { outcome, gates, ndcgDelta = 0 }: CandidateVerdict,
  { minNdcgDelta }: GateSettings,
): string {
  const obstacles = gates.filter((gate) => outcome !== 'pass' && gate.outcome === outcome);
  if (obstacles.some(({ id }) => id === 'ndcg-delta') && ndcgDelta > 0) {
    return `, but a gain of at least ${minNdcgDelta} is required`;
  }
  const [first] = obstacles;
  if (first === undefined || obstacles.some(({ isOnNdcg }) => isOnNdcg)) return '';
  return `, but ${first.reason}`;
}
