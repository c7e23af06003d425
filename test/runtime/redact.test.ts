import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/runtime/format.ts';
import { createRedactor, hideUserinfo, hideUserinfoOfUrl } from '../../src/runtime/redact.ts';

const odd = 'sk "odd"\\key/1';

/** Every form in which a secret may turn up. */
function listForms(secret: string): string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), escapeHtml(secret)];
}

const key = 'sk_live+9aB/cD=eF.gH-iJ~kL&mN';

const writeEach = (write: (character: string, index: number) => string): string =>
  [...key].map(write).join('');
const hex = (character: string, digits: number): string =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');
const isPunctuation = (character: string): boolean => /[^A-Za-z0-9]/.test(character);
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** What servers, proxies and pages make of a key. */
const writings: readonly (readonly [name: string, written: string])[] = [
  ['JSON with each character escaped', writeEach((character) => `\\u${hex(character, 4)}`)],
  ['JSON in upper case', writeEach((character) => `\\u${hex(character, 4).toUpperCase()}`)],
  ['JSON with solidus and plus escaped', key.replaceAll('/', '\\/').replaceAll('+', '\\u002b')],
  ['JSON within JSON', inJson(inJson(key).replaceAll('/', '\\/').replaceAll('+', '\\u002b'))],
  ['JSON within JSON within JSON', inJson(inJson(writeEach((character) => `\\u${hex(character, 4)}`)))],
  ['percent-encoding', encodeURIComponent(key)],
  ['percent-encoding in lower case', encodeURIComponent(key).replace(/%../g, (byte) => byte.toLowerCase())],
  ['percent-encoding of each character', writeEach((character) => `%${hex(character, 2)}`)],
  ['percent-encoding twice', encodeURIComponent(encodeURIComponent(key))],
  ['percent-encoding escaped in JSON', encodeURIComponent(key).replaceAll('%', '\\u0025')],
  ['HTML', escapeHtml(key)],
  ['HTML with decimal entities', writeEach((character) => `&#${character.codePointAt(0)};`)],
  ['HTML with hexadecimal entities', writeEach((character) => `&#x00${hex(character, 2)};`)],
  ['HTML with names', key.replaceAll('&', '&amp;').replaceAll('+', '&plus;').replaceAll('/', '&sol;')],
  ['HTML escaped twice', escapeHtml(escapeHtml(key))],
  ['Markdown', writeEach((character) => (isPunctuation(character) ? `\\${character}` : character))],
  [
    'a mixture',
    writeEach((character, index) => (index % 2 ? `%${hex(character, 2)}` : `&#${character.charCodeAt(0)};`)),
  ],
  ['base64', Buffer.from(key).toString('base64')],
  ['base64url', Buffer.from(key).toString('base64url')],
  ['base64 as in basic authentication', Buffer.from(`ab:${key}`).toString('base64')],
  ['base64 after one character', Buffer.from(`:${key}`).toString('base64')],
  [
    'base64 in JSON',
    Buffer.from(`a:${key}`).toString('base64').replaceAll('/', '\\/').replaceAll('=', '\\u003d'),
  ],
];

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

  it.each(writings)('48: redacts a key in %s', (_name, written) => {
    const redacted = createRedactor([key])(`[before] ${written} [after]`);
    // Of base64, the characters that another byte has a part in may stay.
    expect(redacted).toMatch(/^\[before\] .{0,4}\*\*\*.{0,13} \[after\]$/);
  });

  it.each(writings.slice(0, 17))('48: leaves nothing of a key in %s that was cut', (_name, written) => {
    for (let length = Math.ceil(written.length * 0.8); length < written.length; length += 1) {
      for (const end of ['', '…', '...', '… (more)']) {
        const redacted = createRedactor([key])(`before ${written.slice(0, length)}${end}`);
        expect(redacted.startsWith('before ***')).toBe(true);
        expect(redacted.length).toBeLessThan('before ***… (more)'.length + 10);
      }
    }
  });

  it('48: leaves JSON around a key valid', () => {
    const redact = createRedactor([key]);
    for (const [, written] of writings.slice(0, 5)) {
      const json = `{"a\\n\\"b":"\\\\${written}\\"","c":"\\u00e9\\/d"}`;
      expect(JSON.parse(redact(json))).toMatchObject({ c: 'é/d' });
    }
  });

  it('decodes nothing but what holds a secret', () => {
    const text = String.raw`{"a":"\u0041\/%41&amp;\\","b":"&#x41; &unknown; %zz \u12 &#9999999999;"}`;
    expect(createRedactor([key])(text)).toBe(text);
    expect(createRedactor([key])(`${text}${key}${text}`)).toBe(`${text}***${text}`);
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
