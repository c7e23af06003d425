import * as z from 'zod/mini';
import { cutText, flattenText, quote } from '../runtime/format.ts';
import { isObject } from '../runtime/json.ts';
import { checkContract } from './advice.ts';
import type { Exchange } from './exchange.ts';
import { checkBody, parseBody, readRateLimit, rejectContract } from './parse-response.ts';
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
  readonly updatedAt: Date | undefined;
  /** Undefined for one that is larger than `maxConfigurationLength`. */
  readonly configuration: RetrieverConfiguration | undefined;
}

/** A retriever together with what the response's headers said. */
export interface RetrieverResponse {
  readonly retriever: Retriever;
  /** Requests per minute; undefined when the API did not announce a limit. */
  readonly rateLimitPerMinute: number | undefined;
}

/** Longest name that is shown, in code points. */
const maxName = 255;

/** Largest answer whose configuration is kept, in UTF-16 units: what is larger is none that a person wrote. */
export const maxConfigurationLength = 1024 * 1024;

/** Who the retriever is; a part that is of no use is missing. Only the id has to be one: it goes into other requests. */
const identitySchema = z.object({
  retriever_id: z.nullish(untrustedId),
  retriever_name: z.catch(z.optional(z.string()), undefined),
  updated_at: z.catch(z.optional(z.string()), undefined),
});

/**
 * The retriever of a GET.
 *
 * @param idOrName what was asked for
 * @throws ApiError `contract` for another retriever than that, and what `parseBody` throws
 */
export function parseRetriever(exchange: Exchange, idOrName: string): RetrieverResponse {
  const body = unwrap(parseBody(z.unknown(), exchange));
  const identity = checkBody(identitySchema, body, exchange);
  const { retriever_id: id, retriever_name: name } = identity;
  const shownName = cutText(flattenText(name ?? ''), maxName) || undefined;
  if (typeof id === 'string' && id !== idOrName && name !== idOrName) {
    const other = shownName === undefined ? id : `${quote(shownName)} (${id})`;
    const problem = `The API's answer about retriever ${quote(idOrName)} is about another one: ${other}.`;
    throw rejectContract(exchange, problem, checkContract);
  }
  const updatedAt = new Date(parseTime(identity.updated_at ?? ''));
  const isHuge = exchange.response.body.length > maxConfigurationLength;
  return {
    retriever: {
      id: id ?? undefined,
      name: shownName,
      updatedAt: Number.isNaN(updatedAt.getTime()) ? undefined : updatedAt,
      configuration: isHuge ? undefined : readConfiguration(body),
    },
    rateLimitPerMinute: readRateLimit(exchange),
  };
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
