import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { closeServer, listenOnLoopback } from '../../sandbox/loopback.ts';
import type { Figure } from '../figure.ts';
import { findMainStep } from '../measuring/built-action.ts';
import { answerRetriever } from '../measuring/measured-run/canned-api.ts';
import { describeRatio, measureBesideNode } from '../measuring/side-by-side.ts';
import { inTemporaryDirectory } from '../measuring/temporary-directory.ts';

const target = 3.8;
const benchmarks = '/v1/retrievers/benchmarks';
const emptyPage = { benchmarks: [], total: 0, page: 1, page_size: 50 };

/** From spawning the action to the request that creates the benchmark; a look for one to reuse comes before it. */
export const createRequest: Figure = {
  name: 'spawn → create request on the wire',
  async measure() {
    const script = findMainStep();
    const result = await inTemporaryDirectory((directory) =>
      measureBesideNode(() => runUntilCreate(script, directory)),
    );
    return [describeRatio(this.name, result, target)];
  },
};

async function runUntilCreate(script: string, directory: string): Promise<number> {
  let arrivedAt: number | undefined;
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (request.method === 'POST' && path === benchmarks) arrivedAt ??= performance.now();
    // Creating is refused: the action ends at once, nothing else is measured.
    const [status, body] = request.method === 'GET' ? [200, emptyPage] : [401, { detail: 'measured' }];
    const retriever = request.method === 'GET' ? answerRetriever(path) : undefined;
    response.writeHead(status, { 'content-type': 'application/json' }).end(retriever ?? JSON.stringify(body));
  });
  const port = await listenOnLoopback(server);

  const startedAt = performance.now();
  const child = spawn(process.execPath, [script], {
    env: {
      'INPUT_API-KEY': 'sk_bench_create_request',
      'INPUT_API-URL': `http://127.0.0.1:${port}`,
      'INPUT_BASELINE-RETRIEVER-ID': 'ret_baseline',
      'INPUT_CANDIDATE-RETRIEVER-IDS': 'ret_improved',
      GITHUB_SHA: 'c0ffee0123456789c0ffee0123456789c0ffee01',
      RUNNER_TEMP: directory,
    },
    stdio: 'ignore',
  });
  await once(child, 'exit');
  await closeServer(server);
  if (arrivedAt === undefined) throw new Error(`The action ended without POST ${benchmarks}.`);
  return arrivedAt - startedAt;
}
