import { describe, expect, it } from 'vitest';
import type { CleanUpOutcome } from '../../src/benchmark/delete-on-cancel.ts';
import type { Conclusion } from '../../src/publish/conclusion.ts';
import { settleJobResult } from '../../src/publish/job-result.ts';
import { GateError } from '../../src/runtime/errors.ts';
import { buildBenchmarkOf, type CandidateNumbers } from '../builders/benchmark.ts';
import { buildConclusion } from '../builders/conclusion.ts';
import { createRecordingRunner } from '../fakes/recording-runner.ts';

function conclude(...candidates: CandidateNumbers[]) {
  return buildConclusion(buildBenchmarkOf(candidates));
}

function settle(conclusion: Conclusion) {
  const runner = createRecordingRunner();
  settleJobResult(conclusion, runner);
  return runner;
}

const good = { id: 'good', delta: 0.03, pValue: 0.002 };
const bad = { id: 'bad', delta: -0.02 };
const unsure = { id: 'unsure', delta: 0.02, pValue: 0.3 };

describe('settleJobResult', () => {
  it('lets the job pass, in one line', () => {
    const runner = settle(conclude(good));
    expect(runner.failures).toEqual([]);
    expect(runner.lines).toEqual(['notice: Verdict: pass. good passes: NDCG@10 rose by 0.0300, p = 0.002.']);
    expect(runner.outputs.verdict).toBe('pass');
  });

  it.each([
    [
      'fail',
      bad,
      'bad fails: NDCG@10 fell by 0.0200 (required: more than 0); the fall is significant: p = 0.010.',
    ],
    [
      'inconclusive',
      unsure,
      'unsure is inconclusive: NDCG@10 rose by 0.0200, but that may be chance: p = 0.300 (required: at most 0.05); with 1,000 sessions this benchmark would detect a true difference of 0.0541 in four out of five runs; even 10,000 sessions, the most that the API replays, would detect only one of 0.0171.',
    ],
  ])('fails the job for the verdict %s, in one sentence', (outcome, candidate, sentence) => {
    const runner = settle(conclude(candidate));
    expect(runner.failures).toEqual([sentence]);
    expect(runner.lines.filter((line) => !line.startsWith('info: Note: Clicks favor'))).toEqual([]);
    expect(runner.outputs.verdict).toBe(outcome);
  });

  it.each([
    ['fail', bad],
    ['inconclusive', unsure],
  ])('only notes the verdict %s when the gate reports only', (outcome, candidate) => {
    const runner = settle(buildConclusion(buildBenchmarkOf([candidate]), { 'report-only': 'true' }));
    expect(runner.failures).toEqual([]);
    expect(runner.notices).toEqual([expect.stringMatching(`^Verdict: ${outcome} \\(report only\\)\\. `)]);
    expect(runner.outputs.verdict).toBe(outcome);
  });

  it('only warns of an inconclusive verdict when the user wants it so', () => {
    const runner = settle(buildConclusion(buildBenchmarkOf([unsure]), { 'on-inconclusive': 'warn' }));
    expect(runner.failures).toEqual([]);
    expect(runner.warnings).toEqual([
      expect.stringMatching(/^unsure is inconclusive: NDCG@10 rose by 0\.0200,/),
    ]);
    expect(runner.outputs.verdict).toBe('inconclusive');
  });

  it('fails the job for a failure also then', () => {
    const runner = settle(buildConclusion(buildBenchmarkOf([bad]), { 'on-inconclusive': 'warn' }));
    expect(runner.failures).toHaveLength(1);
    expect(runner.warnings).toEqual([]);
  });

  it('gives a notice rather than a warning when the gate reports only', () => {
    const inputs = { 'on-inconclusive': 'warn', 'report-only': 'true' };
    const runner = settle(buildConclusion(buildBenchmarkOf([unsure]), inputs));
    expect([runner.failures, runner.warnings]).toEqual([[], []]);
    expect(runner.notices).toHaveLength(1);
  });

  it('notes what is odd, about the verdict and about candidates', () => {
    const benchmark = buildBenchmarkOf([{ ...good, pValue: 0.04 }]);
    const { infos, notices } = settle(buildConclusion(benchmark, { 'min-ndcg-delta': '-0.01' }));
    expect(infos).toEqual([
      expect.stringMatching(/^Note: A negative min-ndcg-delta/),
      expect.stringMatching(/^Note: On average, a measured gain that passes/),
      expect.stringMatching(/^Note: The p-value 0\.040 is borderline/),
    ]);
    expect(notices).toEqual([expect.stringMatching(/^Verdict: pass\. /)]);
  });

  it('tells of each candidate where there are several', () => {
    expect(settle(conclude(good, bad)).infos).toEqual([
      'Candidate good: pass. NDCG@10 rose by 0.0300, p = 0.002',
      'Candidate bad: fail. NDCG@10 fell by 0.0200 (required: more than 0); the fall is significant: p = 0.010',
      expect.stringMatching(/^Note: Clicks favor/),
      expect.stringMatching(/^Note: With require: all/),
    ]);
  });

  it.each<[string, CleanUpOutcome, string]>([
    [
      'nothing left behind',
      { kind: 'none' },
      'The job was cancelled before it reached a verdict. No benchmark was created.',
    ],
    [
      'its benchmark deleted',
      { kind: 'deleted', benchmarkIds: ['bm_1'] },
      'The job was cancelled before it reached a verdict. Deleted benchmark bm_1.',
    ],
    [
      'its benchmark left',
      { kind: 'left', benchmarkId: 'bm_1', reason: 'delete-on-cancel is false' },
      'The job was cancelled before it reached a verdict. Benchmark bm_1 was not deleted: delete-on-cancel is false. To judge it once it completes, run again with benchmark-id: bm_1.',
    ],
  ])('35: says of a cancelled job that there is no verdict, with %s', (_case, cleanUpOutcome, message) => {
    const runner = settle({ kind: 'cancelled', cleanUpOutcome });
    expect(runner.failures).toEqual([message]);
    expect(runner.lines).toEqual([]);
    expect(runner.outputs).toEqual({});
  });

  it('1: lets a job without a key end well where that is allowed, with the verdict skipped', () => {
    const runner = settle({ kind: 'skipped', reason: 'The API key is missing.' });
    expect(runner.failures).toEqual([]);
    expect(runner.lines).toEqual(['notice: Verdict: skipped. The API key is missing.']);
    expect(runner.outputs).toEqual({ verdict: 'skipped' });
  });

  it('fails the job for an error, without a verdict', () => {
    const error = new GateError('network', 'no answer');
    const runner = settle({ kind: 'error', error });
    expect(runner.failures).toEqual(['no answer']);
    expect(runner.outputs).toEqual({});
  });
});
