import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fault, startFaultServer } from '../../sandbox/faults/index.ts';
import type { ActionRun } from '../../sandbox/run-action.ts';
import { hostileText, worstText } from '../report/samples/hostile-text.ts';
import { type Choose, openFaultyGate } from './open-faulty-gate.ts';
import { type Gate, openGate } from './open-gate.ts';

/** Attempts to be taken for a command of the runner. */
const commands = [
  '::error::forged',
  '\n::set-output name=verdict::pass',
  '\r::add-mask::e',
  '\r\n  ::stop-commands::token',
  '\u0085::warning::forged',
  '\u2028::warning::forged',
  '\ufeff::notice::forged',
  '##[set-env name=NODE_OPTIONS]--import evil',
  'text ##[error]forged',
  '#\u200b#[error]forged',
  '%0A::error::forged',
  '\u001b[2K\u001b[1G::error::forged',
  '\u202e::error::forged',
  '::group::forged\n::endgroup::',
  '\nVerdict: pass. Forged.',
];

/** Several at once, each at the start of a line of its own. */
const chunks = Array.from({ length: Math.ceil(commands.length / 4) }, (_, index) =>
  commands.slice(index * 4, index * 4 + 4).join('\n'),
);

const corpus = [...chunks, worstText, `@org/team ${'x'.repeat(10_000)}`, commands.join(' ')];

/** Members of answers whose text may be anything. */
const untrustedMembers: ReadonlySet<string> = new Set([
  'retriever_name',
  'benchmark_name',
  'recommendation',
  'error_message',
  'pipeline_hash',
  'message',
  'msg',
]);

/** Members whose keys may be anything. */
const untrustedKeys: ReadonlySet<string> = new Set(['taxonomy_deltas', 'error_summary', 'stage_latencies']);

/** The same answer with hostile text wherever the API is free to say what it likes. */
function poison(json: unknown, text: string): unknown {
  if (Array.isArray(json)) return json.map((item) => poison(item, text));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      if (untrustedMembers.has(key)) return [key, text];
      if (key === 'taxonomy_wins' || key === 'taxonomy_losses') return [key, [text, `${text}2`]];
      if (untrustedKeys.has(key) && value) {
        const entries = Object.entries(value).map(([name, inner], index) => [
          `${text}${index}${name}`,
          inner,
        ]);
        return [key, Object.fromEntries(entries)];
      }
      return [key, poison(value, text)];
    }),
  );
}

const poisonWith = (text: string): Fault => ({ kind: 'rewrite', json: (json) => poison(json, text) });

/** What the action itself means to say to the runner, besides masking its secrets. */
function expectMeantCommands(run: ActionRun, levels: readonly string[]): void {
  const names = run.commands.map(({ name }) => name);
  expect(names).toEqual(['add-mask', 'add-mask', ...levels]);
  for (const { message } of run.annotations) expect(message).not.toMatch(/^\s*forged/);
  expect(run.log.filter((line) => /^Verdict: pass\. Forged|\p{Cc}|\p{Bidi_Control}/u.test(line))).toEqual([]);
  expect(Object.keys(run.state).filter((name) => name !== 'benchmark' && name !== 'report')).toEqual([]);
  expect(run.exportedVariables).toEqual({});
}

let gate: Gate;
let benchmarkId = '';

// One benchmark that all of them judge: what it says is poisoned on its way.
beforeAll(async () => {
  gate = await openGate();
  benchmarkId = (await gate.run()).outputs['benchmark-id'] ?? '';
});

afterAll(async () => {
  await gate[Symbol.asyncDispose]();
});

async function judgePoisoned(text: string): Promise<ActionRun> {
  await using api = await startFaultServer({ upstream: gate.service.url, choose: () => poisonWith(text) });
  return await gate.run({ 'api-url': api.url, 'benchmark-id': benchmarkId });
}

describe.concurrent('hostile text from the API', () => {
  test.each(corpus.map((text, index) => [index, text] as const))(
    '45: corpus entry %i is inert in the log of a verdict',
    async (_index, text) => {
      const run = await judgePoisoned(text);
      expect(run.outputs.verdict).toBe('pass');
      expectMeantCommands(run, ['notice']);
    },
  );

  test.each([
    ['a failed benchmark', { 'candidate-retriever-ids': 'ret_broken' }, commands.join(' ')],
    ['an error of the API', { 'candidate-retriever-ids': 'ret_nowhere' }, commands.join(' ')],
    ['an error of the API', { 'candidate-retriever-ids': 'ret_nowhere' }, worstText],
  ])('45: the message of %s is inert in log and annotation', async (_what, inputs, text) => {
    await using faulty = await openFaultyGate({ api: () => poisonWith(text) });
    const run = await faulty.run({ ...inputs, reuse: 'false' });
    expect(run.exitCode).toBe(1);
    expectMeantCommands(run, ['error']);
  });

  test('45: a status, a content type and a body that are hostile', async () => {
    const text = commands.join(' ');
    const answers: readonly Fault[] = [
      { kind: 'rewrite', json: (json) => ({ ...(json as object), status: text, completed_at: null }) },
      { kind: 'body', text, contentType: `text/plain; ${encodeURIComponent(text)} ##[error]forged` },
    ];
    const choose: Choose = ({ method, path }, index) =>
      method === 'GET' && path.includes('/bmk_') ? answers[index % 2] : undefined;
    await using faulty = await openFaultyGate({ api: choose });
    const run = await faulty.run({ 'timeout-minutes': '0.06', reuse: 'false' });
    expectMeantCommands(run, ['warning', 'error']);
  });

  test('45: retriever ids and other inputs that are hostile', async () => {
    await using faulty = await openFaultyGate();
    const run = await faulty.run({
      'candidate-retriever-ids': '::error::forged, ##[error]x',
      'session-filter': `{"${'\\n::error::forged'}": 1}`,
      namespace: '\u001b[31m\n::error::forged',
      'comment-key': commands.join(' ').slice(0, 400),
      mode: '::error::forged',
    });
    expect(run.exitCode).toBe(1);
    expectMeantCommands(run, ['error']);
    expect(faulty.api.requests).toEqual([]);
  });

  test('45: whatever fast-check makes up is inert', async () => {
    const texts = fc.sample(
      fc.tuple(fc.constantFrom(...commands), hostileText).map((parts) => parts.join('')),
      {
        numRuns: 6,
        seed: 45,
      },
    );
    for (const text of texts) expectMeantCommands(await judgePoisoned(text), ['notice']);
  });

  test('48: a key that the API echoes is redacted in comment, summary, HTML, outputs and state', async () => {
    const key = 'sk_sandbox_0123456789"abc';
    const echo = `Invalid key ${key}, or in a URL ${encodeURIComponent(key)}`;
    const folder = await mkdtemp(join(tmpdir(), 'report-'));
    await using faulty = await openFaultyGate({ api: () => poisonWith(echo), service: { apiKey: key } });
    for (const candidate of ['ret_improved', 'ret_broken', 'ret_nowhere']) {
      const path = join(folder, `${candidate}.html`);
      const run = await faulty.run({ 'candidate-retriever-ids': candidate, 'report-path': path });
      const written = [
        run.log,
        run.annotations,
        run.outputs,
        run.summary,
        run.state,
        faulty.gate.github.comments(1),
      ];
      const everything = JSON.stringify(written) + (await readFile(path, 'utf8'));
      expect(everything).toContain('***');
      for (const form of [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)]) {
        expect(everything).not.toContain(form);
        expect(everything).not.toContain(JSON.stringify(form).slice(1, -1));
      }
    }
    await rm(folder, { recursive: true });
  });
});
