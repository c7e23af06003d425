import { describe, expect, it } from 'vitest';
import { getEmojiDocument } from '../../../../sandbox/benchmark-service/collections.ts';
import { buildStage, buildWordSearch, runStages } from './run-stages.ts';

const groups = {
  target_collection_id: 'col_emoji_groups',
  source_field: 'node_id',
  target_field: 'node_id',
};
const enrich = (parameters: object, stage_name = 'enrich') =>
  buildStage('document_enrich', { ...groups, ...parameters }, { stage_name });

describe('a document_enrich', () => {
  it('adds what the other collection has, and null where it has nothing', async () => {
    const { documents } = await runStages([
      buildWordSearch(),
      enrich({ fields_to_merge: ['group_name', 'x'] }),
    ]);
    const heart = documents.find(({ id }) => getEmojiDocument(id).label === 'red heart');
    expect(heart?.added).toEqual({ enriched_data: { group_name: 'smileys & emotion', x: null } });
    const lost = await runStages([buildWordSearch(), enrich({ source_field: 'label' })]);
    expect(lost.documents[0]?.added).toEqual({ enriched_data: null });
  });

  it('adds at the depth of its path, beside what is there', async () => {
    const { documents } = await runStages([
      buildWordSearch(),
      enrich({ output_field: 'a.b', fields_to_merge: ['order'] }),
      enrich({ output_field: 'a.c', fields_to_merge: [] }),
    ]);
    expect(documents[0]?.added).toEqual({ a: { b: { order: expect.any(Number) }, c: {} } });
  });
});

describe('one that is unreliable', () => {
  const collectErrors = async (stage_name?: string) => {
    const stages = [
      buildWordSearch({}, { final_top_k: 1 }),
      enrich({ failure_share: 0.08, error_types: ['FirstError', 'SecondError'] }, stage_name),
    ];
    const errors: [number, string][] = [];
    for (let index = 0; index < 2000; index += 1) {
      const { error } = await runStages(stages, { query: 'lobster' }, { sessionId: `ses_${index}` });
      if (error !== null) {
        errors.push([index, error.errorType]);
      }
    }
    return errors;
  };

  it('fails in about its share of the sessions, always the same ones, with each of its errors', async () => {
    const errors = await collectErrors();
    expect(errors.length / 2000).toBeGreaterThan(0.06);
    expect(errors.length / 2000).toBeLessThan(0.1);
    expect(new Set(errors.map(([, type]) => type))).toEqual(new Set(['FirstError', 'SecondError']));
    expect(await collectErrors()).toEqual(errors);
    expect(await collectErrors('another')).not.toEqual(errors);
  });

  it('names the stage', async () => {
    const { error } = await runStages([buildWordSearch(), enrich({ failure_share: 1 }, 's')]);
    expect(error?.message).toBe('stage "s" failed with StageTimeoutError');
  });
});
