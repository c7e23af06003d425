import type { ActionFile } from '../../sandbox/runner/action-file.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import type { Job, Step, Workflow } from './workflow.ts';

/** What the docs call this action. */
const gateName = 'your-org/retriever-benchmark-gate@v1';

/** What stands for an expression that only a run can know; else the name of the input, so that ids differ. */
const samples: Readonly<Record<string, string>> = {
  'api-key': 'sk_sample',
  'session-count': '1000',
  'pull-request-number': '7',
};

/** The gate's own longest time in minutes, where the step does not say. */
const gateMinutes = 60;

type Named<Value> = readonly [name: string, Value];

/** What would go wrong with a workflow of the docs on GitHub, in sentences. */
export function checkWorkflow(workflow: Workflow, action: ActionFile): readonly string[] {
  const jobs = Object.entries(workflow.jobs);
  return [
    ...checkConcurrency(workflow),
    ...jobs.flatMap(([name, job]) =>
      [
        ...checkSteps(job.steps, action),
        ...checkNeeds(job, workflow),
        ...checkMatrix(job),
        ...checkGateJob(job),
      ].map((problem) => `${name}: ${problem}`),
    ),
  ];
}

/** What would go wrong with the steps of one job; ids that are not there are those of a gate in a fragment. */
export function checkSteps(steps: readonly Step[], action: ActionFile): readonly string[] {
  return [
    ...steps.flatMap((step) => [...checkUses(step), ...checkScript(step), ...checkInputs(step, action)]),
    ...findReferences(JSON.stringify(steps), 'steps').flatMap(([id, output]) =>
      checkOutput(id, output, steps, action),
    ),
  ];
}

const isGate = ({ uses }: Step): boolean => uses === gateName;

function checkConcurrency({ on, concurrency, jobs }: Workflow): readonly string[] {
  const isOnComments = typeof on === 'object' && 'issue_comment' in on;
  if (concurrency !== undefined) {
    return isOnComments ? ['concurrency of the workflow lets any comment cancel a run'] : [];
  }
  return Object.entries(jobs)
    .filter(([, job]) => job.concurrency === undefined)
    .map(([name]) => `${name}: no concurrency, neither here nor in the workflow`);
}

function checkUses({ uses, run }: Step): readonly string[] {
  if ((uses === undefined) === (run === undefined)) return ['a step has to have either uses or run'];
  const isKnown = uses === undefined || uses === gateName || /^actions\/[a-z-]+@[0-9a-f]{40}$/.test(uses);
  return isKnown ? [] : [`uses ${uses}`];
}

function checkScript({ run = '' }: Step): readonly string[] {
  // A builtin of the shell has no command line that others can read.
  const commands = run.replaceAll(/<\(printf [^)]*\)/g, '');
  return [
    ...(run.includes('${{') ? [`an expression in a script: ${run}`] : []),
    ...(/\$\{?\w*(?:KEY|TOKEN|SECRET)/.test(commands) ? [`a secret on a command line: ${run}`] : []),
  ];
}

function checkInputs(step: Step, { inputs }: ActionFile): readonly string[] {
  if (!isGate(step)) return [];
  const given = step.with ?? {};
  const unknown = Object.keys(given).filter((name) => !inputs.some((input) => input.name === name));
  const refused = [0, 1].flatMap((choice) => {
    const result = parseInputs((name) => choose(name, String(given[name] ?? ''), choice), new Date());
    return result.kind === 'invalid' ? [result.error.message] : [];
  });
  return [...unknown.map((name) => `action.yml has no input ${name}`), ...new Set(refused)];
}

/** What an input could be on GitHub; `choice` is which side of `… && 'this' || 'that'` to take. */
function choose(name: string, text: string, choice: number): string {
  const sides = /^\$\{\{ .+ && '([^']*)' \|\| '([^']*)' \}\}$/.exec(text)?.slice(1);
  return sides?.[choice] ?? text.replace(/\$\{\{.*?\}\}/g, samples[name] ?? name);
}

/** Names and outputs that expressions take from steps or jobs. */
function findReferences(text: string, from: 'steps' | 'needs'): readonly Named<string>[] {
  const pattern = new RegExp(`\\b${from}\\.([\\w-]+)\\.outputs\\.([\\w-]+)`, 'g');
  return [...text.matchAll(pattern)].map(({ 1: name = '', 2: output = '' }) => [name, output]);
}

function checkOutput(
  id: string,
  output: string,
  steps: readonly Step[],
  { outputs }: ActionFile,
): readonly string[] {
  const step = steps.find((candidate) => candidate.id === id);
  if (step === undefined) return [`no step has the id ${id}`];
  const isThere = isGate(step)
    ? outputs.some(({ name }) => name === output)
    : (step.run ?? '').includes(`echo "${output}=`);
  return isThere ? [] : [`step ${id} has no output ${output}`];
}

function checkNeeds({ needs = [], ...job }: Job, { jobs }: Workflow): readonly string[] {
  const needed = [needs].flat();
  const missing = needed.filter((name) => jobs[name] === undefined).map((name) => `there is no job ${name}`);
  const references = findReferences(JSON.stringify(job), 'needs');
  const unmet = references
    .filter(([name, output]) => !needed.includes(name) || jobs[name]?.outputs?.[output] === undefined)
    .map(([name, output]) => `job ${name} is not needed here, or has no output ${output}`);
  return [...missing, ...unmet];
}

function checkMatrix({ strategy, ...job }: Job): readonly string[] {
  const { include, ...lists } = strategy?.matrix ?? {};
  const legs = Array.isArray(include) ? include : [{}];
  const names = [...JSON.stringify(job).matchAll(/\bmatrix\.([\w-]+)/g)].map(([, name = '']) => name);
  return [...new Set(names)]
    .filter((name) => !(name in lists) && !legs.every((leg: object) => name in leg))
    .map((name) => `the matrix has no ${name}`);
}

/** What a job needs because the gate is one of its steps. */
function checkGateJob(job: Job): readonly string[] {
  return job.steps.filter(isGate).flatMap(({ with: inputs = {} }) => {
    const problems: string[] = [];
    const { 'timeout-minutes': minutes = gateMinutes, comment, 'comment-key': key } = inputs;
    if (job['timeout-minutes'] <= Number(minutes)) problems.push('the job ends before the gate does');
    if (comment !== 'never' && job.permissions['pull-requests'] !== 'write') {
      problems.push('the gate may not comment');
    }
    if (job.strategy !== undefined && !/matrix\./.test(String(key))) {
      problems.push('the legs of the matrix overwrite each other’s comment');
    }
    return problems;
  });
}
