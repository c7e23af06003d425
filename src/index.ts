import { systemClock } from './clock.ts';
import { main } from './main.ts';
import { createRunner } from './runner.ts';

await main({ runner: createRunner(process.env), clock: systemClock, environment: process.env });
