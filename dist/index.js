import { runMainStep } from './steps.js';
await runMainStep();
