/** The difference that is asked about where the user names none, in units of NDCG. */
export const defaultEffectOfInterest = 0.01;
