import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { closeServer, listenOnLoopback } from '../sandbox/loopback.ts';
import { findMainStep } from './built-action.ts';
import type { Figure } from './figure.ts';
import { describeRatio, measureBesideNode } from './side-by-side.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const target = 2.6;
const benchmarks = '/v1/retrievers/benchmarks';
const emptyPage = { benchmarks: [], total: 0, page: 1, page_size: 50 };

/** Method of the first request to the benchmarks that counts: a look for one to reuse comes before a new one is made. */
type Method = 'GET' | 'POST';

/** From spawning the action to its first request at the API, and to the one that creates the benchmark. */
export const firstRequest: Figure = {
  name: 'spawn → request on the wire',
  async measure() {
    const script = findMainStep();
    return await inTemporaryDirectory(async (directory) => {
      const first = await measureBesideNode(() => runUntilRequest('GET', script, directory));
      const create = await measureBesideNode(() => runUntilRequest('POST', script, directory));
      return [
        describeRatio('spawn → first request on the wire', first, target),
        describeRatio('spawn → create request on the wire', create, target),
      ];
    });
  },
};

async function runUntilRequest(method: Method, script: string, directory: string): Promise<number> {
  let arrivedAt: number | undefined;
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method === method && path === benchmarks) arrivedAt ??= performance.now();
    // Creating is refused: the action ends at once, nothing else is measured.
    const [status, body] = request.method === 'GET' ? [200, emptyPage] : [401, { detail: 'measured' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  const port = await listenOnLoopback(server);

  const startedAt = performance.now();
  const child = spawn(process.execPath, [script], {
    env: {
      'INPUT_API-KEY': 'sk_bench_first_request',
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
  if (arrivedAt === undefined) throw new Error(`The action ended without ${method} ${benchmarks}.`);
  return arrivedAt - startedAt;
}
