import { describe, expect, it } from 'vitest';
import {
  createPart,
  leftOut,
  type Part,
  type PartKind,
  shrinkParts,
  sumSizes,
} from '../../../src/report/markdown/shrink.ts';

/** A part of 100 units, of which each lower level of detail leaves fewer. */
function buildPart(kind: PartKind, rendered: number[] = []): Part {
  const sizes = new Map([
    [20, 80],
    [10, 60],
    [5, 40],
    [2, 20],
  ]);
  const render = ({ rows }: { rows: number }): string => {
    rendered.push(rows);
    return 'x'.repeat(sizes.get(rows) ?? 100);
  };
  return createPart({ kind }, render, (text) => text.length);
}

const kinds: readonly PartKind[] = ['verdict', 'caption', 'lead', 'open', 'open', 'collapsed', 'collapsed'];

describe('shrinkParts', () => {
  it.each([
    ['nothing where there is room', 680, [0, 0, 0, 0, 0, 0, 1]],
    ['rows of folded sections', 540, [0, 0, 0, 0, 0, 4, 4]],
    ['some rows of open sections', 460, [0, 0, 0, 2, 2, 4, 4]],
    ['folded sections, from the last', 440, [0, 0, 0, 2, 2, 4, leftOut]],
    ['all folded sections', 420, [0, 0, 0, 2, 2, leftOut, leftOut]],
    ['more rows of open sections', 340, [0, 0, 0, 4, 4, leftOut, leftOut]],
    ['open sections, from the last', 320, [0, 0, 0, 4, leftOut, leftOut, leftOut]],
    ['rows of the lead', 260, [0, 0, 2, leftOut, leftOut, leftOut, leftOut]],
    ['the lead', 200, [0, 0, leftOut, leftOut, leftOut, leftOut, leftOut]],
    ['long names below the verdict', 120, [0, 4, leftOut, leftOut, leftOut, leftOut, leftOut]],
    ['long names in the verdict', 40, [4, 4, leftOut, leftOut, leftOut, leftOut, leftOut]],
  ])('takes %s', (_what, room, levels) => {
    const parts = kinds.map((kind) => buildPart(kind));
    expect(shrinkParts(parts, room)).toBe(true);
    expect(parts.map(({ level }) => level)).toEqual(levels);
    expect(sumSizes(parts)).toBeLessThanOrEqual(room);
  });

  it('says where it was not enough', () => {
    expect(
      shrinkParts(
        kinds.map((kind) => buildPart(kind)),
        39,
      ),
    ).toBe(false);
  });

  it('renders a part once per level', () => {
    const rendered: number[] = [];
    shrinkParts([buildPart('open', rendered), buildPart('collapsed', rendered)], 0);
    expect(rendered.toSorted((a, b) => a - b)).toEqual([
      2,
      2,
      5,
      5,
      10,
      10,
      20,
      20,
      ...Array(2).fill(Number.POSITIVE_INFINITY),
    ]);
  });

  it('gives back to what is worth most what was cut for nothing', () => {
    const long = createPart(
      { kind: 'collapsed' },
      ({ rows }) => 'x'.repeat(Math.min(rows, 1000)),
      (text) => text.length,
    );
    const parts = [buildPart('open'), long, buildPart('collapsed')];
    expect(shrinkParts(parts, 220)).toBe(true);
    expect(parts.map(({ level }) => level)).toEqual([0, 1, 0]);
  });
});
