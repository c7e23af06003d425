import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findExcess } from '../src/http/check-json.ts';
import type { HttpRequest, HttpResponse, Transport } from '../src/http/transport.ts';
import { TransportError } from '../src/http/transport-error.ts';
import { main } from '../src/main.ts';
import { createCancellation } from '../src/runtime/cancellation.ts';
import { isObject } from '../src/runtime/json.ts';
import { buildBenchmark, buildRunningBenchmark } from './builders/benchmark.ts';
import { requiredInputs } from './builders/inputs.ts';
import { runnerEnvironment } from './builders/pull-request-context.ts';
import { buildStepState } from './builders/step-effects.ts';
import { findRoute, type Route } from './fakes/benchmark-routes.ts';
import { createFakeClock } from './fakes/fake-clock.ts';
import { anyMutation, type Mutation, mutate } from './fakes/mutate.ts';
import { createRecordingRunner } from './fakes/recording-runner.ts';

/** How many answers, and the seed that they are drawn from: `FUZZED_RUNS`, `FUZZ_SEED`. */
const numRuns = Number(process.env.FUZZED_RUNS ?? 300);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

const askedSessions = 1_000;

/** The answer to one route is mutated. */
interface Situation {
  readonly route: Exclude<Route, 'delete'>;
  readonly mutations: readonly Mutation[];
  readonly status: number;
}

const anySituation: fc.Arbitrary<Situation> = fc.record({
  // Polls hold the numbers.
  route: fc.constantFrom('get', 'get', 'get', 'get', 'create', 'list', 'retriever'),
  mutations: fc.array(anyMutation, { minLength: 1, maxLength: 3 }),
  status: fc.constantFrom(200, 200, 200, 200, 200, 200, 422, 500),
});

/** Runs the step against an API that mutates one of its answers; returns what it left, and the last poll's answer. */
async function runStep({ route, mutations, status }: Situation) {
  let name = '';
  let lastPoll: unknown;
  const answer = (called: Route, { url, body = '' }: HttpRequest): unknown => {
    if (called === 'create') name = JSON.parse(body).benchmark_name;
    const truth = {
      create: buildRunningBenchmark({ benchmark_name: name }),
      get: buildBenchmark({ benchmark_name: name }),
      list: { benchmarks: [], total: 0 },
      retriever: { retriever_id: url.split('/').at(-1), stages: [], updated_at: '2020-01-01T00:00:00Z' },
      delete: {},
    }[called];
    return called === route ? mutate(truth, mutations) : truth;
  };
  const send: Transport = async (request): Promise<HttpResponse> => {
    const { pathname, search } = new URL(request.url);
    const called = findRoute(request.method, pathname + search);
    const json = answer(called, request);
    if (called === 'get') lastPoll = json;
    const text = JSON.stringify(json) ?? '';
    const excess = findExcess(new TextEncoder().encode(text));
    if (excess !== undefined) throw new TransportError('too-large', excess);
    return {
      status: called === route ? status : 200,
      headers: { 'content-type': 'application/json' },
      body: text,
    };
  };
  const runner = createRecordingRunner({
    inputs: {
      ...requiredInputs,
      comment: 'never',
      'session-count': String(askedSessions),
      'timeout-minutes': '1',
    },
    eventPayload: {},
  });
  await main({
    ...buildStepState(runner),
    ...{ send, runner, clock: createFakeClock() },
    environment: runnerEnvironment,
    cancellation: createCancellation(),
  });
  return { runner, lastPoll, name };
}

/** Everything in an answer that speaks against a pass. By hand: the code under test must not judge itself. */
function findContradictions(poll: unknown, name: string): string[] {
  if (!isObject(poll)) return ['no answer'];
  const { comparison, results, candidate_retriever_ids: candidates, session_count: count } = poll;
  const comparisons =
    isObject(comparison) && Array.isArray(comparison.comparisons) ? comparison.comparisons : [];
  const own = comparisons.filter((one) => isObject(one) && one.candidate_retriever_id === 'ret_hybrid');
  const [first] = own;
  const delta = isObject(first) && isObject(first.ndcg_delta) ? first.ndcg_delta['10'] : undefined;
  const p = isObject(first) ? first.p_value : undefined;
  const retrievers = Array.isArray(results) ? results.map((one) => isObject(one) && one.retriever_id) : [];
  const facts: Readonly<Record<string, boolean>> = {
    'another id': poll.benchmark_id !== 'bm_1',
    'another name': poll.benchmark_name !== name,
    'another baseline': poll.baseline_retriever_id !== 'ret_base',
    'other candidates': JSON.stringify(candidates) !== '["ret_hybrid"]',
    'not completed': String(poll.status).toLowerCase() !== 'completed',
    'too many sessions': typeof count === 'number' && !(count >= 0 && count <= askedSessions),
    'not one comparison': own.length !== 1,
    'another baseline compared': isObject(comparison) && comparison.baseline_retriever_id !== 'ret_base',
    'no gain': !(typeof delta === 'number' && delta > 0 && delta <= 1),
    'not significant': typeof p === 'number' ? !(p >= 0 && p <= 0.05) : p !== null && p !== undefined,
    'no result': !retrievers.includes('ret_base') || !retrievers.includes('ret_hybrid'),
  };
  return Object.keys(facts).filter((fact) => facts[fact]);
}

it(`103: no answer passes that contradicts, and none is called our bug (seed ${seed}, ${numRuns} answers)`, async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anySituation, async (situation) => {
      const { runner, lastPoll, name } = await runStep(situation);
      const { verdict = 'error' } = runner.outputs;
      ends.add(verdict);
      if (verdict === 'pass') expect(findContradictions(lastPoll, name)).toEqual([]);
      else expect(runner.failures).not.toEqual([]);
      const said = [...runner.failures, ...runner.warnings, ...runner.infos].join('\n');
      expect(said).not.toMatch(
        /bug in the action|Could not compose|(?<!received )undefined|(?<!received )\bNaN\b|\[object /,
      );
    }),
    { seed, numRuns, endOnFailure: process.env.CI !== undefined },
  );
  // Otherwise it would prove nothing.
  expect([...ends].sort()).toEqual(expect.arrayContaining(['error', 'pass']));
});
