import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { computeOrdinaryBenchmark, undoBenchmark } from '../benchmarks/ordinary-benchmark.ts';
import type { Figure } from '../figure.ts';
import { type CannedAnswers, measureRun, measureUsage } from '../measuring/measured-run/index.ts';
import { measureInTurns } from '../measuring/side-by-side.ts';

const targetMebibytes = 110;
const pollCount = 150;
const pairs = 5;
const mebibyte = 1_048_576;

/** Largest resident set of a whole run that waits long and then comments. */
export const peakMemory: Figure = {
  name: `peak RSS, ${pollCount} polls and a comment`,
  async measure() {
    const completed = await computeOrdinaryBenchmark();
    const answers: CannedAnswers = {
      completed: Buffer.from(JSON.stringify(completed)),
      running: undoBenchmark(completed),
      findStatus: (poll) => (poll > pollCount ? 'completed' : 'replaying'),
    };
    const inputs = {
      'baseline-retriever-id': completed.baseline_retriever_id,
      'candidate-retriever-ids': completed.candidate_retriever_ids.join(','),
      // The waits that are skipped pass on the action's clock.
      'timeout-minutes': '1440',
    };
    const measured = await measureInTurns(() => measureAction(answers, inputs), measureNode, pairs);
    const [peak, nodePeak] = [measured.median, measured.nodeMedian].map((bytes) => bytes / mebibyte);
    return [
      {
        figure: this.name,
        measured: `${peak?.toFixed(1)} MiB (node -e 0: ${nodePeak?.toFixed(1)} MiB)`,
        ratio: measured.ratio,
        target: `≤ ${targetMebibytes} MiB`,
        met: measured.median <= targetMebibytes * mebibyte,
      },
    ];
  },
};

async function measureAction(
  answers: CannedAnswers,
  inputs: Readonly<Record<string, string>>,
): Promise<number> {
  const { polls, peakBytes } = await measureRun(answers, inputs);
  if (polls !== pollCount + 1)
    throw new Error(`The action polled ${polls} times instead of ${pollCount + 1}.`);
  return peakBytes;
}

async function measureNode(): Promise<number> {
  const { usage } = await measureUsage((env) =>
    once(spawn(process.execPath, ['-e', '0'], { env, stdio: 'ignore' }), 'exit'),
  );
  return usage.peakBytes;
}
