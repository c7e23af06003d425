import { experiments, limits, type Rate, renderRates, replayHistory } from './simulation/index.ts';

const runs = 2_000;

console.error('replaying the history …');
const history = await replayHistory();
const rates: Rate[] = [];
for (const experiment of [...experiments, ...limits]) {
  console.error(`simulating: ${experiment.name} …`);
  rates.push(experiment.measure(history, runs));
}
console.log(renderRates(rates));
