import { expect } from 'vitest';

/** Expects `actual` within a relative error of `expected`, 1e-9 unless told; a zero is expected to that absolute error. */
export function expectClose(what: string, actual: number, expected: number, tolerance = 1e-9): void {
  const error = Math.abs(actual - expected) / (Math.abs(expected) || 1);
  expect(error, `${what} is ${actual}, not ${expected}: relative error`).toBeLessThanOrEqual(tolerance);
}
