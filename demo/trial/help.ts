import type { InputDeclaration } from '../../sandbox/runner/action-file.ts';
import { showRetrievers } from '../display/retrievers.ts';
import { showSection } from '../display/section.ts';
import { indentLines, shrinkPage } from '../terminal/markdown/page.ts';
import { renderTerminalMarkdown } from '../terminal/render-markdown.ts';
import type { Screen } from '../terminal/screen.ts';
import { githubApiUrlOption } from './arguments.ts';
import { trialPullRequest, trialRetrievers } from './defaults.ts';

const introduction =
  'Runs the built action once on a pull request, as a GitHub runner does, and shows the step, its log, the comment, ' +
  'the outputs and the result of the job. The exit code is the job’s. Benchmark API and GitHub are stand-ins on this ' +
  'machine, started for the run, unless an address is given.';
const examples = [
  'npm run try',
  'npm run try -- --candidate-retriever-ids ret_neutral --session-count 400',
  'npm run try -- --candidate-retriever-ids ret_improved,ret_all_terms --require any',
];
const sample =
  'The name of a benchmark decides which sessions are drawn: each trial draws others, unless benchmark-name is set.';
/** Where a trial does not take what action.yml says. */
const ownDefaults: Readonly<Record<string, string>> = {
  ...trialRetrievers,
  'api-key': 'the sandbox’s',
  'api-url': 'a sandbox of its own',
  'github-token': 'the stand-in’s',
  'pull-request-number': String(trialPullRequest),
};
const standIn = {
  name: githubApiUrlOption,
  description:
    'No input: address of the stand-in for GitHub of a demo that keeps running, so that a second run updates the comment of the first.',
  default: 'a stand-in of its own',
};

/** Prints how to use `npm run try`: its options, and the retrievers there are to try. */
export function showHelp(inputs: readonly InputDeclaration[], screen: Screen): void {
  const { write, print } = screen;
  write(introduction);
  showSection('Usage', screen);
  for (const example of examples) write(example, { first: '  ', rest: '    ', styles: ['cyan'] });
  showSection('Inputs of the action, each as --name value or --name=value', screen);
  for (const input of inputs) {
    showOption({ ...input, default: ownDefaults[input.name] ?? input.default }, screen);
  }
  showOption(standIn, screen);
  showSection('Retrievers of the sandbox', screen);
  showRetrievers(screen);
  print('');
  write(sample);
}

function showOption(
  { name, description, default: fallback }: Pick<InputDeclaration, 'name' | 'description' | 'default'>,
  screen: Screen,
): void {
  const { paint, print, colors } = screen;
  const preset = fallback === '' ? '' : paint(`  default: ${fallback}`, ['dim']);
  const text = renderTerminalMarkdown(description, { width: shrinkPage(screen, 6).width, colors });
  print(`  ${paint(`--${name}`, ['cyan'])}${preset}`, ...indentLines(text.split('\n'), '      '));
}
