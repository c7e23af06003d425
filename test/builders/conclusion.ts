import type { Conclusion } from '../../src/benchmark/obtain-benchmark.ts';
import type { Benchmark } from '../../src/mixpeek/schemas.ts';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import { judge } from '../../src/verdict/judge.ts';
import { buildBenchmark } from './benchmark.ts';
import { parseWith } from './inputs.ts';

/** The conclusion that a completed benchmark leads to with these inputs. */
export function buildConclusion(
  benchmark: Benchmark = buildBenchmark(),
  raw: Readonly<Record<string, string>> = {},
): Conclusion {
  const inputs = parseWith(raw);
  const evidence = gatherEvidence(benchmark);
  return {
    kind: 'judged',
    verdict: judge(evidence, inputs.gates),
    evidence,
    benchmark,
    history: [],
    changes: undefined,
    inputs,
  };
}
