import { sortByScore } from '../judge/ranking-metrics.ts';
import { computeSimilarity } from '../search/trigrams.ts';
import { type QueryParameter, querySchema, resolveQuery } from './search-parameters.ts';
import { addField, defineStage, type RankedDocument, readText } from './stage.ts';

/** A query, a document's text and its rank from 1 → how well they go together. */
type Model = (query: string, text: string, rank: number) => number;

/** The sandbox's models by their `inference_name`. */
const models: Readonly<Record<string, Model>> = {
  /** Cosine of letter triples: a small stand-in for a cross-encoder. */
  sandbox__trigram_cosine: computeSimilarity,
  /** Leaves the order as it is. */
  sandbox__keep_order: (_query, _text, rank) => 1 / rank,
};

/** The official stage of reranking, with models of the sandbox's own. */
export const rerank = defineStage<{
  readonly inference_name: string;
  readonly query: QueryParameter;
  readonly document_field: string;
  readonly top_k?: number;
  readonly score_field: string;
  readonly wait_ms: number;
}>({
  id: 'rerank',
  type: 'sort',
  description: 'Orders documents by the score that a model gives to each with the query.',
  retrieves: false,
  credits: 5,
  parameters: {
    properties: {
      inference_name: { enum: Object.keys(models), description: 'the model' },
      query: { ...querySchema, default: '{{INPUT.query}}' },
      document_field: {
        type: 'string',
        minLength: 1,
        default: 'content',
        description: 'field whose text the model reads',
      },
      top_k: { type: 'integer', minimum: 1, description: 'how many documents to keep; all unless given' },
      score_field: {
        type: 'string',
        minLength: 1,
        default: 'scores.rerank',
        description: 'field for the score of the model',
      },
      wait_ms: {
        type: 'number',
        minimum: 0,
        maximum: 10_000,
        default: 0,
        description: 'how long the call of the model takes; invented, to have something slow',
      },
    },
    required: ['inference_name'],
  },
  build: ({ inference_name, query, document_field, top_k, score_field, wait_ms }) => {
    const model = models[inference_name] ?? models.sandbox__keep_order;
    return async ({ documents, inputs, clock, signal }) => {
      const text = resolveQuery(query, inputs);
      if (wait_ms > 0) {
        await clock.sleep(wait_ms, signal);
      }
      const scored = documents.map((document, index) => ({
        id: document.id,
        score: model?.(text, readText(document, document_field), index + 1) ?? 0,
        document,
      }));
      return sortByScore(scored)
        .slice(0, top_k)
        .map(({ document, score }): RankedDocument => addField(document, score_field, score));
    };
  },
});
