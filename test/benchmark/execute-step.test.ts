import { expect, test } from 'vitest';
import { startBenchmarkService } from '../../sandbox/benchmark-service/index.ts';
import { identifyExisting } from '../../src/benchmark/check-identity.ts';
import { awaitBenchmark } from '../../src/benchmark/wait.ts';
import { createTransport } from '../../src/http/transport.ts';
import { createBenchmarkApi } from '../../src/mixpeek/client.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

test('a service that waits for a separate start is started, once, and runs to its end', async () => {
  await using service = await startBenchmarkService({
    dialect: { executeStep: true },
    rateLimitPerMinute: 100_000,
  });
  const clock = createFakeClock();
  const log = createRecordingLog();
  const transport = createTransport();
  const deadline = clock.now() + 86_400_000;
  const settings = { apiUrl: service.url, apiKey: service.apiKey, namespace: undefined, deadline };
  const { signal } = new AbortController();
  const effects = { send: transport.send, clock, log, random: () => 0, signal, createSignal: signal };
  const api = createBenchmarkApi(settings, effects);
  const request = {
    benchmark_name: 'separate start',
    baseline_retriever_id: 'ret_baseline',
    candidate_retriever_ids: ['ret_improved'],
    session_count: 50,
  };

  const created = await api.createBenchmark(request, () => {});
  if (created.kind !== 'created') throw created.error;
  const finished = await awaitBenchmark(
    created,
    {
      deadline,
      identity: identifyExisting(created.benchmark),
      created: true,
      isGiven: false,
      computeDelayMs: () => 5_000,
    },
    { ...effects, api, onStatus: () => {} },
  );
  await transport.close();

  expect(finished.status).toBe('completed');
  const executions = service.exchanges.filter(({ path }) => path.endsWith('/execute'));
  expect(executions).toHaveLength(1);
  expect(log.warnings).toEqual([]);
});
