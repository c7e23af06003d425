import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BenchmarkSize, buildLargeBenchmark } from '../benchmarks/large-benchmark.ts';
import { undoBenchmark } from '../benchmarks/ordinary-benchmark.ts';
import type { Figure, Measurement } from '../figure.ts';
import { type CannedAnswers, type MeasuredRun, measureRun } from '../measuring/measured-run/index.ts';
import { computeMedian } from '../measuring/side-by-side.ts';
import { inTemporaryDirectory } from '../measuring/temporary-directory.ts';

const maxSize: BenchmarkSize = { candidates: 100, nodes: 1_000 };
/** As large as the largest together, since the action reads no answer over 64 MiB. */
const manyNodesSize: BenchmarkSize = { candidates: 50, nodes: 2_000 };
const halfTheNodesSize: BenchmarkSize = { candidates: 50, nodes: 1_000 };
const turns = 3;

const targetSeconds = 3;
const targetMebibytes = 600;
const targetGrowth = 2;
const maxCommentLength = 65_536;
const maxSummaryBytes = 1_048_576;
const mebibyte = 1_048_576;

/** The report on a benchmark as large as they come: from the last byte of the result to the end of the process. */
export const largeReport: Figure = {
  name: 'largest report',
  async measure() {
    const cases = [maxSize, manyNodesSize, halfTheNodesSize].map((size) => ({
      answers: can(size),
      reports: [] as MeasuredReport[],
    }));
    for (let turn = 0; turn < turns; turn += 1) {
      for (const { answers, reports } of cases) reports.push(await measureReport(answers));
    }
    const [largest = [], manyNodes = [], halfTheNodes = []] = cases.map(({ reports }) => reports);
    const bytes = cases[0]?.answers.completed.length ?? 0;
    return [describeCost(bytes, largest), describeGrowth(manyNodes, halfTheNodes), describeSizes(largest)];
  },
};

interface MeasuredReport extends MeasuredRun {
  readonly htmlBytes: number;
}

function can(size: BenchmarkSize): CannedAnswers {
  const completed = buildLargeBenchmark(size);
  return {
    completed: Buffer.from(JSON.stringify(completed)),
    running: undoBenchmark(completed),
    findStatus: () => 'completed',
  };
}

function measureReport(answers: CannedAnswers): Promise<MeasuredReport> {
  return inTemporaryDirectory(async (directory) => {
    const path = join(directory, 'report.html');
    const inputs = { 'benchmark-id': answers.running.benchmark_id, 'report-path': path };
    const measured = await measureRun(answers, inputs);
    return { ...measured, htmlBytes: (await stat(path)).size };
  });
}

function describeCost(bytes: number, reports: readonly MeasuredReport[]): Measurement {
  const seconds = computeMedianTime(reports) / 1_000;
  const mebibytes = computeMedian(reports.map(({ peakBytes }) => peakBytes)) / mebibyte;
  const { candidates, nodes } = maxSize;
  return {
    figure: `${candidates} candidates × ${nodes.toLocaleString('en')} nodes × 3 Ks, ${(bytes / 1e6).toFixed(0)} MB`,
    measured: `${seconds.toFixed(2)} s, peak RSS ${mebibytes.toFixed(0)} MiB`,
    target: `≤ ${targetSeconds} s, ≤ ${targetMebibytes} MiB`,
    met: seconds <= targetSeconds && mebibytes <= targetMebibytes,
  };
}

function describeGrowth(
  manyNodes: readonly MeasuredReport[],
  halfTheNodes: readonly MeasuredReport[],
): Measurement {
  const [more, less] = [computeMedianTime(manyNodes), computeMedianTime(halfTheNodes)];
  return {
    figure: `${manyNodesSize.candidates} candidates, twice the nodes`,
    measured: `${(more / less).toFixed(2)} × the time (${(less / 1_000).toFixed(2)} → ${(more / 1_000).toFixed(2)} s)`,
    target: `≤ ${targetGrowth} ×`,
    met: more / less <= targetGrowth,
  };
}

function computeMedianTime(reports: readonly MeasuredReport[]): number {
  return computeMedian(reports.map(({ millisecondsAfterResult }) => millisecondsAfterResult));
}

/** A summary over its limit is dropped whole: the run then has none. */
function describeSizes(reports: readonly MeasuredReport[]): Measurement {
  const characters = Math.max(...reports.map(({ comment }) => comment.length));
  const summaries = reports.map(({ run }) => Buffer.byteLength(run.summary));
  const htmlBytes = Math.min(...reports.map((report) => report.htmlBytes));
  const isWhole = summaries.every((bytes) => bytes > 0 && bytes <= maxSummaryBytes) && htmlBytes > 0;
  return {
    figure: 'its comment, summary, HTML report',
    measured: [
      `${characters.toLocaleString('en')} characters`,
      `${Math.max(...summaries).toLocaleString('en')} bytes`,
      `${(htmlBytes / 1e6).toFixed(1)} MB`,
    ].join(', '),
    target: `≤ ${maxCommentLength.toLocaleString('en')}, ≤ ${maxSummaryBytes.toLocaleString('en')}, written`,
    met: characters <= maxCommentLength && isWhole,
  };
}
