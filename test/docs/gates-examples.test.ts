import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGates } from '../../bench/simulation/index.ts';
import {
  buildSessions,
  emojilibSource,
  runBenchmark,
  systemReplayClock,
} from '../../sandbox/benchmark-service/index.ts';
import { completedBenchmarkSchema } from '../../src/mixpeek/schemas.ts';
import { judgeBenchmark } from '../../src/verdict/judge-benchmark.ts';
import { formatSentence } from '../../src/verdict/sentence.ts';
import { buildBenchmark } from '../builders/benchmark.ts';

/** A run that docs/gates.md shows: its options and the verdict in a quotation below them. */
interface Example {
  readonly inputs: Readonly<Record<string, string>>;
  readonly sentence: string;
}

let examples: readonly Example[];
beforeAll(async () => {
  examples = listExamples(await readFile(join(import.meta.dirname, '../../docs/gates.md'), 'utf8'));
});

/** Options that a section names for all of its examples hold for those that follow. */
function listExamples(page: string): Example[] {
  const found: Example[] = [];
  for (const section of page.split(/^###? /m)) {
    let shared: Record<string, string> = {};
    for (const paragraph of section.split('\n\n')) {
      const [text = '', ...quoted] = paragraph.split(/^> /m);
      const inputs = readOptions(text);
      if (quoted.length === 0) shared = { ...shared, ...inputs };
      else if (inputs['candidate-retriever-ids'] !== undefined)
        found.push({
          inputs: { ...shared, ...inputs },
          sentence: quoted.join('').replaceAll('**', '').replace(/\s+/g, ' ').trim(),
        });
    }
  }
  return found;
}

function readOptions(text: string): Record<string, string> {
  const options = [...text.matchAll(/--([a-z-]+) (-?[\w.-]+)/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return Object.fromEntries(options);
}

/** The verdict on a run of the sandbox with these inputs, as `npm run try` draws its sessions. */
async function judgeExample(inputs: Example['inputs']): Promise<string> {
  const candidate = inputs['candidate-retriever-ids'] ?? '';
  const outcome = await runBenchmark(
    {
      benchmark_name: 'docs',
      baseline_retriever_id: 'ret_baseline',
      candidate_retriever_ids: [candidate],
      session_count: Number(inputs['session-count'] ?? 1000),
    },
    {
      sessions: buildSessions(emojilibSource, new Date('2026-03-01T00:00:00Z')),
      seed: 'sandbox',
      clock: systemReplayClock,
      signal: new AbortController().signal,
    },
  );
  if (outcome.kind === 'failed') throw new Error(outcome.errorMessage);
  const { results, comparison } = outcome;
  const benchmark = completedBenchmarkSchema.parse({
    ...buildBenchmark(),
    baseline_retriever_id: 'ret_baseline',
    candidate_retriever_ids: [candidate],
    results,
    comparison,
  });
  return formatSentence(judgeBenchmark(benchmark, readGates(inputs)).verdict.sentence);
}

describe('docs/gates.md', () => {
  it('shows examples in three sections', () => {
    expect(examples.length).toBeGreaterThan(6);
  });

  it('shows what the sandbox says', async () => {
    for (const { inputs, sentence } of examples) expect(await judgeExample(inputs)).toBe(sentence);
  });
});
