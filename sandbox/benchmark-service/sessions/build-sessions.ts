import keywordsByEmoji from 'emojilib' with { type: 'json' };
import { corpus, type EmojiDocument, removeVariationSelectors } from '../corpus.ts';
import { retrievers } from '../retrievers/built-in-retrievers.ts';
import { computeHash, computeHashFraction } from '../seeded-random.ts';

/** What a user did with a document in a session. */
export type Interaction = {
  readonly documentId: string;
  /** `purchase`, `add_to_cart` or `click`. */
  readonly type: string;
};

/** One search that a user made in the past, and what came of it. */
export type HistoricalSession = {
  readonly id: string;
  readonly query: string;
  /** The retriever that served the search. */
  readonly retrieverId: string;
  /** Taxonomy node of the document that was purchased. */
  readonly nodeId: string;
  /** Milliseconds since the epoch. */
  readonly occurredAt: number;
  /** At least one; no document twice. */
  readonly interactions: readonly Interaction[];
};

/** What sessions are made of. */
export type SessionSource = {
  readonly documents: readonly EmojiDocument[];
  readonly keywordsByEmoji: Readonly<Record<string, readonly string[]>>;
  readonly retrieverIds: readonly string[];
};

/** A session before it is known what time it is. */
type TimelessSession = Omit<HistoricalSession, 'occurredAt'> & { readonly ageMs: number };

/** Every service starts with the same history: what does not depend on the time is worked out once. */
const timelessSessions = new WeakMap<SessionSource, readonly TimelessSession[]>();

const periodMs = 90 * 24 * 60 * 60 * 1000;

/** The sandbox's history: emojilib's keyword lists (MIT), which know nothing of emojibase's tags. */
export const emojilibSource: SessionSource = {
  documents: corpus,
  keywordsByEmoji,
  retrieverIds: retrievers.map((retriever) => retriever.retriever_id),
};

/**
 * Turns the keyword lists round: every keyword is a query, and the emoji that carry it are what the user
 * interacted with, the first of them bought, the second put in the cart, the others clicked. Times fall in the
 * 90 days before `now`. The same source and `now` give the same sessions in the same order.
 */
export function buildSessions(source: SessionSource, now: Date): HistoricalSession[] {
  const timeless = timelessSessions.get(source) ?? buildTimelessSessions(source);
  timelessSessions.set(source, timeless);
  return timeless.map(({ ageMs, ...session }) => ({ ...session, occurredAt: now.getTime() - ageMs }));
}

function buildTimelessSessions(source: SessionSource): TimelessSession[] {
  const documentByEmoji = new Map(source.documents.map((document) => [document.emoji, document]));
  const documentsByQuery = new Map<string, Set<EmojiDocument>>();
  for (const [emoji, keywords] of Object.entries(source.keywordsByEmoji)) {
    const document = documentByEmoji.get(removeVariationSelectors(emoji));
    if (document === undefined) {
      continue;
    }
    for (const keyword of keywords) {
      const query = keyword.replaceAll('_', ' ').trim();
      const documents = documentsByQuery.get(query) ?? new Set();
      documentsByQuery.set(query, documents.add(document));
    }
  }
  return [...documentsByQuery].map(([query, documents]) =>
    buildSession(query, [...documents], source.retrieverIds),
  );
}

/** Id of the session with that query: what depends on the session depends on the query alone. */
export function buildSessionId(query: string): string {
  return `ses_${computeHash('session', query).slice(0, 16)}`;
}

function buildSession(
  query: string,
  documents: readonly EmojiDocument[],
  retrieverIds: readonly string[],
): TimelessSession {
  const retrieverIndex = Math.floor(computeHashFraction('retriever', query) * retrieverIds.length);
  return {
    id: buildSessionId(query),
    query,
    retrieverId: retrieverIds[retrieverIndex] ?? '',
    nodeId: documents[0]?.nodeId ?? '',
    ageMs: Math.floor(computeHashFraction('age', query) * periodMs),
    interactions: documents.map((document, position) => ({
      documentId: document.id,
      type: ['purchase', 'add_to_cart'][position] ?? 'click',
    })),
  };
}
