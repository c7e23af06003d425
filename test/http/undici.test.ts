import { readFileSync } from 'node:fs';
import * as undici from 'undici';
import { describe, expect, it } from 'vitest';
import { Agent, Pool, ProxyAgent } from '../../src/http/undici.ts';

describe('the parts of undici that are taken by their paths', () => {
  it('are what its main module gives', () => {
    expect({ Agent, Pool, ProxyAgent }).toEqual({
      Agent: undici.Agent,
      Pool: undici.Pool,
      ProxyAgent: undici.ProxyAgent,
    });
  });

  it('stay what they are: no other version comes in unseen', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(dependencies.undici).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
