import { describeCleanUp } from '../benchmark/delete-on-cancel.ts';
import type { Runner } from '../runtime/runner.ts';
import { formatSentence, joinClauses } from '../verdict/sentence.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Conclusion, JudgedConclusion } from './conclusion.ts';
import { composeOutputs } from './outputs.ts';

/** Settles the job's result and sets the outputs. With `report-only` a verdict never fails the job; an error does. */
export function settleJobResult(
  conclusion: Conclusion,
  runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'fail' | 'setOutput'>,
): void {
  switch (conclusion.kind) {
    case 'error':
      runner.fail(conclusion.error.message);
      break;
    case 'stopped':
      // The main step, which decides on the job, has ended.
      break;
    case 'cancelled':
      runner.fail(
        `The job was cancelled before it reached a verdict. ${describeCleanUp(conclusion.cleanUpOutcome)}`,
      );
      break;
    case 'skipped':
      runner.setOutput('verdict', 'skipped');
      runner.notice(`Verdict: skipped. ${conclusion.reason}`);
      break;
    case 'judged':
      settleVerdict(conclusion, runner);
  }
}

function settleVerdict(
  { verdict, evidence, benchmark, reportOnly, onInconclusive }: JudgedConclusion,
  runner: Pick<Runner, 'info' | 'notice' | 'warning' | 'fail' | 'setOutput'>,
): void {
  const sentence = formatSentence(verdict.sentence);
  if (verdict.candidates.length > 1) {
    for (const { candidateId, outcome, explanation } of verdict.candidates) {
      runner.info(`Candidate ${candidateId}: ${outcome}. ${joinClauses(explanation)}`);
    }
  }
  for (const notice of listNotices(verdict)) runner.info(`Note: ${notice}`);
  if (verdict.outcome === 'pass') runner.notice(`Verdict: pass. ${sentence}`);
  else if (reportOnly) runner.notice(`Verdict: ${verdict.outcome} (report only). ${sentence}`);
  else if (verdict.outcome === 'inconclusive' && onInconclusive === 'warn') runner.warning(sentence);
  else runner.fail(sentence);
  for (const [name, value] of Object.entries(composeOutputs(verdict, evidence, benchmark))) {
    runner.setOutput(name, value);
  }
}

function listNotices({ candidates, notices }: Verdict): string[] {
  const ofCandidates = candidates.flatMap(({ candidateId, notices: own }) =>
    own.map((notice) => (candidates.length === 1 ? notice : `${candidateId}: ${notice}`)),
  );
  return [...notices, ...ofCandidates];
}
