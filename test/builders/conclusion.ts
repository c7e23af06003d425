import { countRequestedSessions } from '../../src/inputs/inputs.ts';
import type { CompletedBenchmark } from '../../src/mixpeek/schemas.ts';
import type { JudgedConclusion } from '../../src/publish/conclusion.ts';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import { judgeEvidence } from '../../src/verdict/judge.ts';
import { buildBenchmark } from './benchmark.ts';
import { parseWith } from './inputs.ts';

/** The conclusion that a completed benchmark leads to with these inputs. */
export function buildConclusion(
  benchmark: CompletedBenchmark = buildBenchmark(),
  raw: Readonly<Record<string, string>> = {},
): JudgedConclusion {
  const inputs = parseWith(raw);
  const { gates, namespace, reportOnly, onInconclusive } = inputs;
  const evidence = gatherEvidence(benchmark);
  return {
    kind: 'judged',
    verdict: judgeEvidence(evidence, gates),
    evidence,
    benchmark,
    history: [],
    changes: undefined,
    settings: gates,
    namespace,
    reportOnly,
    onInconclusive,
    requestedSessions: countRequestedSessions(inputs),
    draw: 1,
  };
}
