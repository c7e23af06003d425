import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRetrievers } from '../../../src/benchmark/changes/compare-retrievers.ts';
import { hideSecrets, isSecretName } from '../../../src/benchmark/changes/secrets.ts';

const secret = 'hunter2-hunter2';
const random = 'q7Rt2LmX9vBz4KpW8sDf3GhJ';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

/** How a parameter of a stage is told to have changed from one value to another. */
function tell(before: unknown, after: unknown): string {
  const configure = (parameters: unknown) => ({
    stages: [{ stage_name: 'call', stage_type: 'http', parameters }],
  });
  return JSON.stringify(compareRetrievers(configure(before), configure(after)));
}

describe('91: secrets among the values of a configuration', () => {
  it.each<[string, (kept: string) => unknown]>([
    ['a URL with a token', (kept) => ({ endpoint: `https://${kept}@b.example/x` })],
    ['a URL with user and password', (kept) => ({ endpoint: `postgres://octo:${kept}@b.example:5432/db` })],
    ['a URL with a password alone', (kept) => ({ endpoint: `redis://:${kept}@b.example` })],
    [
      'a URL that is percent-encoded',
      (kept) => ({ next: encodeURIComponent(`https://octo:${kept}@b.example/`) }),
    ],
    ['a URL without slashes', (kept) => ({ endpoint: `https:octo:${kept}@b.example` })],
    ['user and password before a host', (kept) => ({ proxy: `octo:${kept}@proxy.example:3128` })],
    [
      'a signed URL',
      (kept) => ({ file: `https://b.example/a.pdf?X-Amz-Date=1&X-Amz-Signature=${kept}&x=1` }),
    ],
    ['a URL with a key', (kept) => ({ endpoint: `https://b.example/v1?key=${kept}` })],
    [
      'a URL with an access token',
      (kept) => ({ endpoint: `https://b.example/v1?a=1&access_token=${kept}#x` }),
    ],
    ['a URL with a shared access signature', (kept) => ({ blob: `https://b.example/c?sv=2020&sig=${kept}` })],
    ['a connection string', (kept) => ({ source: `Server=b.example;User=octo;Password=${kept};Timeout=3` })],
    ['a JDBC URL', (kept) => ({ source: `jdbc:postgresql://b.example/db?user=octo&password=${kept}` })],
    ['a bearer token', (kept) => ({ prefix: `Bearer ${kept}` })],
    ['basic authentication', (kept) => ({ line: `basic ${Buffer.from(`octo:${kept}`).toString('base64')}` })],
    ['a header as a line', (kept) => ({ extra: [`X-Api-Key: ${kept}`] })],
    ['an Authorization header as a line', (kept) => ({ extra: `Authorization: Custom ${kept}` })],
    ['JSON in a string', (kept) => ({ body: JSON.stringify({ user: 'octo', password: kept }) })],
    ['JSON in JSON in a string', (kept) => ({ body: JSON.stringify(JSON.stringify({ token: kept })) })],
    ['a list of names and values', (kept) => ({ headers: [{ name: 'Authorization', value: kept }] })],
    [
      'a long list of names and values',
      (kept) => ({
        headers: Array.from({ length: 20 }, (_, index) => ({
          key: index === 0 ? 'X-Api-Key' : `x-${index}`,
          value: index === 0 ? kept : 'v',
        })),
      }),
    ],
    [
      'a pair',
      (kept) => ({
        headers: [
          ['Cookie', kept],
          ['accept', 'text/html'],
        ],
      }),
    ],
    ['a named default', (kept) => ({ inputs: [{ name: 'api_token', type: 'string', default: kept }] })],
    ['something within a list', (kept) => ({ calls: [1, { deep: [{ clientSecret: kept }] }] })],
    ...[
      'auth',
      'pwd',
      'pass',
      'passwd',
      'apiKey',
      'openai_key',
      'ACCESS_KEY',
      'accessKeys',
      'api-keys',
      'tokens',
      'secrets',
      'connection_string',
      'connectionString',
      'dsn',
      'jwt',
      'oauth',
      'clientAuth',
      'passphrase',
      'credentials',
      'storagekey',
    ].map((name): [string, (kept: string) => unknown] => [`the name ${name}`, (kept) => ({ [name]: kept })]),
  ])('are not shown: %s', (_name, configure) => {
    const [before, after] = [configure(`${secret}A`), configure(`${secret}B`)];
    for (const told of [tell(before, after), tell({}, after), tell(before, {})]) {
      expect(told).not.toContain('hunter2');
      expect(told).not.toContain(Buffer.from(secret).toString('base64').slice(4, 16));
      expect(told).toMatch(/\(hidden\)|\*\*\*/);
    }
    expect(compareRetrieversCount(before, after)).toBeGreaterThan(0);
  });

  it.each([
    ['random letters and digits', random],
    ['a JSON Web Token', jwt],
    ['a key of a maker', 'sk-proj-abcdefghijklmnop'],
    ['a token of GitHub', 'ghp_abcdefghijklmnopqrstuvwxyz'],
    ['a key of Amazon', 'AKIAIOSFODNNAEXAMPLE'],
    ['a UUID', '3f2b8c1e-9d4a-4c6b-8e7f-1a2b3c4d5e6f'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIB\n-----END RSA PRIVATE KEY-----'],
  ])('are not shown in any place: %s', (_name, value) => {
    for (const text of [value, `see ${value}, please`, `https://b.example/hook/${value}/x`, `a=${value}`])
      expect(hideSecrets(text)).not.toContain(value);
    expect(tell({ x: 1 }, { x: 1, [value]: 2 })).not.toContain(value);
  });

  it('are not shown where a machine drew them', () => {
    const draws = Array.from({ length: 400 }, () => [
      randomBytes(16).toString('hex'),
      randomBytes(24).toString('base64'),
      randomBytes(24).toString('base64url'),
      randomUUID(),
    ]).flat();
    const shown = draws.filter((draw) => hideSecrets(draw) === draw);
    // A random text may look like words, but rarely.
    expect(shown.length / draws.length).toBeLessThan(0.03);
  });

  it.each([
    'ret_q7Rt2LmX9vBz4KpW8sDf3GhJ',
    'col_3f2b8c1e9d4a4c6b8e7f1a2b3c4d5e6f',
    'ns_q7Rt2LmX9vBz4KpW',
    'mixpeek://text_extractor@v1/multilingual_e5_large_instruct_v1',
    'mixpeek://emoji_extractor@v1/bm25',
    'sentence-transformers/all-MiniLM-L6-v2',
    'laion/CLIP-ViT-B-32-laion2B-s34B-b79K',
    'clip_vit_l_14_laion2b_s32b_b82k',
    'claude-3-5-sonnet-20241022',
    'gpt-4o-mini-2024-07-18',
    'BAAI/bge-reranker-v2-m3',
    'https://b.example/x, ask octo@b.example',
    'https://cdn.example/@scope/package',
    '2026-01-31T00:00:00Z',
    'a basic search with a token budget',
    'Rewrite the query: keep names, numbers and dates. Example: blue shoes => blue sneakers',
    '{{INPUT.query}}',
    'status = active and price < 100',
  ])('are not seen in %s', (text) => {
    expect(hideSecrets(text)).toBe(text);
  });

  it.each<[string, unknown]>([
    ['max_tokens', 256],
    ['num_tokens', 1],
    ['tokenizer', 'bert'],
    ['keywords', 'a'],
    ['key', 'status'],
    ['passage', 'a'],
    ['author', 'a'],
    ['compass', 'n'],
    ['use_auth', true],
  ])('are not seen in the name %s', (name, value) => {
    expect(isSecretName(name, value)).toBe(false);
  });

  it('leave the rest of a value to be read', () => {
    expect(hideSecrets('https://octo:pw@b.example/x?top=5&token=abc&page=2')).toBe(
      'https://***@b.example/x?top=5&token=(hidden)&page=2',
    );
    expect(hideSecrets(`Bearer ${random}`)).toBe('Bearer (hidden)');
  });

  it('are told to differ whatever they are', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(secret, random, jwt, `Bearer ${random}`, `https://a:${secret}@b`),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(compareRetrieversCount({ x: before }, { x: after })).toBe(before === after ? 0 : 1);
      }),
    );
  });

  it('are collections still told apart', () => {
    const configure = () => ({ stages: [], collection_ids: [randomUUID()] });
    const [one, other] = [configure(), configure()];
    expect(compareRetrievers(one, other).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

function compareRetrieversCount(before: unknown, after: unknown): number {
  const configure = (parameters: unknown) => ({
    stages: [{ stage_name: 'call', stage_type: 'http', parameters }],
  });
  return compareRetrievers(configure(before), configure(after)).length;
}
