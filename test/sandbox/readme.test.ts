import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stageDefinitions } from '../../sandbox/benchmark-service/index.ts';
import { findStageProblems } from '../../sandbox/benchmark-service/stages/validate-stages.ts';

const readme = readFileSync(new URL('../../sandbox/README.md', import.meta.url), 'utf8');
const [table = ''] = /^\| `stage_id`[\s\S]+?\n\n/m.exec(readme) ?? [];
const rows = table
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '')));

describe("the sandbox's own page", () => {
  it('has every stage with its parameters, as they are', () => {
    expect(
      rows.map(([id, type, credits, parameters]) => [id, type, credits, parameters?.match(/[a-z_]+/g)]),
    ).toEqual(
      stageDefinitions.map(({ id, type, credits, parameters }) => [
        `\`${id}\``,
        type,
        String(credits),
        Object.keys(parameters.properties),
      ]),
    );
  });

  it('has an example that can be executed', () => {
    const [, example = ''] = /```yaml\n([\s\S]+?)```/.exec(readme) ?? [];
    const { stages } = parse(example);
    expect(stages).toHaveLength(2);
    expect(findStageProblems(stages, ['col_emoji'])).toEqual([]);
  });
});
