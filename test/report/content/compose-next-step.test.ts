import { describe, expect, it } from 'vitest';
import { composeNextStep } from '../../../src/report/content/compose-next-step.ts';
import {
  buildBenchmark,
  buildBenchmarkOf,
  buildBenchmarkWith,
  buildMetrics,
} from '../../builders/benchmark.ts';
import { buildSubject, type SubjectOptions } from '../../builders/report.ts';
import { renderParagraph } from '../reading/section-text.ts';

function render(options: SubjectOptions): string | undefined {
  return renderParagraph(composeNextStep(buildSubject(options)));
}

const ofDelta = (delta: number, pValue: number | null): SubjectOptions => ({
  benchmark: buildBenchmarkOf([{ id: 'a', delta, pValue }]),
});

describe('composeNextStep', () => {
  it('has nothing to say of a pass', () => {
    expect(render(ofDelta(0.03, 0.01))).toBeUndefined();
  });

  it('asks for more sessions where they help', () => {
    expect(render(ofDelta(0.01, 0.1))).toBe(
      "**What to do:** replay more sessions (`session-count`); re-running with the same number won't settle it.",
    );
  });

  it('asks for no more sessions than the API has', () => {
    for (const minNdcgDelta of [0, 0.001, 0.01]) {
      expect(render({ ...ofDelta(0.03, 0.4), settings: { minNdcgDelta } })).toMatch(
        /^\*\*What to do:\*\* keep the baseline, or rule out harm instead \(`mode: non-inferiority`\)\.$/,
      );
    }
    const nonInferiority = { mode: 'non-inferiority', minNdcgDelta: -0.001 } as const;
    expect(render({ ...ofDelta(0.001, 0.4), settings: nonInferiority })).toMatch(
      /^\*\*What to do:\*\* keep the baseline, or decide on a wider margin before the next run\.$/,
    );
  });

  it('asks for no more sessions about a candidate that is worse for sure', () => {
    const settings = { mode: 'non-inferiority', minNdcgDelta: -0.01 } as const;
    expect(render({ ...ofDelta(-0.0097, 0.0001), settings })).toMatch(
      /^\*\*What to do:\*\* keep the baseline, unless a loss near the margin is worth it\./,
    );
  });

  it('asks for more sessions where these would show a gain like the measured one', () => {
    expect(render(ofDelta(0.03, 0.3))).toMatch(/^\*\*What to do:\*\* replay more sessions/);
  });

  it('asks for no more sessions where not even those asked for were found', () => {
    const requested = (requestedSessions: number) =>
      render({ ...ofDelta(0.01, 0.1), context: { requestedSessions } });
    expect(requested(1001)).toMatch(
      /^\*\*What to do:\*\* only 1,000 of 1,001 sessions were found, and a higher session-count won't find more: widen `session-filter`, or record more\.$/,
    );
    expect(requested(1000)).toMatch(/^\*\*What to do:\*\* replay more sessions/);
  });

  it.each([
    ['without a test', ofDelta(0.03, null), 'look at the benchmark in Mixpeek, or replay more sessions.'],
    [
      'without a comparison',
      { benchmark: buildBenchmark({ comparison: null }) },
      'look at the benchmark in Mixpeek.',
    ],
    [
      'with too few sessions',
      { ...ofDelta(0.03, 0.01), settings: { minSessions: 5000 } },
      'resolve the inconclusive gates below, then run it again.',
    ],
  ])('says what there is to do %s', (_what, options, step) => {
    expect(render(options)).toBe(`**What to do:** ${step}`);
  });

  it('says of a cost that is too high that the bound may be wrong', () => {
    expect(render({ ...ofDelta(0.03, 0.01), settings: { maxLatencyDeltaMs: 1 } })).toBe(
      '**What to do:** change the candidate, or decide on another threshold before the next run.',
    );
  });

  it('names the three nodes that lost most, of those that lost significantly', () => {
    const list = (...values: number[]) =>
      Object.fromEntries(
        values.map((value, index) => [`node_${index}`, buildMetrics({ ndcg_at_k: { '10': value } })]),
      );
    const benchmark = buildBenchmarkWith(
      {
        ndcg_delta: { '10': -0.02 },
        confidence_interval: [-0.03, -0.01],
        p_value: 0.001,
        taxonomy_losses: ['node_1', 'node_2', 'node_4', 'node_5', 'node_6'],
      },
      {
        baseline: { taxonomy_deltas: list(0.5, 0.5, 0.5, 0.5, 0.5, 0.5) },
        candidate: { taxonomy_deltas: list(0.6, 0.4, 0.2, 0.1, 0.3, 0.45) },
      },
    );
    expect(render({ benchmark })).toBe(
      '**What to do:** keep the baseline, or change the candidate and push again; it loses most in `node_2` (−0.3000), `node_4` (−0.2000), `node_1` (−0.1000).',
    );
  });

  it('names the one of several candidates that fails, and says where more than one does', () => {
    const of = (...deltas: number[]): SubjectOptions => ({
      benchmark: buildBenchmarkOf(
        deltas.map((delta, index) => ({ id: `ret_${index}`, delta, pValue: 0.001 })),
      ),
    });
    const change = (what: string) => `**What to do:** keep the baseline, or change ${what} and push again.`;
    expect(render(of(0.05, -0.03, 0.04))).toBe(change('`ret_1`'));
    expect(render(of(0.05, -0.03, -0.04))).toBe(change('the candidates that fail'));
    expect(render({ ...of(0.05, 0.04), settings: { maxLatencyDeltaMs: 1 } })).toBe(
      '**What to do:** change the candidates that fail, or decide on another threshold before the next run.',
    );
  });

  it('doubts the ids where nothing changed', () => {
    const same = { ndcg_delta: { '10': 0 }, p_value: null, confidence_interval: [0, 0] as [number, number] };
    const metrics = { sessions_improved: 0, sessions_degraded: 0, sessions_neutral: 1000 };
    expect(
      render({ benchmark: buildBenchmarkWith(same, { candidate: { metrics: buildMetrics(metrics) } }) }),
    ).toBe(
      '**What to do:** check `candidate-retriever-ids`: every session scored the same as with the baseline.',
    );
  });

  it('does without nodes', () => {
    expect(render(ofDelta(-0.03, 0.01))).toBe(
      '**What to do:** keep the baseline, or change the candidate and push again.',
    );
  });

  describe('about data that decide nothing', () => {
    const few = (sessionCount: number, filter: object | null) => ({
      ...buildBenchmarkWith(
        { ndcg_delta: { '10': 0 }, p_value: null, confidence_interval: null },
        { sessionCount, candidate: { metrics: buildMetrics({ sessions_neutral: sessionCount }) } },
      ),
      session_filter: filter as { [name: string]: unknown } | null,
    });
    const changed = { sessions_improved: 9, sessions_degraded: 3, sessions_neutral: 988 };

    it.each<[string, SubjectOptions, string]>([
      [
        '78: a filter that leaves 8 sessions',
        { benchmark: few(8, { min_interactions: 5 }), context: { requestedSessions: 1000 } },
        'widen `session-filter`, or record more sessions.',
      ],
      [
        'fewer sessions than were asked for',
        { benchmark: few(8, null), context: { requestedSessions: 1000 } },
        "only 8 of 1,000 sessions were found, and a higher session-count won't find more: widen `session-filter`, or record more.",
      ],
      [
        'so few asked for',
        { benchmark: few(12, null), context: { requestedSessions: 12 } },
        "replay more sessions (`session-count`); re-running with the same number won't settle it.",
      ],
      [
        'few changed sessions',
        { benchmark: buildBenchmarkWith({}, { candidate: { metrics: buildMetrics(changed) } }) },
        'replay more sessions (`session-count`), or select sessions that the change affects (`session-filter`).',
      ],
      [
        'a contradiction',
        { benchmark: buildBenchmarkWith({ confidence_interval: [-0.01, 0.07], p_value: 1e-9 }) },
        'look at the benchmark in Mixpeek, and report the contradiction: its numbers cannot come from the same test.',
      ],
      [
        'failed replays',
        {
          benchmark: buildBenchmarkWith(
            {},
            {
              candidate: {
                failed_sessions: 60,
                metrics: buildMetrics({ ...changed, sessions_improved: 300, sessions_neutral: 637 }),
              },
            },
          ),
        },
        'find out why replays failed (see Failed sessions below), then run it again.',
      ],
    ])('%s', (_case, options, step) => {
      expect(render(options)?.startsWith(`**What to do:** ${step}`)).toBe(true);
    });
  });
});
