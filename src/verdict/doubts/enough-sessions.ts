/** Fewest sessions that both retrievers have to have replayed for any verdict on NDCG. */
export const enoughSessions = 20;

/** Fewest sessions that have to have changed, unless none did: the spread of fewer rests on a handful of values. */
export const enoughChanged = 20;
