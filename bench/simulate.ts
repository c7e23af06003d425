import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceSection } from '../scripts/replace-section.ts';
import { isAsPromised, rateTables, renderRates, renderRateTable, replayHistory } from './simulation/index.ts';

/*
 * Measures how often verdicts are wrong, and prints it beside what is promised; with `--write` puts the tables into
 * docs/gates.md too. The exit code is 1 where a rate is not as promised. Seeded: each run gives the same numbers.
 */

const runs = 2000;

console.error('replaying the history …');
const history = await replayHistory();
const results = rateTables.map((table) => ({
  table,
  rates: table.experiments.map(({ name, measure }) => {
    console.error(`simulating: ${name} …`);
    return measure(history, runs * table.runsShare);
  }),
}));
const rates = results.flatMap((result) => result.rates);
console.log(renderRates(rates));
if (process.argv.includes('--write')) {
  const path = join(import.meta.dirname, '../docs/gates.md');
  const page = results.reduce(
    (text, { table, rates: measured }) =>
      replaceSection(text, {
        file: 'docs/gates.md',
        section: table.id,
        content: renderRateTable(table, measured),
      }),
    await readFile(path, 'utf8'),
  );
  await writeFile(path, page);
}
const broken = rates.filter((rate) => !isAsPromised(rate));
if (broken.length > 0) {
  console.error(`Not as promised: ${broken.map(({ name }) => name).join('; ')}.`);
  process.exitCode = 1;
}
