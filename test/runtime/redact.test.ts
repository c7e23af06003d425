import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, hideUserinfo, hideUserinfoOfUrl } from '../../src/runtime/redact.ts';

const odd = 'sk "odd"\\key/1';

/** Every form in which a secret may turn up. */
function listForms(secret: string): string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
}

describe('createRedactor', () => {
  it.each([
    ['as it is', `key ${odd}!`, 'key ***!'],
    ['in JSON', `{"key":${JSON.stringify(odd)}}`, '{"key":"***"}'],
    ['in a URL', `?key=${encodeURIComponent(odd)}&page=1`, '?key=***&page=1'],
    ['several times', `${odd}${odd} ${odd}`, '****** ***'],
    ['in another case', odd.toUpperCase(), odd.toUpperCase()],
    ['not at all', 'nothing here', 'nothing here'],
  ])('48: redacts a secret in %s', (_case, text, redacted) => {
    expect(createRedactor([odd])(text)).toBe(redacted);
  });

  it('48: redacts all secrets, also one that holds another', () => {
    const redact = createRedactor(['abcdefgh', 'xxabcdefghxx']);
    expect(redact('abcdefgh xxabcdefghxx abcdefgh')).toBe('*** *** ***');
  });

  it.each(['', 'x', '1234567'])('leaves the text around a short secret alone: %j', (secret) => {
    expect(createRedactor([secret])('x = 1234567')).toBe('x = 1234567');
  });

  it('takes a secret by its letters, not for a pattern', () => {
    expect(createRedactor(['a.*b$&$1()'])('a.*b$&$1() axxb')).toBe('*** axxb');
  });

  it('48: leaves no form of any secret in any text', () => {
    // A secret of asterisks only could not be told from what stands for it.
    const secret = fc
      .string({ unit: 'grapheme', minLength: 8, maxLength: 30 })
      .filter((text) => text.length >= 8 && text.isWellFormed() && !text.includes('*'));
    const secrets = fc.array(secret, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(secrets, fc.array(fc.nat(20)), fc.array(fc.string()), (kept, picks, between) => {
        const forms = kept.flatMap(listForms);
        const text = picks
          .map((pick, index) => `${between[index] ?? ''}${forms[pick % forms.length]}`)
          .join('');
        const redacted = createRedactor(kept)(text);
        for (const form of forms) expect(redacted).not.toContain(form);
      }),
    );
  });

  it('changes nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const expected = [before, after].join('***');
        expect(
          createRedactor(['\u{1f511}\u{1f511}\u{1f511}\u{1f511}'])(expected.replace('***', '🔑🔑🔑🔑')),
        ).toBe(expected);
      }),
    );
  });
});

describe('hideUserinfo', () => {
  it.each([
    ['https://user:hunter2@b.example/x', 'https://***@b.example/x'],
    ['https://hunter2@b.example', 'https://***@b.example'],
    ['https://user:hun/ter2@b.example', 'https://***@b.example'],
    ['of //a:hunter2@b, and //c:hunter2@d', 'of //***@b, and //***@d'],
    ['["ftp://a:hunter2@b","ftp://c:hunter2@d"]', '["ftp://***@b","ftp://***@d"]'],
    ['https://b.example/x, ask octo@b.example', 'https://b.example/x, ask octo@b.example'],
    ['https://cdn.example/@scope/package', 'https://cdn.example/@scope/package'],
    ['//: //', '//: //'],
  ])('of %s leaves %s', (text, hidden) => {
    expect(hideUserinfo(text)).toBe(hidden);
  });

  it.each([
    ['//:'.repeat(400_000), '//:'.repeat(400_000)],
    [`@${'//:'.repeat(400_000)}`, `@${'//:'.repeat(400_000)}`],
    [`${'//:'.repeat(400_000)}@`, '//***@'],
    ['/'.repeat(1_000_000), '/'.repeat(1_000_000)],
  ])('looks no longer at hostile text %#', (text, hidden) => {
    expect(hideUserinfo(text) === hidden).toBe(true);
  });
});

it.each([
  ['https:octo:hun ter2@host', '***@host'],
  ['octo:hun@ter2@host/x', '***@host/x'],
  ['https://host/x', 'https://host/x'],
])('hideUserinfoOfUrl of %s leaves %s', (url, hidden) => {
  expect(hideUserinfoOfUrl(url)).toBe(hidden);
});
