import { describe, expect, it } from 'vitest';
import { corpus } from '../../../../sandbox/benchmark-service/corpus.ts';
import { computeSimilarity, countTrigrams } from '../../../../sandbox/benchmark-service/search/trigrams.ts';
import { searchVectors } from '../../../../sandbox/benchmark-service/search/vector-search.ts';

/** The same by its definition: tf-idf vectors, one by one. */
function searchSlowly(query: string): Map<string, number> {
  const counted = corpus.map(({ id, label, tags }) => ({ id, counts: countTrigrams(`${label} ${tags}`) }));
  const rarity = (trigram: string) =>
    Math.log(1 + corpus.length / counted.filter(({ counts }) => counts.has(trigram)).length);
  const queryVector = [...countTrigrams(query)]
    .filter(([trigram]) => Number.isFinite(rarity(trigram)))
    .map(([trigram, count]) => [trigram, count * rarity(trigram)] as const);
  const cached = new Map<string, number>();
  const recall = (trigram: string) => {
    cached.set(trigram, cached.get(trigram) ?? rarity(trigram));
    return cached.get(trigram) ?? 0;
  };
  return new Map(
    counted.flatMap(({ id, counts }) => {
      const product = queryVector.reduce(
        (sum, [trigram, weight]) => sum + weight * (counts.get(trigram) ?? 0) * recall(trigram),
        0,
      );
      if (product === 0) {
        return [];
      }
      const length = Math.hypot(...[...counts].map(([trigram, count]) => count * recall(trigram)));
      return [[id, product / length / Math.hypot(...queryVector.map(([, weight]) => weight))]];
    }),
  );
}

describe('searchVectors', () => {
  it('ranks by the cosine of tf-idf vectors', () => {
    const query = 'red hart';
    const expected = searchSlowly(query);
    const hits = searchVectors(query, ['label', 'tags']);
    expect(hits.length).toBe(expected.size);
    for (const { id, score } of hits) {
      expect(score).toBeCloseTo(expected.get(id) ?? Number.NaN, 9);
    }
  });

  it('finds in spite of typing errors, and only in the fields it is told', () => {
    const best = (query: string, ...fields: ('label' | 'tags')[]) => {
      const [first] = [...searchVectors(query, fields)].sort((a, b) => b.score - a.score);
      return corpus.find(({ id }) => id === first?.id)?.label;
    };
    expect(best('strawbery', 'label')).toBe('strawberry');
    expect(best('zzzz', 'label')).not.toBe('strawberry');
    expect(searchVectors('yummy', ['label']).length).toBeLessThan(searchVectors('yummy', ['tags']).length);
  });

  it.each(['', '   ', ':)', '日'])('finds nothing for %j', (query) => {
    expect(searchVectors(query, ['label', 'tags'])).toEqual([]);
  });
});

describe('computeSimilarity', () => {
  it.each([
    ['red heart', 'RED, heart!', 1],
    ['red heart', 'heart red', 1],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
    ['', '', 0],
    // " ab", "ab " against " ab", "abc", "bc ": one of two and three.
    ['ab', 'abc', 1 / Math.sqrt(6)],
  ])('of %j and %j is %d', (a, b, similarity) => {
    expect(computeSimilarity(a, b)).toBeCloseTo(similarity, 12);
    expect(computeSimilarity(b, a)).toBeCloseTo(similarity, 12);
  });
});
