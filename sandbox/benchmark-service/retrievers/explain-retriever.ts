import { computeMean } from '../judge/paired-t-test.ts';
import { buildPipeline, sumCredits } from '../replay/pipeline.ts';
import type { ReplayClock } from '../replay/replay-clock.ts';
import { runPipeline, type StageRun } from '../replay/run-pipeline.ts';
import { findStageDefinition } from '../stages/stage-definitions.ts';
import { computeEfficiency, identifyInputs, requireInputs } from './execute-retriever.ts';
import type { Retriever } from './retriever.ts';

/** Body of the explain call. */
export type ExplainRetrieverRequest = { readonly inputs?: Readonly<Record<string, unknown>> };

export type ExplainEnvironment = {
  readonly clock: ReplayClock;
  readonly signal: AbortSignal;
  /** Queries to try where the request has no inputs. */
  readonly exampleQueries: readonly string[];
};

/** Share of the whole time from which on a stage is a bottleneck. */
const bottleneckShare = 0.5;

/**
 * What one execution would cost and do. Nothing is guessed: the retriever is run, for the inputs or for examples, and
 * counts and durations are the means of what was measured. It costs nothing.
 *
 * @returns ExplainRetrieverResponse of the contract
 * @throws RequestValidationError for inputs that do not fit; the signal's reason as soon as it aborts
 */
export async function explainRetriever(
  retriever: Retriever,
  { inputs }: ExplainRetrieverRequest,
  { clock, signal, exampleQueries }: ExplainEnvironment,
): Promise<unknown> {
  const pipeline = buildPipeline(retriever);
  const samples =
    inputs === undefined || Object.keys(inputs).length === 0
      ? exampleQueries.map((query) => ({ query }))
      : [requireInputs(retriever, inputs)];
  const runs: (readonly StageRun[])[] = [];
  for (const sample of samples) {
    const request = { sessionId: identifyInputs(sample), inputs: sample };
    runs.push((await runPipeline(pipeline, request, clock, signal)).stages);
  }
  const plan = pipeline.stages.map(({ name, credits }, index) => {
    const own = runs.flatMap((run) => run[index] ?? []);
    const [input, output] = [averageCount(own, 'inputCount'), averageCount(own, 'outputCount')];
    return {
      stage_index: index,
      stage_name: name,
      stage_type: readStageType(retriever, index),
      estimated_input: input,
      estimated_output: output,
      estimated_efficiency: computeEfficiency(input, output),
      estimated_cost_credits: credits,
      estimated_duration_ms: own.length === 0 ? 0 : computeMean(own.map(({ milliseconds }) => milliseconds)),
      cache_likely: false,
    };
  });
  const duration = plan.reduce((sum, { estimated_duration_ms }) => sum + estimated_duration_ms, 0);
  return {
    retriever_id: retriever.retriever_id,
    retriever_name: retriever.retriever_name,
    estimated_cost: { total_credits: sumCredits(pipeline), total_duration_ms: duration },
    execution_plan: plan,
    optimization_suggestions: [],
    total_estimated_stages: plan.length,
    bottleneck_stages: plan
      .filter(({ estimated_duration_ms }) => estimated_duration_ms > bottleneckShare * duration)
      .map(({ stage_name }) => stage_name),
  };
}

function averageCount(runs: readonly StageRun[], member: 'inputCount' | 'outputCount'): number {
  return runs.length === 0 ? 0 : Math.round(computeMean(runs.map((run) => run[member])));
}

function readStageType({ stages }: Retriever, index: number): string {
  const stage = stages[index];
  return stage?.stage_type ?? findStageDefinition(stage?.config.stage_id ?? '')?.type ?? 'filter';
}
