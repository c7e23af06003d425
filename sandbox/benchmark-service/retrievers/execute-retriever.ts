import { RequestValidationError } from '../api-error.ts';
import { getEmojiDocument } from '../collections.ts';
import { buildPipeline, type Pipeline, sumCredits } from '../replay/pipeline.ts';
import type { ReplayClock } from '../replay/replay-clock.ts';
import { type PipelineRun, runPipeline } from '../replay/run-pipeline.ts';
import { computeHash } from '../seeded-random.ts';
import { buildSessionId } from '../sessions/build-sessions.ts';
import type { RankedDocument } from '../stages/stage.ts';
import { prepareInputs } from './prepare-inputs.ts';
import type { Retriever } from './retriever.ts';

/** Body of `POST /v1/retrievers/{id or name}/execute`. */
export type ExecuteRetrieverRequest = {
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly pagination?: {
    readonly method?: string;
    readonly page_size?: number;
    readonly page_number?: number;
  };
  readonly stream?: boolean;
};

export type ExecutionEnvironment = {
  readonly clock: ReplayClock;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Takes what the execution costs, before it is run. */
  readonly charge: (credits: number) => void;
};

/**
 * Executes a retriever over the corpus. An execution that fails answers with its error, and without documents.
 *
 * @returns ExecutionDetail of the contract
 * @throws RequestValidationError for inputs that do not fit, and for what the sandbox cannot do; the signal's reason as
 *   soon as it aborts
 */
export async function executeRetriever(
  retriever: Retriever,
  request: ExecuteRetrieverRequest,
  { clock, signal, now, charge }: ExecutionEnvironment,
): Promise<unknown> {
  requireExecutable(request);
  const inputs = requireInputs(retriever, request.inputs ?? {});
  const pipeline = buildPipeline(retriever);
  charge(sumCredits(pipeline));
  const createdAt = now().toISOString();
  const run = await runPipeline(pipeline, { sessionId: identifyInputs(inputs), inputs }, clock, signal);
  const { page, pagination } = takePage(run.documents, request.pagination);
  return {
    execution_id: `exe_${computeHash(retriever.retriever_id, createdAt, JSON.stringify(inputs)).slice(0, 16)}`,
    status: run.error === null ? 'completed' : 'failed',
    documents: page.map(renderDocument),
    pagination,
    stage_statistics: renderStatistics(pipeline, run),
    budget: retriever.budget_limits,
    error: run.error?.message ?? null,
    created_at: createdAt,
    completed_at: now().toISOString(),
    current_stage: run.error === null ? null : (pipeline.stages[run.stages.length]?.name ?? null),
    stages_completed: run.stages.length,
    total_stages: pipeline.stages.length,
  };
}

/** The inputs with their defaults. @throws RequestValidationError if they do not fit the retriever's schema */
export function requireInputs(
  retriever: Retriever,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const prepared = prepareInputs(retriever, given);
  if (prepared.kind === 'invalid') {
    throw new RequestValidationError(prepared.problems);
  }
  return prepared.inputs;
}

/** The session that a replay of the same query has: what fails there fails here. */
export function identifyInputs({ query }: Readonly<Record<string, unknown>>): string {
  return buildSessionId(String(query ?? ''));
}

function requireExecutable({ stream, pagination }: ExecuteRetrieverRequest): void {
  const { method = 'offset' } = pagination ?? {};
  const problems = [
    ...(stream === true ? [{ loc: ['body', 'stream'], msg: 'The sandbox does not stream' }] : []),
    ...(method === 'offset'
      ? []
      : [{ loc: ['body', 'pagination', 'method'], msg: 'The sandbox pages by offset only' }]),
  ];
  if (problems.length > 0) {
    throw new RequestValidationError(problems.map((problem) => ({ ...problem, type: 'value_error' })));
  }
}

function takePage(
  documents: readonly RankedDocument[],
  pagination: ExecuteRetrieverRequest['pagination'],
): { readonly page: readonly RankedDocument[]; readonly pagination: unknown } {
  const total = documents.length;
  if (pagination === undefined) {
    return { page: documents, pagination: { method: 'offset', page_size: total, page_number: 1, total } };
  }
  const { page_size = 10, page_number = 1 } = pagination;
  const page = documents.slice((page_number - 1) * page_size, page_number * page_size);
  return { page, pagination: { method: 'offset', page_size, page_number, total } };
}

function renderDocument({ id, score, added }: RankedDocument): unknown {
  return { ...getEmojiDocument(id), ...added, ...(score === null ? {} : { score }) };
}

function renderStatistics({ stages }: Pipeline, { stages: runs }: PipelineRun): unknown {
  const statistics = runs.map(({ milliseconds, inputCount, outputCount }, index) => [
    stages[index]?.name ?? '',
    {
      input_count: inputCount,
      output_count: outputCount,
      duration_ms: milliseconds,
      efficiency: computeEfficiency(inputCount, outputCount),
    },
  ]);
  return {
    stages: Object.fromEntries(statistics),
    total_time_ms: runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    credits_used: stages.slice(0, runs.length).reduce((sum, { credits }) => sum + credits, 0),
  };
}

/** Share of the documents that a stage lets through; 1 for one that finds them. */
export function computeEfficiency(inputCount: number, outputCount: number): number {
  return inputCount === 0 ? 1 : outputCount / inputCount;
}
