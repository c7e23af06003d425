import { expect, it } from 'vitest';
import { shrinkChunk } from '../../scripts/shrink-chunks.ts';

it('drops comments and keeps names, lines and behaviour', async () => {
  const source =
    '/** @license Long. */\nexport const answer = () => {\n  // why\n  const value = 6 * 7;\n  return value;\n};\n';
  const shrunk = await shrinkChunk(source);
  expect(shrunk).not.toMatch(/Long|why/);
  expect(shrunk).toContain('const value = 6 * 7;');
  const module = await import(`data:text/javascript,${encodeURIComponent(shrunk)}`);
  expect(module.answer()).toBe(42);
});
