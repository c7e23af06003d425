import type { GateError } from '../runtime/errors.ts';
import { type ClientEffects, type ClientSettings, connectApi } from './connect.ts';
import {
  type CreatedRetriever,
  parseCreatedRetriever,
  parseDeletedId,
  parseRetriever,
  parseRetrieverList,
  type RetrieverPage,
  type RetrieverResponse,
} from './parse-retriever.ts';

/** Body of `POST /v1/retrievers`, as far as the gate uses it. */
export interface CreateRetrieverRequest {
  readonly retriever_name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly stages?: unknown;
  readonly input_schema?: unknown;
  readonly budget_limits?: unknown;
  readonly collection_identifiers?: unknown;
}

/** What became of a request to create. `unknown`: nobody knows whether it was carried out; the error says why. */
export type RetrieverCreation =
  | { readonly kind: 'created'; readonly retriever: CreatedRetriever }
  | { readonly kind: 'unknown'; readonly error: GateError };

/** The calls on retrievers that make, find and delete them. Each throws an `ApiError` that names the request. */
export interface RetrieverApi {
  /**
   * `POST /v1/retrievers`, or `POST /v1/retrievers/{id}/clone` where there is a source: then what the request leaves out is
   * copied from it. Never sent twice where it may have arrived.
   */
  createRetriever(request: CreateRetrieverRequest, sourceId: string | undefined): Promise<RetrieverCreation>;
  /** `GET /v1/retrievers/{id or name}`. */
  getRetriever(idOrName: string): Promise<RetrieverResponse>;
  /** `DELETE /v1/retrievers/{id}`. @returns the id that the answer names, or `missing` where there was none */
  deleteRetriever(retrieverId: string): Promise<{ readonly deletedId: string | undefined } | 'missing'>;
  /** `POST /v1/retrievers/list`: one page of those whose name or description holds the text. */
  listRetrievers(search: string, offset: number): Promise<RetrieverPage>;
}

/** Retrievers on a page of the list. */
export const retrieverPageSize = 100;

/** Builds the client of the calls on retrievers. */
export function createRetrieverApi(settings: ClientSettings, effects: ClientEffects): RetrieverApi {
  const { namespace } = settings;
  const { send, trySending } = connectApi(settings, effects);
  const locate = (idOrName: string): string => `/v1/retrievers/${encodeURIComponent(idOrName)}`;
  return {
    async createRetriever(body, sourceId) {
      const { retriever_name: retrieverName } = body;
      const subject =
        sourceId === undefined
          ? ({ operation: 'create-retriever', namespace, retrieverName } as const)
          : ({ operation: 'clone-retriever', namespace, retrieverName, sourceId } as const);
      const path = sourceId === undefined ? '/v1/retrievers' : `${locate(sourceId)}/clone`;
      const sent = await trySending({ subject, method: 'POST', path, body }, (exchange) =>
        parseCreatedRetriever(exchange, retrieverName),
      );
      return sent.kind === 'ambiguous'
        ? { kind: 'unknown', error: sent.error }
        : { kind: 'created', retriever: sent.value };
    },
    getRetriever(idOrName) {
      const subject = { operation: 'get-retriever', namespace, retrieverId: idOrName } as const;
      return send({ subject, method: 'GET', path: locate(idOrName) }, (exchange) =>
        parseRetriever(exchange, idOrName),
      );
    },
    async deleteRetriever(retrieverId) {
      const subject = { operation: 'delete-retriever', namespace, retrieverId } as const;
      return await send({ subject, method: 'DELETE', path: locate(retrieverId) }, (exchange) =>
        exchange.response.status === 404 ? 'missing' : { deletedId: parseDeletedId(exchange) },
      );
    },
    async listRetrievers(search, offset) {
      const subject = { operation: 'list-retrievers', namespace } as const;
      const path = `/v1/retrievers/list?limit=${retrieverPageSize}&offset=${offset}`;
      return await send({ subject, method: 'POST', path, body: { search } }, parseRetrieverList);
    },
  };
}
