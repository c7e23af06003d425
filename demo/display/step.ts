import { stringify } from 'yaml';
import type { InputDeclaration } from '../../sandbox/runner/action-file.ts';
import type { Screen } from '../terminal/screen.ts';
import { removeControlCharacters } from '../terminal/text.ts';
import { showSection } from './section.ts';

/** What a workflow contains instead of the secret itself. */
const secrets: Readonly<Record<string, string>> = {
  'api-key': '${{ secrets.MIXPEEK_API_KEY }}',
  'github-token': '${{ secrets.COMMENT_TOKEN }}',
};
const thisMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/i;

/** Prints the `with:` that a user would write for a run. */
export function showStep(
  inputs: Readonly<Record<string, string>>,
  declarations: readonly InputDeclaration[],
  screen: Screen,
): void {
  showSection('Workflow step', screen);
  for (const line of renderWith(inputs, declarations, screen.width - 2).split('\n')) {
    const visible = removeControlCharacters(line);
    screen.print(`  ${visible.replace(/^ *[\w-]+:/, (key) => screen.paint(key, ['cyan']))}`);
  }
}

/**
 * The YAML of a `with:`: only what differs from action.yml's defaults, secrets by their names. The URL of a service on
 * this machine is omitted, because a workflow could not reach it.
 */
export function renderWith(
  inputs: Readonly<Record<string, string>>,
  declarations: readonly InputDeclaration[],
  width: number,
): string {
  const defaults = new Map(declarations.map((input) => [input.name, input.default]));
  const shown = Object.entries(inputs)
    .filter(([name, value]) => value !== defaults.get(name))
    .filter(([name, value]) => !(name === 'api-url' && isOnThisMachine(value)))
    .map(([name, value]) => [name, secrets[name] ?? value]);
  return stringify({ with: Object.fromEntries(shown) }, { singleQuote: true, lineWidth: width }).trimEnd();
}

/** Whether a URL points to this machine, where sandboxes run. */
export function isOnThisMachine(url: string): boolean {
  return thisMachine.test(url);
}
