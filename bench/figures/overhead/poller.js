// What the gate is measured beside: creates a benchmark, and asks every ten seconds until it is completed.
import { setTimeout } from 'node:timers/promises';

const intervalMs = 10_000;

const [benchmarks] = process.argv.slice(2);
const { benchmark_id: id } = await (await fetch(benchmarks, { method: 'POST' })).json();
let status = 'pending';
while (status !== 'completed') {
  await setTimeout(intervalMs);
  ({ status } = await (await fetch(`${benchmarks}/${id}`)).json());
}
