import { ApiError } from '../mixpeek/api-error.ts';
import type { CreateRetrieverRequest, RetrieverApi } from '../mixpeek/retrievers-client.ts';
import type { Clock } from '../runtime/clock.ts';
import { GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import { hasContent } from './compare-content.ts';
import { createOwnRetriever } from './create-own.ts';
import type { DescribedRetriever } from './load-files.ts';
import { composeRetrieverName, composeTags, hasOwnershipTags, type Origin } from './names.ts';
import type { OwnRetriever, OwnRetrieverRecord } from './own-retrievers.ts';
import { quoteText } from './quote-text.ts';

export interface MakeEffects {
  readonly api: RetrieverApi;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly record: OwnRetrieverRecord;
}

/**
 * Makes a retriever from a file, and remembers it before each call: by its name, and by its id once that is known.
 *
 * @param sourceId what it is cloned from; undefined to create it from the file alone
 * @returns its id
 * @throws GateError that begins with the file, from the API client; the signal's reason
 */
export async function makeRetriever(
  file: DescribedRetriever,
  sourceId: string | undefined,
  origin: Origin,
  { record, ...effects }: MakeEffects,
): Promise<string> {
  const name = composeRetrieverName(origin, file.hash);
  const request: CreateRetrieverRequest = {
    retriever_name: name,
    description: `Made by Retriever Benchmark Gate from ${file.path}, and deleted after its benchmark.`,
    tags: composeTags(origin),
    ...file.content,
  };
  const remember = (id?: string): void => {
    const { retrievers, protectedIds } = record.current;
    const own: OwnRetriever = {
      name,
      since: effects.clock.today().getTime(),
      ...(id === undefined ? {} : { id }),
    };
    record.set({ retrievers: [...retrievers.filter((other) => other.name !== name), own], protectedIds });
  };
  const forget = (): void => {
    const { retrievers, protectedIds } = record.current;
    record.set({ retrievers: retrievers.filter((other) => other.name !== name), protectedIds });
  };
  try {
    const { id } = await createOwnRetriever(
      {
        request,
        sourceId,
        protectedIds: record.current.protectedIds,
        isOurs: (found) =>
          found.name === name &&
          hasOwnershipTags(found.tags, origin.run) &&
          hasContent(file.content, found.configuration),
      },
      { ...effects, onCreating: () => remember(), onRefused: forget },
    );
    remember(id);
    effects.log.info(`Created retriever ${id} from ${quoteText(file.path)}.`);
    effects.signal.throwIfAborted();
    return id;
  } catch (error) {
    if (!(error instanceof GateError) || error === effects.signal.reason) throw error;
    const start = `Could not create a retriever from ${quoteText(file.path)}: `;
    if (!(error instanceof ApiError))
      throw new GateError(error.code, start + error.message, { cause: error });
    const { problem, advice, where } = error;
    throw new ApiError(error.code, { problem: start + problem, advice, where }, { cause: error });
  }
}
