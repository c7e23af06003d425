import { experiments, limits, type Rate, renderRates, replayHistory } from './simulation/index.ts';

const RUNS = 2_000;

console.error('replaying the history …');
const history = await replayHistory();
const rates: Rate[] = [];
for (const experiment of [...experiments, ...limits]) {
  console.error(`simulating: ${experiment.name} …`);
  rates.push(experiment.measure(history, RUNS));
}
console.log(renderRates(rates));
