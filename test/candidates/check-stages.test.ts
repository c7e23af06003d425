import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCosts, findDangers } from '../../src/candidates/check-stages.ts';

const withStage = (id: string, parameters: object = {}): object => ({
  stages: [{ stage_name: 'a', config: { stage_id: id, parameters } }],
});

describe('findDangers', () => {
  it.each(['feature_search', 'rerank', 'limit', 'document_enrich', 'llm_filter'])('lets %s be', (id) => {
    expect(findDangers(withStage(id), [])).toEqual([]);
  });

  it.each([
    'api_call',
    'code_execution',
    'external_web_search',
    'web_scrape',
    'sql_lookup',
    'LIMIT',
    'limit ',
    'new_stage',
    '',
  ])('objects to %j unless it is allowed, by its own name or all', (id) => {
    expect(findDangers(withStage(id), [])).toMatchObject([{ path: ['stages', 0, 'config', 'stage_id'] }]);
    expect(findDangers(withStage(id), ['rerank'])).toHaveLength(1);
    expect(findDangers(withStage(id), [id])).toEqual([]);
    expect(findDangers(withStage(id), ['*'])).toEqual([]);
  });

  it('finds stages within the parameters of stages', () => {
    const nested = withStage('limit', { tools: [{ config: { stage_id: 'web_scrape' } }] });
    expect(findDangers(nested, [])).toHaveLength(1);
  });

  it.each([
    '{{secrets.KEY}}',
    '{{ secrets.KEY }}',
    '{{SECRETS.KEY}}',
    "{{ secrets['KEY'] }}",
    '{{\n  Secret.KEY\n}}',
    'Bearer {{ input.x or secrets.KEY }}',
    '{{se\u200bcrets.KEY}}',
    '｛｛secrets.KEY｝｝',
    '{% set a = secrets.KEY %}',
    '${{ secrets.KEY }}',
    '{{ vault.KEY }}',
  ])('finds a reference to a secret: %j', (text) => {
    const file = withStage('limit', { deep: [{ value: text }] });
    expect(findDangers(file, [])).toMatchObject([
      { path: ['stages', 0, 'config', 'parameters', 'deep', 0, 'value'] },
    ]);
    expect(findDangers(file, ['secrets'])).toEqual([]);
    expect(findDangers(withStage('limit', { [text]: 1 }), [])).toHaveLength(1);
  });

  it.each(['{{INPUT.query}}', 'secretary', 'the secret of {braces}'])('lets plain text be: %j', (text) => {
    expect(findDangers(withStage('limit', { text }), [])).toEqual([]);
  });

  it.each(['secret_ref', 'secrets', 'Secret-Ref', 'secretName'])('objects to the key %s', (key) => {
    expect(findDangers(withStage('limit', { [key]: 'x' }), [])).toHaveLength(1);
  });

  it('objects to every id that is on no list, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((id) => !/^[a-z_]+$/.test(id)),
        (id) => {
          expect(findDangers(withStage(id), [])).not.toEqual([]);
        },
      ),
    );
  });
});

describe('findCosts', () => {
  const file = withStage('llm_filter');
  it('objects to a language model that the baseline does not ask, unless it is allowed', () => {
    expect(findCosts(file, [], [])).toHaveLength(1);
    expect(findCosts(file, undefined, [])).toHaveLength(1);
    expect(findCosts(file, [{ config: { stage_id: 'summarize' } }], [])).toHaveLength(1);
    expect(findCosts(file, [{ config: { stage_id: 'llm_filter' } }], [])).toEqual([]);
    expect(findCosts(file, [], ['llm_filter'])).toEqual([]);
    expect(findCosts(withStage('limit'), [], [])).toEqual([]);
  });
});
