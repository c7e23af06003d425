import type { Report } from './report.ts';

/** How each outcome looks beside its word; one icon a line is enough. */
export const icons: Readonly<Record<Report['outcome'], string>> = {
  pass: '✅',
  fail: '❌',
  inconclusive: '❓',
  error: '⚠️',
};

/** A verdict in a word, with its icon on the same line. */
export function nameOutcome(outcome: Report['outcome']): string {
  return `${icons[outcome]}\u00a0${outcome}`;
}
