import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, normalizeUrl } from '../../../src/report/content/clean-text.ts';

describe('normalizeUrl', () => {
  it.each([
    ['https://github.example/a/b', 'https://github.example/a/b'],
    ['https://x.example/a b(c)<d>', 'https://x.example/a%20b%28c%29%3Cd%3E'],
    ['https://x.example/?`|"\'', 'https://x.example/?%60%7C%22%27'],
    ['https://x.example/a%20b', 'https://x.example/a%20b'],
    ['HTTP://x.example', 'http://x.example/'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['/relative', undefined],
    ['', undefined],
  ])('%j becomes %s', (url, normal) => {
    expect(normalizeUrl(url)).toBe(normal);
  });
});

describe('cleanLine', () => {
  it.each([
    [' a\tb\n c ', 10, 'a b c'],
    ['\u{1f600}'.repeat(4), 3, '\u{1f600}\u{1f600}…'],
    ['\u2066\n', 10, '(empty)'],
  ])('%j within %d is %s', (text, most, line) => {
    expect(cleanLine(text, most)).toBe(line);
  });
});

describe('cleanLines', () => {
  it('keeps lines, and cuts by code points', () => {
    expect(cleanLines('a\r\nb\u202e\ud800\u{1f600}', 5)).toBe('a\nb …');
  });
});
