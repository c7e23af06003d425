import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBundle } from './built-action.ts';
import type { Figure } from './figure.ts';
import { describeRatio, measureBesideNode } from './side-by-side.ts';

const TARGET = 2.6;
const CREATE_PATH = '/v1/retrievers/benchmarks';

/** From spawning the action to its create request at the API. */
export const firstRequest: Figure = {
  name: 'spawn → create request on the wire',
  async measure() {
    const bundle = findBundle();
    const result = await measureBesideNode(() => runUntilCreateRequest(bundle));
    return [describeRatio(this.name, result, TARGET)];
  },
};

async function runUntilCreateRequest(bundle: string): Promise<number> {
  let arrivedAt: number | undefined;
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === CREATE_PATH) arrivedAt ??= performance.now();
    // Refused: the action ends at once, nothing else is measured.
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"detail":"measured"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const startedAt = performance.now();
  const child = spawn(process.execPath, [bundle], {
    env: {
      'INPUT_API-KEY': 'sk_bench',
      'INPUT_API-URL': `http://127.0.0.1:${port}`,
      'INPUT_BASELINE-RETRIEVER-ID': 'ret_baseline',
      'INPUT_CANDIDATE-RETRIEVER-IDS': 'ret_improved',
    },
    stdio: 'ignore',
  });
  await once(child, 'exit');
  server.closeAllConnections();
  server.close();
  if (arrivedAt === undefined) throw new Error(`The action ended without POST ${CREATE_PATH}.`);
  return arrivedAt - startedAt;
}
