import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { script } from '../../../src/report/html/page-assets.ts';

describe('script', () => {
  it('is JavaScript', () => {
    expect(() => new Script(script)).not.toThrow();
  });

  it('does not end its element, and makes no markup, request or code out of text', () => {
    expect(script).not.toMatch(
      /<\/|<!--|innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|fetch|XMLHttp|import|src\b|href|\.style|https?:/,
    );
  });

  it('is short', () => {
    expect(script.length).toBeLessThan(5000);
  });
});
