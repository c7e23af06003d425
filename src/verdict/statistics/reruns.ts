/**
 * The chance that a candidate without any effect passes at least once in independent runs, each of which lets it pass
 * with probability α/2: 1 − (1 − α/2)ʲ.
 */
export function computeLuckyPassChance(runs: number, alpha: number): number {
  return 1 - (1 - alpha / 2) ** runs;
}

/** Level of the j-th run that keeps the chance of any lucky pass below α however often it is run: α / (j(j + 1)). */
export function spendAlpha(alpha: number, run: number): number {
  return alpha / (run * (run + 1));
}
