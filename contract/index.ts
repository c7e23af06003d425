import { startBenchmarkService } from '../sandbox/benchmark-service/index.ts';
import { callRetrievers } from './call-retrievers.ts';
import { type Descriptions, readDescriptions } from './descriptions.ts';
import { type ControlResult, runNegativeControls } from './negative-controls.ts';
import { runScenario, type ScenarioOutcome, type Services } from './run-scenario.ts';
import { scenarios } from './scenarios.ts';
import { type ApiSummary, type Finding, listFindings, summarizeApi } from './summary.ts';

/** Runs of the action spend most of their time waiting for the next poll. */
const scenariosAtOnce = 4;
/** More than all of them together make. */
const requestsPerMinute = 6_000;

process.exitCode = await checkContract();

/** Runs all scenarios and the negative controls, prints the results, and returns the exit code. */
async function checkContract(): Promise<number> {
  const descriptions = await readDescriptions();
  await using ordinary = await startBenchmarkService({
    namespaces: ['default', 'emoji'],
    rateLimitPerMinute: requestsPerMinute,
  });
  await using executing = await startBenchmarkService({ dialect: { executeStep: true } });
  const outcomes = await runAll({ ordinary, executing }, descriptions);

  const exchanges = outcomes.flatMap((outcome) => outcome.exchanges);
  const controls = await runNegativeControls(descriptions, exchanges);
  const summaries = Object.values(descriptions).map(({ name, calls }) =>
    summarizeApi(name, calls, exchanges),
  );
  for (const finding of listFindings(exchanges)) printFinding(finding);
  for (const summary of summaries) printSummary(summary);
  for (const control of controls) printControl(control);
  return printEnd(outcomes, summaries, controls);
}

async function runAll(services: Services, descriptions: Descriptions): Promise<readonly ScenarioOutcome[]> {
  const waiting = [
    ...scenarios.map((scenario) => ({
      name: scenario.name,
      run: () => runScenario(scenario, services, descriptions),
    })),
    { name: 'every call on retrievers', run: () => callRetrievers(services, descriptions) },
  ].values();
  const outcomes: ScenarioOutcome[] = [];
  const runNext = async (): Promise<void> => {
    for (const { name, run } of waiting) {
      const outcome = await run().catch(
        (error: unknown): ScenarioOutcome => ({ name, runs: 0, exchanges: [], failures: [String(error)] }),
      );
      printOutcome(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: scenariosAtOnce }, runNext));
  return outcomes;
}

function printOutcome({ name, exchanges, failures }: ScenarioOutcome): void {
  console.log(`${name}: ${exchanges.length} requests`);
  for (const failure of failures) console.log(`  error: ${failure}`);
}

function printFinding({ severity, api, call, status, message, count }: Finding): void {
  console.log(`\n${severity}, ${count} × ${api}: ${call}, ${status}\n  ${message}`);
}

function printSummary({ api, requests, errors, warnings, unchecked, neverMade }: ApiSummary): void {
  console.log(`\n${api}: ${requests} requests, ${errors} errors, ${warnings} warnings`);
  for (const [call, count] of unchecked) console.log(`  not described, not checked: ${call} (${count} ×)`);
  for (const call of neverMade) console.log(`  described, never called: ${call}`);
}

function printControl({ api, requests, responses, reported, failures }: ControlResult): void {
  console.log(
    `\nNegative control for ${api}: ${requests} invalid requests and ${responses} invalid responses, ${reported} reported`,
  );
  for (const failure of failures) console.log(`  error: ${failure}`);
}

function printEnd(
  outcomes: readonly ScenarioOutcome[],
  summaries: readonly ApiSummary[],
  controls: readonly ControlResult[],
): number {
  const failures = [...outcomes, ...controls].flatMap((result) => result.failures);
  const errors = failures.length + sum(summaries.map((summary) => summary.errors));
  const counts = [
    `${sum(outcomes.map(({ runs }) => runs))} runs`,
    `${sum(summaries.map(({ requests }) => requests))} requests`,
    `${errors} errors`,
    `${sum(summaries.map(({ warnings }) => warnings))} warnings`,
  ];
  console.log(`\n${counts.join(', ')}`);
  return errors === 0 ? 0 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
