import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ActionFile, readActionFile } from '../../sandbox/runner/action-file.ts';
import { checkSteps, checkWorkflow } from './check-workflow.ts';
import { type Job, type Step, stepSchema, type Workflow, workflowSchema } from './workflow.ts';
import { listYamlBlocks, type YamlBlock } from './yaml-blocks.ts';

const root = join(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'docs/candidates.md',
  'docs/faults.md',
  'docs/gates.md',
  'docs/recipes.md',
  'docs/security.md',
];

const readPage = (page: string): Promise<string> => readFile(join(root, page), 'utf8');

/** All that speaks against a block: a workflow, the steps of one, or inputs of the gate. */
function checkBlock({ value, problems }: YamlBlock, action: ActionFile): readonly string[] {
  if (problems.length > 0) return problems;
  if (Array.isArray(value)) {
    const gate = { id: 'gate', uses: 'your-org/retriever-benchmark-gate@v1', with: required };
    return checkSteps([gate, ...value.map((step) => stepSchema.parse(step))], action);
  }
  if (typeof value === 'object' && value !== null && 'jobs' in value) {
    const parsed = workflowSchema.safeParse(value);
    return parsed.success ? checkWorkflow(parsed.data, action) : [parsed.error.message];
  }
  const inputs = { ...required, ...(value as Step['with']) };
  return checkSteps([{ uses: 'your-org/retriever-benchmark-gate@v1', with: inputs }], action);
}

const required = {
  'api-key': '${{ secrets.KEY }}',
  'baseline-retriever-id': 'ret_a',
  'candidate-retriever-ids': 'ret_b',
};

describe.each(pages)('%s', (page) => {
  it('has only YAML that works', async () => {
    const action = await readActionFile(root);
    const blocks = listYamlBlocks(await readPage(page));
    const problems = blocks.flatMap((block) =>
      checkBlock(block, action).map((problem) => `${page}:${block.line}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  it('links to places that are there', async () => {
    const links = [...(await readPage(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken: string[] = [];
    for (const link of links.filter((target) => !/^https?:/.test(target))) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(page, '..', path);
      const text = await readPage(target).catch(() => undefined);
      if (text === undefined || (anchor !== undefined && !listAnchors(text).includes(anchor)))
        broken.push(link);
    }
    expect(broken).toEqual([]);
  });
});

/** What GitHub makes of the headings. */
function listAnchors(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('docs/recipes.md', () => {
  it('has a workflow for each event that the gate comments on or is run by', async () => {
    const blocks = listYamlBlocks(await readPage('docs/recipes.md'));
    const events = blocks.flatMap(({ value }) => {
      const { on } = value as { on: string | object };
      return typeof on === 'string' ? [on] : Object.keys(on);
    });
    expect([...new Set(events)].toSorted()).toEqual([
      'issue_comment',
      'merge_group',
      'pull_request',
      'pull_request_target',
      'push',
      'release',
      'schedule',
      'workflow_dispatch',
      'workflow_run',
    ]);
  });

  it('checks nothing out where the event comes with secrets for everybody', async () => {
    const risky = ['pull_request_target', 'workflow_run', 'issue_comment'];
    const blocks = listYamlBlocks(await readPage('docs/recipes.md'));
    const workflows = blocks.filter(({ value }) => {
      const { on } = value as { on: string | object };
      return typeof on === 'object' && risky.some((event) => event in on);
    });
    expect(workflows).toHaveLength(4);
    for (const { value } of workflows) expect(JSON.stringify(value)).not.toContain('actions/checkout');
  });
});

describe('the check of a workflow', () => {
  const gate = { id: 'gate', uses: 'your-org/retriever-benchmark-gate@v1', with: required };
  const job: Job = {
    'runs-on': 'ubuntu-latest',
    'timeout-minutes': 70,
    permissions: { 'pull-requests': 'write' },
    steps: [gate],
  };
  const workflow: Workflow = { name: 'Gate', on: 'pull_request', concurrency: { group: 'x' }, jobs: { job } };

  it('has nothing against one that works', async () => {
    expect(workflowSchema.parse(workflow)).toEqual(workflow);
    expect(checkWorkflow(workflow, await readActionFile(root))).toEqual([]);
  });

  const withStep = (step: Step): Workflow => ({
    ...workflow,
    jobs: { job: { ...job, steps: [gate, step] } },
  });
  const withInputs = (inputs: Readonly<Record<string, string>>): Workflow => ({
    ...workflow,
    jobs: { job: { ...job, steps: [{ ...gate, with: { ...required, ...inputs } }] } },
  });
  it.each<[string, Workflow]>([
    ['no input mood', withInputs({ mood: 'good' })],
    ['mode is "good"', withInputs({ mode: 'good' })],
    ['mode is "good"', withInputs({ mode: "${{ a == 'b' && 'regression' || 'good' }}" })],
    ['step gate has no output mood', withStep({ run: 'true', env: { A: '${{ steps.gate.outputs.mood }}' } })],
    ['no step has the id door', withStep({ run: 'true', if: 'steps.door.outputs.verdict' })],
    ['expression in a script', withStep({ run: 'echo ${{ github.head_ref }}' })],
    ['uses evil/action@main', withStep({ uses: 'evil/action@main' })],
    ['either uses or run', withStep({})],
    ['no concurrency', { name: 'Gate', on: 'push', jobs: { job } }],
    ['any comment cancel', { ...workflow, on: { issue_comment: null } }],
    ['may not comment', { ...workflow, jobs: { job: { ...job, permissions: {} } } }],
    ['ends before the gate', { ...workflow, jobs: { job: { ...job, 'timeout-minutes': 60 } } }],
    ['no job other', { ...workflow, jobs: { job: { ...job, needs: 'other' } } }],
    [
      'no output best',
      { ...workflow, jobs: { a: job, b: { ...job, needs: 'a', if: 'needs.a.outputs.best' } } },
    ],
    ['matrix has no shop', withInputs({ namespace: '${{ matrix.shop }}' })],
    [
      'overwrite each other',
      { ...workflow, jobs: { job: { ...job, strategy: { 'fail-fast': false, matrix: { shop: ['a'] } } } } },
    ],
  ])('finds: %s', async (problem, faulty) => {
    const problems = checkWorkflow(faulty, await readActionFile(root));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it.each([
    ['an unknown event', { ...workflow, on: 'pull_requests' }],
    ['no permissions', { ...workflow, jobs: { job: { ...job, permissions: undefined } } }],
    ['an unknown permission', { ...workflow, jobs: { job: { ...job, permissions: { pulls: 'write' } } } }],
    ['no longest time', { ...workflow, jobs: { job: { ...job, 'timeout-minutes': undefined } } }],
    ['an unknown member of a step', { ...workflow, jobs: { job: { ...job, steps: [{ use: 'x' }] } } }],
  ])('refuses %s', (_what, faulty) => {
    expect(workflowSchema.safeParse(faulty).success).toBe(false);
  });

  it('finds YAML that cannot be read, and where it is', () => {
    const [block] = listYamlBlocks('# Title\n\n```yaml\na: 1\na: 2\n```\n');
    expect(block?.line).toBe(4);
    expect(block?.problems).toHaveLength(1);
  });
});
