import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const scripts = globSync('dist/*.js').toSorted();

describe('dist', () => {
  it('has the scripts of both steps', () => {
    expect(scripts).toEqual(expect.arrayContaining(['dist/post.js', 'dist/index.js', 'dist/steps.js']));
  });

  test.each(scripts)(
    '%s is ASCII: V8 needs two bytes for each character of a script that is not',
    (script) => {
      expect(readFileSync(script, 'latin1').match(/[^\0-\x7f]/)?.index).toBeUndefined();
    },
  );

  it("has undici's HTTP/1.1 client once, and not its fetch, WebSocket, caches or mocks", () => {
    const source = scripts.map((script) => readFileSync(script, 'utf8')).join('\n');
    expect(source.split('class BodyTimeoutError extends')).toHaveLength(2);
    for (const part of ['class ProxyAgent', 'class Agent']) expect(source).toContain(part);
    for (const part of [
      'class WebSocket',
      'class CacheStorage',
      'class MockAgent',
      'class EventSource',
      'fetchFinale',
    ]) {
      expect(source).not.toContain(part);
    }
  });
});
