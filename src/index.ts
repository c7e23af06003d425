import { runMainStep } from './steps.ts';

await runMainStep();
