import * as z from 'zod/mini';
import { cutText, flattenText, quote } from '../runtime/format.ts';
import { isObject } from '../runtime/json.ts';
import { checkContract } from './advice.ts';
import { listOf, maxSizes } from './bounded.ts';
import type { Exchange } from './exchange.ts';
import { checkBody, parseBody, readRateLimit, rejectContract, rejectUnreadable } from './parse-response.ts';
import { parseTime } from './schemas.ts';
import { untrustedId } from './untrusted-text.ts';

/** What a retriever does: nothing of who it is. Its members may be of any shape. */
export interface RetrieverConfiguration {
  /** In their order. */
  readonly stages?: unknown;
  readonly collection_ids?: unknown;
  readonly budget_limits?: unknown;
  readonly input_schema?: unknown;
}

/** A retriever, as far as the API tells. */
export interface Retriever {
  readonly id: string | undefined;
  /** In one line, and cut; undefined where there is none. */
  readonly name: string | undefined;
  readonly createdAt: Date | undefined;
  readonly updatedAt: Date | undefined;
  /** Those that can be read. */
  readonly tags: readonly string[];
  /** Undefined for one that is larger than `maxConfigurationLength`. */
  readonly configuration: RetrieverConfiguration | undefined;
}

/** A retriever together with what the response's headers said. */
export interface RetrieverResponse {
  readonly retriever: Retriever;
  /** Requests per minute; undefined when the API did not announce a limit. */
  readonly rateLimitPerMinute: number | undefined;
}

/** A retriever that has an id for certain. */
export interface CreatedRetriever extends Retriever {
  readonly id: string;
}

/** A page of the list. */
export interface RetrieverPage {
  readonly retrievers: readonly CreatedRetriever[];
  /** How many there are on the page, those that could not be read included. */
  readonly count: number;
}

/** Longest name that is shown, in code points. */
const maxName = 255;

/** Largest answer whose configuration is kept, in UTF-16 units: what is larger is none that a person wrote. */
export const maxConfigurationLength = 1024 * 1024;

/** Who the retriever is; a part that is of no use is missing. Only the id has to be one: it goes into other requests. */
const identitySchema = z.object({
  retriever_id: z.nullish(untrustedId),
  retriever_name: z.catch(z.optional(z.string()), undefined),
  created_at: z.catch(z.optional(z.string()), undefined),
  updated_at: z.catch(z.optional(z.string()), undefined),
  tags: z.catch(z.array(z.string()), []),
});

const createdSchema = z.object({ retriever_id: untrustedId, retriever_name: z.string() });

const listSchema = z.object({ results: listOf(z.unknown(), maxSizes.rows) });

/**
 * The retriever of a GET.
 *
 * @param idOrName what was asked for
 * @throws ApiError `contract` for another retriever than that, and what `parseBody` throws
 */
export function parseRetriever(exchange: Exchange, idOrName: string): RetrieverResponse {
  const body = unwrap(parseBody(z.unknown(), exchange));
  const retriever = readRetriever(body, exchange);
  const { id, name } = retriever;
  if (id !== undefined && id !== idOrName && name !== shortenName(idOrName)) {
    const other = name === undefined ? id : `${quote(name)} (${id})`;
    const problem = `The API's answer about retriever ${quote(idOrName)} is about another one: ${other}.`;
    throw rejectContract(exchange, problem, checkContract);
  }
  return { retriever, rateLimitPerMinute: readRateLimit(exchange) };
}

/**
 * The retriever that was created or cloned under a name. An answer without its id, or about another one, tells as little
 * as one that was cut off.
 *
 * @throws UnreadableResponse
 */
export function parseCreatedRetriever(exchange: Exchange, name: string): CreatedRetriever {
  const body = parseBody(z.unknown(), exchange);
  const parsed = createdSchema.safeParse(unwrap(body));
  if (parsed.success && parsed.data.retriever_name === name)
    return { ...readRetriever(unwrap(body), exchange), id: parsed.data.retriever_id };
  const { status } = exchange.response;
  const problem = parsed.success
    ? `The API's answer about the new retriever ${quote(name)} is about another one (status ${status}).`
    : `The API's answer has no retriever_id and retriever_name (status ${status}).`;
  throw rejectUnreadable(exchange, problem, false);
}

/** The retrievers of a page of the list. Those without an id are left out: they are nobody's to name. */
export function parseRetrieverList(exchange: Exchange): RetrieverPage {
  const { results } = parseBody(listSchema, exchange);
  const retrievers = results.flatMap((item) => {
    if (!identitySchema.safeParse(item).success) return [];
    const { id, ...retriever } = readRetriever(unwrap(item), exchange);
    return id === undefined ? [] : [{ ...retriever, id }];
  });
  return { retrievers, count: results.length };
}

/** The id in the answer to a deletion; undefined where it names none. */
export function parseDeletedId(exchange: Exchange): string | undefined {
  try {
    const body: unknown = JSON.parse(exchange.response.body);
    return isObject(body) && typeof body.retriever_id === 'string' ? body.retriever_id : undefined;
  } catch {
    return undefined;
  }
}

function readRetriever(body: Readonly<Record<string, unknown>>, exchange: Exchange): Retriever {
  const identity = checkBody(identitySchema, body, exchange);
  const isHuge = exchange.response.body.length > maxConfigurationLength;
  return {
    id: identity.retriever_id ?? undefined,
    name: shortenName(identity.retriever_name ?? '') || undefined,
    createdAt: readTime(identity.created_at),
    updatedAt: readTime(identity.updated_at),
    tags: identity.tags,
    configuration: isHuge ? undefined : readConfiguration(body),
  };
}

function shortenName(name: string): string {
  return cutText(flattenText(name), maxName);
}

function readTime(text: string | undefined): Date | undefined {
  const time = new Date(parseTime(text ?? ''));
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** Creating and cloning answer with the retriever in an envelope; a GET that does so, too, is understood. */
function unwrap(body: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(body)) return {};
  return isObject(body.retriever) && !Object.hasOwn(body, 'retriever_id') ? body.retriever : body;
}

function readConfiguration(body: Readonly<Record<string, unknown>>): RetrieverConfiguration {
  const { stages, collection_ids, budget_limits, input_schema } = body;
  return { stages, collection_ids, budget_limits, input_schema };
}
