import { describe, expect, it } from 'vitest';
import { gradeDocuments } from '../../../../sandbox/benchmark-service/sessions/grade-documents.ts';
import { buildSession } from './session-builder.ts';

const { interactions } = buildSession();

describe('gradeDocuments', () => {
  it.each([
    ['defaults', undefined, { a: 5, b: 2, c: 1 }],
    ['weights of the request, defaults for the rest', { click: 3, save: 9 }, { a: 5, b: 2, c: 3 }],
    ['a weight of zero', { purchase: 0 }, { a: 0, b: 2, c: 1 }],
  ])('uses %s', (_, weights, expected) => {
    expect(Object.fromEntries(gradeDocuments(interactions, weights))).toEqual(expected);
  });

  it('takes the highest weight of several interactions, and 0 for unknown types', () => {
    const grades = gradeDocuments([
      { documentId: 'a', type: 'click' },
      { documentId: 'a', type: 'purchase' },
      { documentId: 'b', type: 'glance' },
    ]);
    expect(Object.fromEntries(grades)).toEqual({ a: 5, b: 0 });
  });
});
