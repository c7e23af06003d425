import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type InputName, type InputRule, inputRules } from '../../src/inputs/rules.ts';
import { parseRaw, parseWith } from '../builders/inputs.ts';

interface ActionManifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description: string }>>;
}

function readManifest(): ActionManifest {
  return parseYaml(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as ActionManifest;
}

/** The lines of the message about invalid inputs; none where all are valid. */
function readProblems(raw: Readonly<Record<string, string>>): readonly string[] {
  const result = parseRaw(raw);
  return result.kind === 'invalid' ? result.error.message.split('\n') : [];
}

describe('action.yml', () => {
  const manifest = readManifest();

  it('lists the inputs that are read, and no other', () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(inputRules).sort());
  });

  it.each(Object.entries(inputRules as Readonly<Record<string, InputRule>>))(
    'has the same default as %s',
    (name, { fallback }) => {
      const declared = manifest.inputs[name]?.default;
      // These defaults are expressions of GitHub's that only a runner can resolve.
      if (name === 'github-token') expect(declared).toBe('${{ github.token }}');
      else if (name === 'matrix') expect(declared).toBe('${{ toJSON(matrix) }}');
      else expect(declared).toBe(fallback);
    },
  );
});

describe('inputRules', () => {
  it.each(Object.entries(inputRules as Readonly<Record<string, InputRule>>))(
    'the example and the fallback of %s can be used',
    (_name, { schema, example, fallback }) => {
      // Secrets show the expression that a workflow writes, not a value.
      if (!example.includes('${{')) expect(schema.safeParse(example).success).toBe(true);
      if (fallback !== undefined) expect(schema.safeParse(fallback).success).toBe(true);
    },
  );
});

describe('what a rule refuses', () => {
  const numbers = [
    'session-count',
    'min-ndcg-delta',
    'ndcg-k',
    'max-p-value',
    'min-recall-delta',
    'recall-k',
    'max-latency-delta-ms',
    'max-taxonomy-losses',
    'max-degraded-session-rate',
    'max-failed-session-rate',
    'min-sessions',
    'timeout-minutes',
    'pull-request-number',
  ] as const;
  const booleans = ['alpha-spending', 'reuse', 'report-only', 'delete-on-cancel'] as const;
  const bad: readonly (readonly [row: number, InputName, string])[] = [
    ...numbers.flatMap((name) =>
      ['10mn', 'NaN', '1e9', 'Infinity', '0x10', '--1', '-99999999', '1.5.5'].map(
        (value) => [3, name, value] as const,
      ),
    ),
    ...booleans.flatMap((name) =>
      ['yes', 'on', '1', '0', 'tru', 'null'].map((value) => [3, name, value] as const),
    ),
    [6, 'session-count', '9'],
    [6, 'session-count', '10001'],
    [3, 'session-count', '-1'],
    [6, 'benchmark-name', 'x'.repeat(256)],
    [8, 'api-url', 'http://api.mixpeek.com'],
    [8, 'api-url', 'http://localhost.evil.example'],
    [3, 'on-missing-api-key', 'ignore'],
    [3, 'report-path', 'x'.repeat(1001)],
  ];

  it.each(bad)('%i: %s %s, with name, value, allowed range and an example', (_row, name, value) => {
    const { expected, example }: InputRule = inputRules[name];
    const shown = value.length > 80 ? `${value.slice(0, 79)}…` : value;
    expect(readProblems({ [name]: value })).toContain(
      `- ${name} is "${shown}". Expected ${expected}, for example ${example}.`,
    );
  });

  it('3: is reported all at once', () => {
    const raw = Object.fromEntries([...numbers, ...booleans].map((name) => [name, '10mn']));
    const lines = readProblems(raw);
    expect(lines[0]).toBe(
      `Configuration error: nothing was benchmarked. ${numbers.length + booleans.length} invalid inputs:`,
    );
    expect(
      lines
        .slice(1)
        .map((line) => /^- (\S+) is "10mn"/.exec(line)?.[1])
        .sort(),
    ).toEqual([...numbers, ...booleans].sort());
  });

  it.each(['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:8080'])(
    '8: plain http is fine on this machine: %s',
    (url) => {
      expect(parseWith({ 'api-url': url }).apiUrl).toBe(url);
    },
  );
});
