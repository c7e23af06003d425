import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { rateTables } from '../../bench/simulation/index.ts';
import { computeBinomialQuantile } from '../../src/verdict/statistics/binomial-quantile.ts';
import { computeBinomialCdf } from '../../src/verdict/statistics/distributions.ts';
import { computeMinimalDetectableEffect } from '../../src/verdict/statistics/power.ts';
import { computeLuckyPassChance, spendAlpha } from '../../src/verdict/statistics/reruns.ts';

let page: string;
/** The page without line breaks: it may wrap anywhere. */
let prose: string;
beforeAll(async () => {
  page = await readFile(join(import.meta.dirname, '../../docs/gates.md'), 'utf8');
  prose = page.replaceAll(/\n */g, ' ');
});

/** The numbers of the row that starts with this cell. */
function readRow(title: string): number[] {
  const line = page.split('\n').find((row) => row.startsWith(`| ${title} |`)) ?? '';
  const cells = line.split('|').slice(2, -1);
  return cells.map((cell) => Number(cell.replace(/[,%]/g, '')));
}

it('says how often luck lets a candidate pass in several runs', () => {
  const runs = readRow('Runs on new sessions');
  expect(runs.length).toBeGreaterThan(3);
  const chances = runs.map((count) => Number((100 * computeLuckyPassChance(count, 0.05)).toFixed(1)));
  expect(readRow('at least one lucky pass')).toEqual(chances);
  const spent = runs.map((count) => {
    const levels = Array.from({ length: count }, (_, index) => spendAlpha(0.05, index + 1));
    const none = levels.reduce((share, level) => share * (1 - level / 2), 1);
    return 100 * (1 - none);
  });
  readRow('with `alpha-spending`').forEach((shown, index) => {
    expect(Math.abs(shown - (spent[index] ?? 0))).toBeLessThanOrEqual(0.05 + 1e-9);
  });
});

it('says how small a difference so many sessions detect', () => {
  const sessions = readRow('Sessions');
  const detectable = sessions.map((count) =>
    computeMinimalDetectableEffect({ standardError: 0.18 / Math.sqrt(count), df: count - 1 }, 0.025),
  );
  expect(detectable.length).toBeGreaterThan(3);
  readRow('MDE at SD 0.18').forEach((shown, index) => {
    expect(Math.abs(shown / (detectable[index] ?? 0) - 1)).toBeLessThan(0.03);
  });
});

it('says how many taxonomy losses chance explains, and what a limit of 0 does', () => {
  const nodes = [8, 20, 40];
  const most = nodes.map((count) => computeBinomialQuantile(0.975, count, 0.025));
  expect(prose).toContain(`${most[0]} of 8 nodes, ${most[1]} of 20, ${most[2]} of 40`);
  const shares = nodes.map((count) => Math.round(100 * (1 - computeBinomialCdf(0, count, 0.025))));
  expect(prose).toContain(`in ${shares[0]}%, ${shares[1]}% and ${shares[2]}% of runs`);
});

it('says from which margin on 1,000 unchanged sessions are enough', () => {
  expect(prose).toContain(`(${(1 - 0.025 ** (1 / 1000)).toFixed(4)} for 1,000)`);
});

it('says how often all of five good candidates pass', () => {
  expect(prose).toContain(`all pass in ${Math.round(100 * 0.8 ** 5)}% of runs if their luck is independent`);
});

it('has every table of the simulation, with a row for each that is in it', () => {
  for (const { id, experiments } of rateTables) {
    const [, section = ''] = page.split(new RegExp(`<!-- ${id}:(?:start|end) -->`));
    const shares = section.match(/\d% ± \d/g) ?? [];
    expect(shares, id).toHaveLength(experiments.length);
  }
});
