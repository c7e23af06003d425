import * as z from 'zod/mini';
import { maxIdLength, tokenPattern } from '../runtime/token-pattern.ts';

/** An id of the API, which goes into paths. */
export const benchmarkId = z.string().check(z.maxLength(maxIdLength), z.regex(tokenPattern));

/** What a comment remembers of a benchmark. */
export const askedBenchmarkSchema = z.object({
  benchmark: benchmarkId,
  /** Fingerprint of what it was asked. */
  question: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** Whether a run that did not create it found it by its name alone. */
  byName: z.optional(z.boolean()),
  /** Its retrievers that were made from files: by which content, and whether they were kept since it was going on. */
  made: z.optional(
    z
      .array(z.object({ id: benchmarkId, content: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }))
      .check(z.maxLength(21)),
  ),
  isKept: z.optional(z.boolean()),
});

/** A benchmark that the gate asked a question with: what may be reused for the same question. */
export type AskedBenchmark = z.infer<typeof askedBenchmarkSchema>;

/** Adds benchmarks that may be reused; one that is known already keeps how it was found. */
export function addAsked(
  asked: readonly AskedBenchmark[],
  more: readonly AskedBenchmark[],
): readonly AskedBenchmark[] {
  const isSame = (one: AskedBenchmark) => (other: AskedBenchmark) =>
    other.benchmark === one.benchmark && other.question === one.question;
  const updated = asked.map((one) => {
    const { byName: _later, ...news } = more.findLast(isSame(one)) ?? one;
    return one.byName === undefined ? news : { ...news, byName: one.byName };
  });
  return [...updated, ...more.filter((one) => !asked.some(isSame(one)))];
}
