/** How the steps of a job have gone so far. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

const statusChecks: Readonly<Record<string, (status: JobStatus) => boolean>> = {
  success: (status) => status === 'success',
  failure: (status) => status === 'failure',
  cancelled: (status) => status === 'cancelled',
  always: () => true,
};

const token = /\s*(&&|\|\||!(?!=)|[()]|true\b|false\b|(?:success|failure|cancelled|always)\s*\(\s*\))/giy;

/**
 * Whether the runner runs a post step. As GitHub evaluates `post-if`: without a status check in it, the condition also
 * demands that the job has succeeded.
 *
 * @param condition made of status checks, `true`, `false`, `!`, `&&`, `||` and parentheses, in `${{ }}` or not
 * @throws for anything else: what the sandbox cannot evaluate must not look like a condition that is not met
 * @see https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#runspost-if
 */
export function isPostStepRun(condition: string, status: JobStatus): boolean {
  const expression = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const tokens = tokenize(expression);
  let index = 0;
  const take = (expected: string): boolean => {
    if (tokens[index] !== expected) return false;
    index += 1;
    return true;
  };
  const readOperand = (): boolean => {
    if (take('!')) return !readOperand();
    if (take('(')) {
      const inner = readAny();
      if (!take(')')) throw refuse(condition);
      return inner;
    }
    const word = tokens[index] ?? '';
    index += 1;
    const check = statusChecks[word];
    if (check !== undefined) return check(status);
    if (word !== 'true' && word !== 'false') throw refuse(condition);
    return word === 'true';
  };
  const readAll = (): boolean => {
    let value = readOperand();
    while (take('&&')) value = readOperand() && value;
    return value;
  };
  const readAny = (): boolean => {
    let value = readAll();
    while (take('||')) value = readAll() || value;
    return value;
  };
  const value = readAny();
  if (index < tokens.length) throw refuse(condition);
  const hasStatusCheck = tokens.some((word) => Object.hasOwn(statusChecks, word));
  return value && (hasStatusCheck || status === 'success');

  function tokenize(text: string): string[] {
    const found: string[] = [];
    token.lastIndex = 0;
    for (let end = 0; text.slice(end).trim() !== ''; end = token.lastIndex) {
      const word = token.exec(text)?.[1];
      if (word === undefined) throw refuse(condition);
      found.push(word.toLowerCase().replace(/\s*\(\s*\)$/, ''));
    }
    return found;
  }
}

function refuse(condition: string): Error {
  return new Error(`The sandbox cannot evaluate the condition '${condition}'.`);
}
