import { computeNormalCdf, computeNormalQuantile, computeStudentQuantile } from './distributions.ts';

/** The chance to see a true difference that is called detectable. */
export const targetPower = 0.8;

/** From so many sessions on, Guenther's formula is exact. */
const fewSessions = 200;

/**
 * The smallest true delta that a test of this precision sees with probability `power`: δ·SE, where δ is the
 * noncentrality at which P(T > t₁₋ₐ) = power, in the tail of the effect. (t₁₋ₐ + t₀.₈)·SE comes within 0.2% of it from
 * 10 pairs on, but not at 2.
 *
 * @param alpha one-sided error, that is half of a two-sided level
 */
export function computeMinimalDetectableEffect(
  { standardError, df }: { readonly standardError: number; readonly df: number },
  alpha: number,
  power = targetPower,
): number {
  const critical = computeStudentQuantile(1 - alpha, df);
  const computePower = integrateOverScale(df, critical);
  let noncentrality = critical + computeStudentQuantile(power, df);
  let [low, high] = [0, 4 * noncentrality + 4];
  // Newton's method, kept within a bracket that shrinks; it takes about five steps.
  for (let step = 0; step < 60; step += 1) {
    const reached = computePower(noncentrality);
    if (reached.power < power) low = noncentrality;
    else high = noncentrality;
    const next = noncentrality + (power - reached.power) / reached.slope;
    const previous = noncentrality;
    noncentrality = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(noncentrality - previous) <= 1e-13 * noncentrality) break;
  }
  return noncentrality * standardError;
}

/** Intervals of Simpson's rule; they leave an error below 1e-9 for every df from 1 on. */
const intervals = 800;

/**
 * P(T > critical) of the noncentral t and its slope in the noncentrality δ: the means of Φ(δ − critical·S) and of its
 * density over the scale S = √(χ²/df), by Simpson's rule over nine standard deviations about 1. The density of S is
 * normalized numerically, which spares the gamma function.
 */
function integrateOverScale(
  df: number,
  critical: number,
): (noncentrality: number) => { power: number; slope: number } {
  const reach = 9 / Math.sqrt(2 * df);
  const start = Math.max(1e-12, 1 - reach);
  const width = (1 + reach - start) / intervals;
  const nodes = Array.from({ length: intervals + 1 }, (_, index) => {
    const scale = start + index * width;
    const simpson = index === 0 || index === intervals ? 1 : index % 2 === 1 ? 4 : 2;
    return { scale, weight: simpson * Math.exp((df - 1) * Math.log(scale) - (df * (scale * scale - 1)) / 2) };
  });
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return (noncentrality) => {
    let power = 0;
    let slope = 0;
    for (const { scale, weight } of nodes) {
      const z = noncentrality - critical * scale;
      power += weight * computeNormalCdf(z);
      slope += weight * Math.exp((-z * z) / 2);
    }
    return { power: power / total, slope: slope / total / Math.sqrt(2 * Math.PI) };
  };
}

/**
 * Sessions needed to see a true delta with probability `power`. Guenther's formula (1981), ⌈((z₁₋ₐ + z₀.₈)·SD/Δ)² +
 * z²₁₋ₐ/2⌉, is at most one too low where few sessions suffice, so the exact power has the last word there.
 *
 * @param alpha one-sided error, that is half of a two-sided level
 */
export function computeSessionsNeeded(
  { standardDeviation, delta }: { readonly standardDeviation: number; readonly delta: number },
  alpha: number,
  power = targetPower,
): number {
  const z = computeNormalQuantile(1 - alpha);
  const guenther = Math.ceil(
    (((z + computeNormalQuantile(power)) * standardDeviation) / delta) ** 2 + (z * z) / 2,
  );
  let sessions = Math.max(2, guenther);
  while (sessions < fewSessions && !isSeen(sessions)) sessions += 1;
  return sessions;

  function isSeen(pairs: number): boolean {
    const standardError = standardDeviation / Math.sqrt(pairs);
    return computeMinimalDetectableEffect({ standardError, df: pairs - 1 }, alpha, power) <= Math.abs(delta);
  }
}
