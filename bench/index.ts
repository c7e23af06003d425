import type { Figure, Measurement } from './figure.ts';
import { createRequest } from './figures/create-request.ts';
import { dist } from './figures/dist.ts';
import { installation } from './figures/installation.ts';
import { largeReport } from './figures/large-report.ts';
import { overhead } from './figures/overhead/index.ts';
import { peakMemory } from './figures/peak-memory.ts';
import { polling } from './figures/polling.ts';
import { sandboxReplay } from './figures/sandbox-replay.ts';
import { startUp } from './figures/start-up.ts';
import { renderMeasurements } from './render-measurements.ts';

/** Everything that is measured, by the name that `npm run bench -- …` takes, in the order of the table. */
const figures: Readonly<Record<string, Figure>> = {
  overhead,
  polling,
  'create-request': createRequest,
  'start-up': startUp,
  memory: peakMemory,
  dist,
  report: largeReport,
  sandbox: sandboxReplay,
  installation,
};

/** Measured only where it is named: it takes minutes, since its runs really wait. */
const onlyByName: readonly string[] = ['overhead'];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(figures, name));
if (unknown.length > 0) {
  console.error(`Unknown figures: ${unknown.join(', ')}. Expected ${Object.keys(figures).join(', ')}.`);
  process.exit(2);
}

const measurements: Measurement[] = [];
for (const [name, figure] of Object.entries(figures)) {
  if (!(names.length > 0 ? names.includes(name) : !onlyByName.includes(name))) continue;
  console.error(`measuring ${figure.name} …`);
  measurements.push(...(await figure.measure()));
}
console.log(renderMeasurements(measurements));
