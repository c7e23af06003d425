import { prepareInputs } from '../retrievers/prepare-inputs.ts';
import { type RankedDocument, StageError } from '../stages/stage.ts';
import type { Pipeline } from './pipeline.ts';
import type { ReplayClock } from './replay-clock.ts';

/** How many results a retriever returns at most; ranks beyond are unknown. */
export const resultDepth = 50;

/** What to run a pipeline for. */
export type PipelineRequest = {
  readonly sessionId: string;
  readonly inputs: Readonly<Record<string, unknown>>;
};

/** What one stage did. */
export type StageRun = {
  readonly milliseconds: number;
  readonly inputCount: number;
  readonly outputCount: number;
};

/** What a pipeline did for one request. */
export type PipelineRun = {
  /** At most as many as the result depth, best first; none where it failed. */
  readonly documents: readonly RankedDocument[];
  /** The stages that completed, in their order. */
  readonly stages: readonly StageRun[];
  /** Why it stopped; null if all stages completed. */
  readonly error: StageError | null;
};

/**
 * Runs the stages one after the other, within the budget of the retriever.
 *
 * @throws the signal's reason as soon as it aborts, and errors that are none of a stage's
 */
export async function runPipeline(
  { retriever, stages }: Pipeline,
  { sessionId, inputs: given }: PipelineRequest,
  clock: ReplayClock,
  signal: AbortSignal,
): Promise<PipelineRun> {
  const runs: StageRun[] = [];
  const prepared = prepareInputs(retriever, given);
  if (prepared.kind === 'invalid') {
    return fail(runs, new StageError(stages[0]?.name ?? '', 'InputValidationError'));
  }
  const { inputs } = prepared;
  const { max_credits, max_time_ms } = retriever.budget_limits;
  let documents: readonly RankedDocument[] = [];
  let [credits, milliseconds] = [0, 0];
  for (const { name, credits: price, run } of stages) {
    try {
      const inputCount = documents.length;
      const start = clock.now();
      documents = await run({ sessionId, inputs, documents, isCandidate: () => true, clock, signal });
      runs.push({ milliseconds: clock.now() - start, inputCount, outputCount: documents.length });
    } catch (error) {
      if (error instanceof StageError) {
        return fail(runs, error);
      }
      throw error;
    }
    credits += price;
    milliseconds += runs.at(-1)?.milliseconds ?? 0;
    if (credits > (max_credits ?? credits) || milliseconds > (max_time_ms ?? milliseconds)) {
      return fail(runs, new StageError(name, 'BudgetExceededError'));
    }
  }
  return { documents: documents.slice(0, resultDepth), stages: runs, error: null };
}

function fail(stages: readonly StageRun[], error: StageError): PipelineRun {
  return { documents: [], stages, error };
}
