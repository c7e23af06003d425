import { describe, expect, it } from 'vitest';
import { configure, hasContent, isUnchanged } from '../../src/candidates/compare-content.ts';
import { hashContent, pickContent, type RetrieverContent } from '../../src/candidates/content.ts';

const stage = { stage_name: 'find', config: { stage_id: 'limit', parameters: { limit: 5, offset: null } } };
const baseline = {
  stages: [
    {
      stage_name: 'find',
      stage_type: 'reduce',
      config: { stage_id: 'limit', parameters: { limit: 5 }, pre_filters: null },
      batch_size: null,
      description: 'first',
    },
  ],
  input_schema: { query: { type: 'string', description: null } },
  budget_limits: { max_credits: null, max_time_ms: 500 },
  collection_ids: ['col_a', 'col_b'],
};

describe('isUnchanged', () => {
  it.each<[string, RetrieverContent]>([
    ['the same stages, with what only the service adds', { stages: [stage] }],
    ['the same type', { stages: [{ ...stage, stage_type: 'reduce' }] }],
    ['another description', { stages: [{ ...stage, description: 'other' }] }],
    ['the same inputs', { input_schema: { query: { type: 'string' } } }],
    ['the same budget', { budget_limits: { max_time_ms: 500 } }],
    ['the same collections in another order', { collection_identifiers: ['col_b', 'col_a', 'col_b'] }],
    ['nothing', {}],
  ])('says so of %s', (_what, content) => {
    expect(isUnchanged(content, baseline)).toBe(true);
  });

  it.each<[string, RetrieverContent]>([
    ['a parameter', { stages: [{ ...stage, config: { stage_id: 'limit', parameters: { limit: 6 } } }] }],
    ['a parameter that is gone', { stages: [{ ...stage, config: { stage_id: 'limit', parameters: {} } }] }],
    ['a name', { stages: [{ ...stage, stage_name: 'other' }] }],
    ['a type', { stages: [{ ...stage, stage_type: 'sort' }] }],
    ['a batch size', { stages: [{ ...stage, batch_size: '10' }] }],
    ['one more stage', { stages: [stage, stage] }],
    ['an input', { input_schema: { query: { type: 'string', required: true } } }],
    ['the budget', { budget_limits: { max_time_ms: 600 } }],
    ['collections by name', { collection_identifiers: ['a', 'col_b'] }],
    ['fewer collections', { collection_identifiers: ['col_a'] }],
  ])('finds what changed: %s', (_what, content) => {
    expect(isUnchanged(content, baseline)).toBe(false);
  });

  it.each([undefined, {}, { stages: null }, { stages: 'odd' }, { stages: [null] }])(
    'in doubt is changed: %j',
    (odd) => {
      expect(isUnchanged({ stages: [stage] }, odd)).toBe(false);
    },
  );
});

describe('hashContent', () => {
  it('is the same for what means the same', () => {
    const spelled = {
      stages: [{ ...stage, stage_type: null, description: 'x' }],
      collection_identifiers: ['b', 'a'],
    };
    const other = {
      collection_identifiers: ['a', 'b', 'a'],
      stages: [{ config: stage.config, stage_name: 'find' }],
    };
    expect(hashContent(spelled)).toBe(hashContent(other));
  });

  it('is another for what does not', () => {
    const list = [{ stages: [stage] }, { stages: [stage, stage] }, { budget_limits: {} }, {}];
    expect(new Set(list.map(hashContent)).size).toBe(list.length);
  });
});

describe('pickContent', () => {
  it('takes what a retriever does, and leaves nulls within it alone', () => {
    const file = { retriever_name: 'mine', tags: ['x'], input_schema: null, stages: [stage] };
    expect(pickContent(file)).toEqual({ stages: [stage] });
  });
});

describe('hasContent', () => {
  it('is content with what the service adds, and with nothing else', () => {
    expect(hasContent({ stages: [stage], collection_identifiers: ['a'] }, baseline)).toBe(true);
    expect(hasContent({ stages: [{ ...stage, stage_name: 'x' }] }, baseline)).toBe(false);
    expect(hasContent({ stages: [stage] }, undefined)).toBe(false);
  });
});

describe('configure', () => {
  it('puts what the file has over the baseline', () => {
    expect(configure({ budget_limits: { max_credits: 1 } }, baseline)).toEqual({
      ...baseline,
      budget_limits: { max_credits: 1 },
    });
  });
});
