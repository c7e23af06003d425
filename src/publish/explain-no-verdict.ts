import { describeCleanUp } from '../benchmark/delete-on-cancel.ts';
import { describeUnchanged } from '../candidates/judged-files.ts';
import type { NoVerdict } from '../report/content/compose-no-verdict.ts';
import { configurationError } from '../runtime/errors.ts';
import type { Conclusion } from './conclusion.ts';

/** What the report says of a run without a verdict. */
export function explainNoVerdict(conclusion: Exclude<Conclusion, { kind: 'judged' }>): NoVerdict {
  switch (conclusion.kind) {
    case 'error':
      return {
        icon: '⚠️',
        state: 'no verdict',
        explanation:
          conclusion.error.code === 'invalid-input'
            ? configurationError
            : 'No verdict: the benchmark could not be judged',
        detail: conclusion.error.message,
      };
    case 'cancelled':
      return {
        icon: '🚫',
        state: 'cancelled',
        explanation: 'No verdict: the job was cancelled',
        detail: describeCleanUp(conclusion.cleanUpOutcome),
      };
    case 'stopped':
      return conclusion.hadVerdict
        ? {
            icon: '🚫',
            state: 'no report',
            explanation: 'No report: the step was stopped before it wrote one',
            detail: 'Its verdict is in the log of the step.',
          }
        : {
            icon: '🚫',
            state: 'cancelled',
            explanation: 'No verdict: the step was cancelled or killed',
            detail: describeCleanUp(conclusion.cleanUpOutcome),
          };
    case 'unchanged':
      return {
        icon: '➖',
        state: 'unchanged',
        explanation: 'Nothing to judge: the candidates are configured like the baseline',
        meaning: 'The job succeeds, and no benchmark was run.',
        detail: describeUnchanged(conclusion.files),
      };
    case 'skipped':
      return {
        icon: '⏭️',
        state: 'skipped',
        explanation: 'No verdict: no benchmark was run',
        detail: conclusion.reason,
      };
  }
}
