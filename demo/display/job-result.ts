import type { ActionRun } from '../../sandbox/run-action.ts';
import type { Screen } from '../terminal/screen.ts';
import { showSection } from './section.ts';

/** Prints how a job ended, and the errors that a runner would show on its page. */
export function showJobResult(run: ActionRun, screen: Screen): void {
  const { paint, write } = screen;
  showSection('Job result', screen);
  const end = run.exitCode === null ? `signal ${run.signal}` : `exit code ${run.exitCode}`;
  const seconds = (run.durationMs / 1_000).toFixed(1);
  write(`with ${end} after ${seconds} s, verdict: ${run.outputs.verdict || 'none'}`, {
    first: `  ${paint(renderJobEnd(run), ['bold', run.exitCode === 0 ? 'green' : 'red'])} `,
    rest: '    ',
  });
  for (const { level, message } of run.annotations.filter((annotation) => annotation.level === 'error')) {
    write(message, { first: `  ${paint(level, ['red'])}  ` });
  }
}

/** Prints why a job ends like that. */
export function showReason(because: string, { paint, write }: Screen): void {
  write(because, { first: `  ${paint('why', ['cyan'])}    ` });
}

/** A job's end in a word. */
export function renderJobEnd({ exitCode }: Pick<ActionRun, 'exitCode'>): string {
  return exitCode === 0 ? '✔ passed' : '✘ failed';
}
