import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, measureText } from '../../../../src/report/charts/svg/text-width.ts';
import { hostileText } from '../../samples/hostile-text.ts';

describe('fitText', () => {
  it.each([
    ['what fits', 'hybrid', 'hybrid'],
    ['a long name', 'bm25-tuned-on-everything-we-had-in-2026', 'bm25-tuned-…'],
    ['emoji whole', '😀'.repeat(20), '😀😀😀😀😀…'],
    ['nothing to read', ' \n', '(empty)'],
  ])('shows %s', (_what, text, shown) => {
    expect(fitText(text, 100)).toBe(shown);
  });

  it('never takes more room than there is', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 60, max: 300 }), (text, room) => {
        expect(measureText(fitText(text, room))).toBeLessThanOrEqual(room);
      }),
    );
  });
});
