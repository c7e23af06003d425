import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An answer to give, or a function that does to the connection what it likes. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent as JSON. */
      readonly json?: unknown;
      /** Sent as it is. */
      readonly text?: string;
    }
  | ((request: IncomingMessage, response: ServerResponse, body: string) => void);

/** A server on a free port of this machine that gives answers in turn, the last one for good. */
export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  /** Every request, oldest first. */
  readonly requests: readonly SeenRequest[];
}

/** Starts a server with these answers. */
export async function startScriptedServer(
  ...answers: readonly [Answer, ...Answer[]]
): Promise<ScriptedServer> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    const body = Buffer.concat(chunks).toString('utf8');
    requests.push({ method, path, headers, body });
    give(answers[Math.min(requests.length, answers.length) - 1] ?? answers[0], request, response, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function give(answer: Answer, request: IncomingMessage, response: ServerResponse, body: string): void {
  if (typeof answer === 'function') {
    answer(request, response, body);
    return;
  }
  const { status = 200, headers = {}, json, text } = answer;
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(json === undefined ? text : JSON.stringify(json));
}

/** An answer that is a connection cut before anything was said. */
export const resetConnection: Answer = (request) => {
  request.socket.destroy();
};
