import { distSize } from './dist-size.ts';
import type { Figure, Measurement } from './figure.ts';
import { firstRequest } from './first-request.ts';
import { largeReport } from './large-report.ts';
import { peakMemory } from './peak-memory.ts';
import { polling } from './polling.ts';
import { renderMeasurements } from './render-measurements.ts';
import { sandboxReplay } from './sandbox-replay.ts';
import { startUp } from './start-up.ts';
import { undiciCopies } from './undici-copies.ts';

/** Everything that is measured, in the order of the table. */
const figures: readonly Figure[] = [
  startUp,
  firstRequest,
  peakMemory,
  largeReport,
  distSize,
  undiciCopies,
  sandboxReplay,
  polling,
];

const measurements: Measurement[] = [];
for (const figure of figures) {
  console.error(`measuring ${figure.name} …`);
  measurements.push(...(await figure.measure()));
}
console.log(renderMeasurements(measurements));
