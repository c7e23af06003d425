import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFiles } from '../../src/candidates/load-files.ts';

const root = mkdtempSync(join(tmpdir(), 'load-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** A workspace with these files. */
function lay(files: Readonly<Record<string, string | Uint8Array>>): string {
  count += 1;
  const workspace = join(root, `${count}`, 'workspace');
  mkdirSync(workspace, { recursive: true });
  writeFileSync(join(root, `${count}`, 'outside.yaml'), ok);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  return workspace;
}

const ok = 'stages:\n  - stage_name: a\n    config: { stage_id: limit, parameters: { limit: 3 } }\n';

const load = (workspace: string, candidateFiles: readonly string[], more: object = {}) =>
  loadFiles({ baselineFile: undefined, candidateFiles, allowedStages: [], ...more }, workspace);

const findProblems = async (text: string | Uint8Array): Promise<readonly string[]> => {
  try {
    await load(lay({ 'f.yaml': text }), ['f.yaml']);
    return [];
  } catch (error) {
    return String((error as Error).message)
      .split('\n')
      .slice(1);
  }
};

describe('loadFiles', () => {
  it('finds files by * and **, once each, in the order of their paths', async () => {
    const files = {
      'a.yaml': ok,
      's/b.yaml': ok,
      's/t/c.yaml': ok,
      's/[d].yaml': ok,
      's/e.yml': ok,
      'node_modules/x.yaml': ok,
      '.git/x.yaml': ok,
    };
    const paths = async (...patterns: string[]) =>
      (await load(lay(files), patterns)).candidates.map(({ path }) => path);
    expect(await paths('*.yaml')).toEqual(['a.yaml']);
    expect(await paths('**/*.yaml')).toEqual(['a.yaml', 's/[d].yaml', 's/b.yaml', 's/t/c.yaml']);
    expect(await paths('s/**', './s/b.yaml')).toEqual(['s/[d].yaml', 's/b.yaml', 's/e.yml', 's/t/c.yaml']);
    expect(await paths('s/[d].yaml', 's/*/c.yaml')).toEqual(['s/[d].yaml', 's/t/c.yaml']);
    expect(await paths('*/b.yaml')).toEqual(['s/b.yaml']);
  });

  it('refuses what is outside of the workspace, and links that lead out of it', async () => {
    const workspace = lay({ 'a.yaml': ok });
    symlinkSync('../outside.yaml', join(workspace, 'link.yaml'));
    symlinkSync('a.yaml', join(workspace, 'inner.yaml'));
    symlinkSync('..', join(workspace, 'up'));
    for (const path of ['../outside.yaml', 'x/../../outside.yaml', '/etc/passwd', '..', '.'])
      await expect(load(workspace, [path])).rejects.toThrow('is outside of the workspace');
    for (const path of ['link.yaml', 'up/outside.yaml', '*k.yaml'])
      await expect(load(workspace, [path])).rejects.toThrow('is a link that leads out of the workspace');
    expect((await load(workspace, ['inner.yaml'])).candidates).toHaveLength(1);
    expect((await load(workspace, [join(workspace, 'a.yaml')])).candidates).toMatchObject([
      { path: 'a.yaml' },
    ]);
  });

  it.each([
    ['search/retriver.yaml', 'Did you mean "search/retriever.yaml"?'],
    ['search/RETRIEVER.yaml', 'Did you mean "search/retriever.yaml"?'],
    ['a.yaml, b.yaml', 'Write one path per line.'],
    ['a.yaml; b.yaml', 'Write one path per line.'],
    ['other/retriever.yaml', 'a step with actions/checkout has to come before this one.'],
    ['search/x', 'a step with actions/checkout has to come before this one.'],
  ])('104: says what to do about a file that is not there: %s', async (path, advice) => {
    const workspace = lay({ 'search/retriever.yaml': ok, 'a.yaml': ok });
    await expect(load(workspace, [path])).rejects.toThrow(`"${path}" does not exist. `);
    await expect(load(workspace, [path])).rejects.toThrow(advice);
  });

  it('refuses folders, pipes, what is in .git, and too much of it', async () => {
    const workspace = lay({ '.git/config': ok, 'd/a.yaml': ok, 'big.yaml': `# ${'x'.repeat(1024 * 1024)}` });
    execFileSync('mkfifo', [join(workspace, 'pipe')]);
    await expect(load(workspace, ['d'])).rejects.toThrow(
      '"d" is a folder. Name the files in it, for example "d/*.yaml".',
    );
    await expect(load(workspace, ['pipe'])).rejects.toThrow('"pipe" is not a file.');
    await expect(load(workspace, ['.git/config'])).rejects.toThrow('is in a .git folder');
    await expect(load(workspace, ['big.yaml'])).rejects.toThrow('larger than 1 MiB');
    const halves = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`${name}.yaml`, `# ${name.repeat(400_000)}\n${ok}`]),
    );
    await expect(load(lay(halves), ['*.yaml'])).rejects.toThrow('The files are larger than 1 MiB together');
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['no text', new Uint8Array([0xff, 0xfe, 0x00]), /is not UTF-8 text/],
    ['empty', '', /f\.yaml:1: is empty\. Expected stages/],
    ['a list', '- a', /f\.yaml:1: expected an object, not a list/],
    ['two documents', `${ok}---\n${ok}`, /f\.yaml:4: has several documents/],
    ['a key twice', 'stages: 1\nstages: 2', /f\.yaml:2: .+ unique/],
    ['a tag', 'stages: !!js/function "x"', /f\.yaml:1: is not valid YAML/],
    ['a merge key', 'a: &a {}\n<<: *a', /f\.yaml:2: \["<<"\]: is not a field/],
    ['no number', 'budget_limits: { max_credits: .inf }', /a number that JSON does not have/],
    [
      'a bomb',
      `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`)
        .join('\n')}`,
      /resource exhaustion/,
    ],
    ['100,000 brackets', '['.repeat(100_000), /nested deeper than 64 levels/],
    ['100,000 levels of dashes', `${'- '.repeat(20_000)}a`, /nested deeper than 64 levels|not valid/],
    [
      'only what people read',
      'retriever_name: mine',
      /f\.yaml:1: expected stages, input_schema, budget_limits or collection_identifiers/,
    ],
    [
      'an answer',
      'retriever_id: ret_1\nstages: []',
      /f\.yaml:1: retriever_id: is a field of answers\. Remove it/,
    ],
    [
      'a misspelled config',
      ok.replace('stage_id', 'stage_ids'),
      /stages\[0\]\.config\.stage_ids: is not a field\. Did you mean stage_id\?/,
    ],
    [
      'a misspelled budget',
      'budget_limits: { max_credit: 1 }',
      /budget_limits\.max_credit: .+ max_credits\?/,
    ],
    [
      'a negative budget',
      'budget_limits: { max_credits: -1 }',
      /max_credits: expected a number of at least 0, not -1/,
    ],
    [
      'a type of no kind',
      ok.replace('stage_name: a', 'stage_name: a\n    stage_type: search'),
      /f\.yaml:3: stages\[0\]\.stage_type: expected filter, sort, reduce, apply, enrich, not this text/,
    ],
  ])('104: names what is wrong: %s', async (_what, text, problem) => {
    const problems = await findProblems(text);
    expect(problems.some((line) => problem.test(line))).toBe(true);
    expect(problems.join('\n')).not.toMatch(/undefined|\[object|NaN/);
  });

  it('takes a byte order mark, tabs in JSON, and comments in YAML', async () => {
    const json = '\ufeff{\n\t"budget_limits": {\n\t\t"max_credits": 1\n\t}\n}\n';
    expect((await load(lay({ 'a.json': json }), ['a.json'])).candidates[0]?.content).toEqual({
      budget_limits: { max_credits: 1 },
    });
  });

  it('needs stages in each file where the baseline is one of them', async () => {
    const workspace = lay({ 'base.yaml': ok, 'a.yaml': 'budget_limits: { max_credits: 1 }' });
    await expect(load(workspace, ['a.yaml'], { baselineFile: 'base.yaml' })).rejects.toThrow(
      'a.yaml:1: stages: is missing: with baseline-file nothing else has stages.',
    );
    const { baseline } = await load(workspace, ['base.yaml'], { baselineFile: 'base.yaml' });
    expect(baseline).toMatchObject({ path: 'base.yaml' });
  });
});
