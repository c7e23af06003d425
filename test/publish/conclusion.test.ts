import { expect, it } from 'vitest';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { Conclusion } from '../../src/publish/conclusion.ts';
import { buildConclusion } from '../builders/conclusion.ts';

/** The names of all members of a type, those of its members' members included; a dictionary's keys have no names. */
type MemberName<Value, Depth extends readonly unknown[] = []> = Depth['length'] extends 8
  ? never
  : Value extends readonly (infer Item)[]
    ? MemberName<Item, [...Depth, unknown]>
    : Value extends object
      ? {
          [Name in keyof Value & string]:
            | (string extends Name ? never : Name)
            | MemberName<Value[Name], [...Depth, unknown]>;
        }[keyof Value & string]
      : never;

it('holds no key and no token, by its type', () => {
  type Secret = 'apiKey' | 'token';
  // The compiler checks these two: the search finds the secrets of the inputs, and none in a conclusion.
  const ofInputs: Extract<MemberName<Inputs>, Secret>[] = ['apiKey', 'token'];
  const ofConclusion: [Extract<MemberName<Conclusion>, Secret>] extends [never] ? 'none' : 'some' = 'none';
  expect([ofInputs.length, ofConclusion]).toEqual([2, 'none']);
});

it('holds no key and no token, as JSON', () => {
  const raw = {
    'api-key': 'sk_conclusion_key',
    'github-token': 'ghs_conclusion_token',
    namespace: 'ns_shop',
  };
  const json = JSON.stringify(buildConclusion(undefined, raw));
  expect(json).toContain('ns_shop');
  expect(json).not.toMatch(/sk_conclusion_key|ghs_conclusion_token/);
});
