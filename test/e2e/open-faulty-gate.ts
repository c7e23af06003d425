import type { BenchmarkServiceOptions } from '../../sandbox/benchmark-service/index.ts';
import { type FaultServer, type FaultServerOptions, startFaultServer } from '../../sandbox/faults/index.ts';
import type { ActionRun, RunActionOptions } from '../../sandbox/run-action.ts';
import { type Gate, openGate, type RunKind } from './open-gate.ts';

/** A gate whose way to the benchmark service, and to GitHub, can be made to fail. */
export interface FaultyGate extends AsyncDisposable {
  readonly gate: Gate;
  /** Stands before the benchmark service. */
  readonly api: FaultServer;
  /** Stands before GitHub. */
  readonly github: FaultServer;
  /** Runs the action through both. */
  run(inputs?: Readonly<Record<string, string>>, options?: Partial<RunActionOptions>): Promise<ActionRun>;
}

/** Chooses the fault that a request meets. */
export type Choose = NonNullable<FaultServerOptions['choose']>;

/** Few sessions, and a verdict that does not hang on chance: here it is not the point. */
const cheap = { mode: 'regression', 'session-count': '500' };

const passAll: Choose = () => undefined;

/** What fails on the way to the benchmark service and to GitHub, and how the service is started. */
export interface FaultyGateOptions {
  readonly api?: Choose;
  readonly github?: Choose;
  readonly service?: BenchmarkServiceOptions;
  readonly runs?: RunKind;
}

/** Starts both services, with a server that misbehaves before each. */
export async function openFaultyGate({
  api: chooseForApi = passAll,
  github: chooseForGitHub = passAll,
  ...options
}: FaultyGateOptions = {}): Promise<FaultyGate> {
  const gate = await openGate(options);
  const api = await startFaultServer({ upstream: gate.service.url, choose: chooseForApi });
  const github = await startFaultServer({ upstream: gate.github.url, choose: chooseForGitHub });
  return {
    gate,
    api,
    github,
    run: (inputs = {}, options = {}) =>
      gate.run({ 'api-url': api.url, ...cheap, ...inputs }, { githubApiUrl: github.url, ...options }),
    async [Symbol.asyncDispose]() {
      await Promise.all([api[Symbol.asyncDispose](), github[Symbol.asyncDispose]()]);
      await gate[Symbol.asyncDispose]();
    },
  };
}

/** Chooses by method and path, e.g. `POST /v1/retrievers/benchmarks`; `*` stands for one part of the path. */
export function chooseFor(pattern: string, choose: Choose): Choose {
  const expression = new RegExp(`^${pattern.replaceAll('*', '[^/?]+')}(\\?.*)?$`);
  let index = 0;
  return (request) =>
    expression.test(`${request.method} ${request.path}`) ? choose(request, index++) : undefined;
}

/** Names and ids of the benchmarks that the service holds. */
export async function listBenchmarks({
  service,
}: Gate): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const response = await fetch(`${service.url}/v1/retrievers/benchmarks?page_size=1000`, {
    headers: { authorization: `Bearer ${service.apiKey}` },
  });
  const { benchmarks } = (await response.json()) as {
    benchmarks: { benchmark_id: string; benchmark_name: string }[];
  };
  return benchmarks.map(({ benchmark_id: id, benchmark_name: name }) => ({ id, name }));
}
