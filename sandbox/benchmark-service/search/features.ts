/** A text field of the corpus. Only emojibase's own: emojilib is what the sessions are made of. */
export const searchFields = ['label', 'tags'] as const;

/** A text field of the corpus. */
export type SearchField = (typeof searchFields)[number];

/** The indexes of the corpus, as `feature_uri` names them. */
export const featureUris = {
  /** Words, ranked by BM25+. */
  bm25: 'mixpeek://emoji_extractor@v1/bm25',
  /** Vectors of weighted letter triples, ranked by cosine. */
  trigrams: 'mixpeek://emoji_extractor@v1/trigrams',
} as const;

/** The vector index as `vector_index` names it. */
export const vectorIndex = 'emoji_extractor_v1_trigrams';

/** A document that a search found. */
export type Hit = {
  readonly id: string;
  /** The higher the better; of what scale depends on the search. */
  readonly score: number;
};
