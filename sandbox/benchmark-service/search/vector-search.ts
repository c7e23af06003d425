import { corpus } from '../corpus.ts';
import type { Hit, SearchField } from './features.ts';
import { computeNorm, countTrigrams, type TrigramVector } from './trigrams.ts';

type Posting = { readonly id: string; readonly weight: number };

/** Vectors of the corpus, by trigram; every document's has length 1. */
type VectorIndex = {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** Trigram → how rare it is. */
  readonly rarity: ReadonlyMap<string, number>;
};

/**
 * Documents by the cosine between the query's vector and theirs, 0 … 1: counts of letter triples, weighted by how rare
 * each is in the corpus (tf-idf). What shares none with the query is not found.
 */
export function searchVectors(query: string, fields: readonly SearchField[]): readonly Hit[] {
  const index = loadIndex(fields);
  const vector = weigh(countTrigrams(query), index.rarity);
  const norm = computeNorm(vector);
  const scores = new Map<string, number>();
  for (const [trigram, weight] of vector) {
    for (const posting of index.postings.get(trigram) ?? []) {
      scores.set(posting.id, (scores.get(posting.id) ?? 0) + (weight * posting.weight) / norm);
    }
  }
  return [...scores].map(([id, score]) => ({ id, score }));
}

const indexes = new Map<string, VectorIndex>();

function loadIndex(fields: readonly SearchField[]): VectorIndex {
  const key = fields.join();
  const index = indexes.get(key) ?? buildIndex(fields);
  indexes.set(key, index);
  return index;
}

function buildIndex(fields: readonly SearchField[]): VectorIndex {
  const counted = corpus.map((document) => ({
    id: document.id,
    counts: countTrigrams(fields.map((field) => document[field]).join(' ')),
  }));
  const frequency = new Map<string, number>();
  for (const trigram of counted.flatMap(({ counts }) => [...counts.keys()])) {
    frequency.set(trigram, (frequency.get(trigram) ?? 0) + 1);
  }
  const rarity = new Map(
    [...frequency].map(([trigram, count]) => [trigram, Math.log(1 + corpus.length / count)]),
  );
  const postings = new Map<string, Posting[]>();
  for (const { id, counts } of counted) {
    const vector = weigh(counts, rarity);
    const norm = computeNorm(vector);
    for (const [trigram, weight] of vector) {
      const list = postings.get(trigram) ?? [];
      list.push({ id, weight: weight / norm });
      postings.set(trigram, list);
    }
  }
  return { postings, rarity };
}

function weigh(counts: TrigramVector, rarity: ReadonlyMap<string, number>): TrigramVector {
  return new Map(
    [...counts].flatMap(([trigram, count]) => {
      const weight = rarity.get(trigram);
      return weight === undefined ? [] : [[trigram, count * weight]];
    }),
  );
}
