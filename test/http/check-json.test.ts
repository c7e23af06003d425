import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findExcess,
  looksLikeJson,
  maxJsonDepth,
  maxJsonNames,
  maxJsonValues,
} from '../../src/http/check-json.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const listNames = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"name ${index}":0`).join(',');

describe('103: what is too costly to parse', () => {
  it.each<[string, string, string | undefined]>([
    ['as many values as are allowed', `[${'0,'.repeat(maxJsonValues - 1)}0]`, undefined],
    ['one more', `[${'0,'.repeat(maxJsonValues)}0]`, 'more than 4,000,000 values'],
    ['empty objects', `[${'{},'.repeat(maxJsonValues / 2)}{}]`, 'more than 4,000,000 values'],
    ['as many levels as are allowed', '['.repeat(maxJsonDepth) + ']'.repeat(maxJsonDepth), undefined],
    ['one more level', '['.repeat(maxJsonDepth + 1), 'more than 200,000 levels deep'],
    ['levels that end before it is JSON', '{"a":'.repeat(maxJsonDepth + 1), 'more than 200,000 levels deep'],
    ['many names', `{${listNames(200_000)}}`, undefined],
    ['too many names', `{${listNames(maxJsonNames + 10_000)}}`, 'more than 300,000 different names'],
    ['the same names again and again', `[${'{"a":0,"b":0},'.repeat(900_000)}0]`, undefined],
    ['a long text that looks like more', `["${'[,\\"{:'.repeat(1_000_000)}"]`, undefined],
  ])('is told by its bytes: %s', (_what, text, excess) => {
    const found = findExcess(encode(text));
    if (excess === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(excess);
  });

  it('never depends on what stands in texts', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(findExcess(encode(`[${' '.repeat(maxJsonDepth)}${json}]`))).toBeUndefined();
      }),
    );
  });

  it.each([
    [' \n{"a":1}', true],
    ['[', true],
    ['<html>', false],
    ['"text"', false],
    ['', false],
  ])('is only looked for in JSON: %j', (text, isJson) => {
    expect(looksLikeJson(encode(text))).toBe(isJson);
  });
});
