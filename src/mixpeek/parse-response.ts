import type * as z from 'zod/mini';
import { describeReason } from '../runtime/errors.ts';
import { cutText, flattenText } from '../runtime/format.ts';
import { checkContract } from './advice.ts';
import { ApiError, UnreadableResponse } from './api-error.ts';
import { describeBodyStart, describeContentType, describeRequest, type Exchange } from './exchange.ts';
import { inEnglish } from './in-english.ts';
import {
  type Benchmark,
  benchmarkIdSchema,
  benchmarkSchema,
  completedBenchmarkSchema,
  isCompleted,
} from './schemas.ts';

/** A benchmark together with what the response's headers said. */
export interface BenchmarkResponse {
  readonly benchmark: Benchmark;
  /** X-RateLimit-Limit in requests per minute, within `rateLimits`; undefined when the API did not announce one. */
  readonly rateLimitPerMinute: number | undefined;
}

/** What an announced rate limit counts as at least and at most, in requests per minute: none may end the polling. */
export const rateLimits = { min: 1, max: 100_000 } as const;

/** The benchmark of an answer. @throws what `parseBody` throws */
export function parseBenchmarkResponse(exchange: Exchange): BenchmarkResponse {
  return { benchmark: parseBenchmark(exchange), rateLimitPerMinute: readRateLimit(exchange) };
}

/** The rate limit that an answer announces, in requests per minute; undefined where it announces none. */
export function readRateLimit({ response }: Exchange): number | undefined {
  const announced = Number(response.headers['x-ratelimit-limit']);
  return Number.isFinite(announced) && announced > 0
    ? Math.min(rateLimits.max, Math.max(rateLimits.min, announced))
    : undefined;
}

/** The status decides what is read: a benchmark that is not completed has no numbers yet, whatever stands in their place. */
function parseBenchmark(exchange: Exchange): Benchmark {
  const body = parseJson(exchange);
  const benchmark = checkBody(benchmarkSchema, body, exchange);
  return isCompleted(benchmark) ? checkBody(completedBenchmarkSchema, body, exchange) : benchmark;
}

/** The same, or undefined where the answer is not as the contract says. */
export function tryParsingBenchmarkResponse(exchange: Exchange): BenchmarkResponse | undefined {
  try {
    return parseBenchmarkResponse(exchange);
  } catch {
    return undefined;
  }
}

/** The id of a benchmark that was created. An answer without one tells as little as one that was cut off. */
export function parseBenchmarkId(exchange: Exchange): string {
  const parsed = benchmarkIdSchema.safeParse(parseJson(exchange), inEnglish);
  if (parsed.success) return parsed.data.benchmark_id;
  const { status } = exchange.response;
  throw rejectUnreadable(exchange, `The API's answer has no benchmark_id (status ${status}).`, false);
}

/** Most fields that an error names. */
const maxFields = 5;

/**
 * The body of an answer as a schema says.
 *
 * @throws UnreadableResponse for what is not JSON
 * @throws ApiError `contract`, with the path of each field that is not as it should be
 */
export function parseBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  exchange: Exchange,
): z.output<Schema> {
  return checkBody(schema, parseJson(exchange), exchange);
}

/** The same for a body that was parsed before, or a part of it. @throws ApiError `contract` */
export function checkBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
  exchange: Exchange,
): z.output<Schema> {
  const parsed = schema.safeParse(body, inEnglish);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues
    .slice(0, maxFields)
    .map(({ path, message }) => `${cutText(flattenText(path.join('.')), 200) || 'body'}: ${message}`);
  throw rejectContract(
    exchange,
    `The API's answer violates its contract (${fields.join('; ')}).`,
    checkContract,
  );
}

function parseJson(exchange: Exchange): unknown {
  const { response } = exchange;
  try {
    return JSON.parse(response.body);
  } catch (error) {
    const reason = cutText(flattenText(describeReason(error)), 200);
    const type = describeContentType(response);
    const problem = `The API's answer is not JSON: ${reason} (status ${response.status}, ${type}). It begins with: ${describeBodyStart(response)}.`;
    throw rejectUnreadable(exchange, problem, isBodyCutShort(response.body), error);
  }
}

/** Whether a body that is not JSON is the beginning of an object or a list, or nothing at all. */
function isBodyCutShort(body: string): boolean {
  const text = body.trim();
  if (!/^[[{]/.test(text)) return text === '';
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString && character === '\\') index += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && (character === '{' || character === '[')) depth += 1;
    else if (!isInString && (character === '}' || character === ']')) depth -= 1;
  }
  return isInString || depth > 0;
}

/** The error for an answer with a good status that cannot be read. */
export function rejectUnreadable(
  { request, response }: Exchange,
  problem: string,
  isCutShort: boolean,
  cause?: unknown,
): UnreadableResponse {
  const where = describeRequest(request, response);
  return new UnreadableResponse({ problem, advice: checkContract, where }, isCutShort, { cause });
}

/** The error for an answer that can be read, and is not as the contract says. */
export function rejectContract({ request, response }: Exchange, problem: string, advice: string): ApiError {
  return new ApiError('contract', { problem, advice, where: describeRequest(request, response) });
}
