import type { InputDeclaration } from '../../sandbox/runner/action-file.ts';
import { showRetrievers } from '../display/retrievers.ts';
import { showSection } from '../display/section.ts';
import { showStages } from '../display/stages.ts';
import { indentLines, shrinkPage } from '../terminal/markdown/page.ts';
import { renderTerminalMarkdown } from '../terminal/render-markdown.ts';
import type { Screen } from '../terminal/screen.ts';
import { githubApiUrlOption } from './arguments.ts';
import { trialPullRequest, trialRetrievers } from './defaults.ts';

const introduction =
  'Runs the built action once on a pull request, like a GitHub runner, and shows the step, its log, the comment, the ' +
  'outputs and the job result. Exits with the exit code of the job. By default it starts a sandbox of the benchmark ' +
  'API and a stand-in for GitHub on this machine; set their URLs to use others.';
const examples = [
  'npm run try',
  'npm run try -- --candidate-retriever-ids ret_neutral --session-count 400',
  'npm run try -- --candidate-retriever-ids ret_improved,ret_all_terms --require any',
  'npm run try -- --candidate-files demo/search/retriever.yaml',
];
const sample =
  'The name of a benchmark determines which sessions are drawn: each trial draws different ones unless you set ' +
  'benchmark-name.';
/** Where a trial's defaults differ from action.yml. */
const ownDefaults: Readonly<Record<string, string>> = {
  ...trialRetrievers,
  'api-key': 'the key of the sandbox',
  'api-url': 'a new sandbox',
  'github-token': 'the token of the stand-in',
  'pull-request-number': String(trialPullRequest),
};
const standIn = {
  name: githubApiUrlOption,
  description:
    'Not an input of the action: URL of a stand-in for GitHub that `npm run demo -- --keep` left running, so that a second run updates the comment of the first.',
  default: 'a new stand-in',
};

/** Prints how to use `npm run try`: its options, and the sandbox's retrievers. */
export function showHelp(inputs: readonly InputDeclaration[], screen: Screen): void {
  const { write, print } = screen;
  write(introduction);
  showSection('Usage', screen);
  for (const example of examples) write(example, { first: '  ', rest: '    ', styles: ['cyan'] });
  showSection('Inputs of the action, as --name value or --name=value', screen);
  for (const input of inputs) {
    showOption({ ...input, default: ownDefaults[input.name] ?? input.default }, screen);
  }
  showOption(standIn, screen);
  showSection('Retrievers of the sandbox', screen);
  showRetrievers(screen);
  showSection('Stages of the sandbox, for files', screen);
  showStages(screen);
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
