import { describe, expect, it } from 'vitest';
import { untrustedId, untrustedLine } from '../../src/mixpeek/untrusted-text.ts';

describe('untrustedLine', () => {
  it.each([
    ['plain', 'plain'],
    [' two\r\nlines\t', 'two lines'],
    ['\u202e\u0007', ''],
    ['\ud800x', '\ufffdx'],
  ])('46: makes of %j the line %j', (text, line) => {
    expect(untrustedLine.parse(text)).toBe(line);
  });
});

describe('untrustedId', () => {
  it.each(['bmk_1', 'a', '...', 'a/b?c#d', 'x'.repeat(255)])('accepts %j', (id) => {
    expect(untrustedId.safeParse(id).success).toBe(true);
  });

  it.each(['', '.', '..', 'a b', 'a\nb', 'ä', '\u0000', 'x'.repeat(256)])('rejects %j', (id) => {
    expect(untrustedId.safeParse(id).success).toBe(false);
  });
});
