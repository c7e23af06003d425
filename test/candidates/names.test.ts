import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeRepositoryPrefix,
  composeRetrieverName,
  composeTags,
  hasOwnershipTags,
} from '../../src/candidates/names.ts';
import { buildRun } from '../builders/pull-request-context.ts';

const origin = { run: buildRun({ step: '__gate' }), pullRequestNumber: 42, nonce: '3f2a9c1e' };
const hash = '0123456789abcdef';

describe('composeRetrieverName', () => {
  it('says where a retriever comes from', () => {
    expect(composeRetrieverName(origin, hash)).toBe(
      'gate-acme-search-pr42-991-2-__gate-3f2a9c1e-0123456789ab',
    );
    const ofBranch = { ...origin, run: buildRun({ refName: 'feat/x' }), pullRequestNumber: undefined };
    expect(composeRetrieverName(ofBranch, hash)).toBe('gate-acme-search-feat-x-991-2-3f2a9c1e-0123456789ab');
  });

  it('stays within its length, and keeps apart what is long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (refName, step) => {
        const name = composeRetrieverName(
          { ...origin, run: buildRun({ refName, step }), pullRequestNumber: undefined },
          hash,
        );
        expect(name).toMatch(/^gate-acme-search-[A-Za-z0-9._-]*-3f2a9c1e-0123456789ab$/);
        expect(name.length).toBeLessThanOrEqual(200);
      }),
    );
    const name = (end: string) =>
      composeRetrieverName({ ...origin, run: buildRun({ step: 'x'.repeat(200) + end }) }, hash);
    expect(name('a')).not.toBe(name('b'));
  });
});

describe('tags', () => {
  it('prove the gate and the repository, which a prefix of a name does not', () => {
    expect(composeTags(origin)).toEqual(['retriever-benchmark-gate', 'repository:acme/search', 'run:991.2']);
    const other = { repository: { owner: 'acme', name: 'search-v2' } };
    expect(composeRepositoryPrefix(other).startsWith(composeRepositoryPrefix(origin.run))).toBe(true);
    expect(hasOwnershipTags(composeTags(origin), other)).toBe(false);
    expect(hasOwnershipTags(composeTags(origin), { repository: { owner: 'Acme', name: 'Search' } })).toBe(
      true,
    );
    expect(hasOwnershipTags(['retriever-benchmark-gate'], origin.run)).toBe(false);
  });
});
