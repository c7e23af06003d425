import type * as z from 'zod/mini';
import { GateError } from '../runtime/errors.ts';
import { cutText, flattenText } from '../runtime/format.ts';
import { type Exchange, UnreadableResponse } from './exchange.ts';
import {
  type RetrieverConfiguration,
  retrieverConfigurationSchema,
  retrieverSchema,
} from './list-schemas.ts';
import {
  type Benchmark,
  benchmarkIdSchema,
  benchmarkSchema,
  completedBenchmarkSchema,
  inEnglish,
  isCompleted,
  parseTime,
} from './schemas.ts';

/** A benchmark together with what the response's headers said. */
export interface BenchmarkResponse {
  readonly benchmark: Benchmark;
  /** X-RateLimit-Limit in requests per minute; undefined when the API did not announce one. */
  readonly rateLimitPerMinute: number | undefined;
}

/** The benchmark of an answer. @throws what `parseBody` throws */
export function parseBenchmarkResponse(exchange: Exchange): BenchmarkResponse {
  const announced = Number(exchange.response.headers['x-ratelimit-limit']);
  return {
    benchmark: parseBenchmark(exchange),
    rateLimitPerMinute: Number.isFinite(announced) && announced > 0 ? announced : undefined,
  };
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
  throw new UnreadableResponse(`${describeExchange(exchange)} without a benchmark_id. ${contractAdvice}`);
}

/** When a retriever was last updated; undefined when the API does not tell. @throws what `parseBody` throws */
export function parseUpdate(exchange: Exchange): Date | undefined {
  const time = parseTime(parseBody(retrieverSchema, exchange).updated_at ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}

/** Largest answer with a configuration, in UTF-16 units: what is larger is none that a person wrote. */
export const maxConfigurationLength = 1024 * 1024;

/** What a retriever does. @throws GateError `contract` for a huge one, and what `parseBody` throws */
export function parseConfiguration(exchange: Exchange): RetrieverConfiguration {
  if (exchange.response.body.length <= maxConfigurationLength) {
    return parseBody(retrieverConfigurationSchema, exchange);
  }
  throw new GateError('contract', `${describeExchange(exchange)} with a configuration of more than 1 MiB.`);
}

const contractAdvice = 'Check that api-url is the Mixpeek API; if it is, please report this.';

/** Most fields that an error names. */
const maxFields = 5;

/**
 * The body of an answer as a schema says.
 *
 * @throws UnreadableAnswer for what is not JSON
 * @throws GateError `contract`, with the path of each field that is not as it should be
 */
export function parseBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  exchange: Exchange,
): z.output<Schema> {
  return checkBody(schema, parseJson(exchange), exchange);
}

function checkBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
  exchange: Exchange,
): z.output<Schema> {
  const parsed = schema.safeParse(body, inEnglish);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues
    .slice(0, maxFields)
    .map(({ path, message }) => `${cutText(flattenText(path.join('.')), 200) || 'body'}: ${message}`);
  throw new GateError(
    'contract',
    `${describeExchange(exchange)}, but not as the API's contract says (${fields.join('; ')}). ${contractAdvice}`,
  );
}

function parseJson(exchange: Exchange): unknown {
  const { headers, body } = exchange.response;
  try {
    return JSON.parse(body);
  } catch (error) {
    const start = cutText(flattenText(body.slice(0, 1000)), 200) || 'nothing';
    const type = cutText(flattenText(headers['content-type'] ?? ''), 100) || 'no content type';
    const message = `${describeExchange(exchange)} with something that is not JSON (${type}): ${start}. ${contractAdvice}`;
    throw new UnreadableResponse(message, { cause: error });
  }
}

function describeExchange({ request, response }: Exchange): string {
  return `${request.method} ${request.url} answered ${response.status}`;
}
