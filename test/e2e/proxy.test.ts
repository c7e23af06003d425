import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type ProxyOptions,
  sandboxCertificate,
  startFaultServer,
  startProxy,
  startTlsFront,
} from '../../sandbox/faults/index.ts';
import type { ActionRun } from '../../sandbox/run-action.ts';
import { type Gate, openGate, readFailure } from './open-gate.ts';

const password = 'p%40ss-of-the-proxy';
const credentials = { user: 'runner', password: 'p@ss-of-the-proxy' };

/** For what fails until the time is over. */
const brief = { 'timeout-minutes': '0.1' };

interface Way extends AsyncDisposable {
  readonly gate: Gate;
  /** `host:port` of the proxy. */
  readonly proxyHost: string;
  readonly tunnels: readonly { readonly authority: string; readonly credentials: string }[];
  /** Runs the action against https://api.sandbox.test with these variables and inputs. */
  run(env: Readonly<Record<string, string>>, inputs?: Readonly<Record<string, string>>): Promise<ActionRun>;
  readonly authorityFile: string;
}

/** The sandbox behind TLS and a proxy, under a name that nothing resolves. */
async function openWay(options: Partial<ProxyOptions> = {}): Promise<Way> {
  const gate = await openGate();
  const front = await startTlsFront({ upstream: gate.service.url });
  const proxy = await startProxy({ target: front, ...options });
  const folder = await mkdtemp(join(tmpdir(), 'authority-'));
  const authorityFile = join(folder, 'ca.pem');
  await writeFile(authorityFile, sandboxCertificate.authority);
  return {
    gate,
    proxyHost: new URL(proxy.url).host,
    tunnels: proxy.tunnels,
    authorityFile,
    run: (env, inputs) =>
      gate.run(
        { 'api-url': 'https://api.sandbox.test', ...inputs },
        { env: { HTTPS_PROXY: proxy.url, ...env } },
      ),
    async [Symbol.asyncDispose]() {
      await Promise.all([proxy[Symbol.asyncDispose](), front[Symbol.asyncDispose]()]);
      await gate[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

describe.concurrent('the way to the API', () => {
  test('11: goes through the proxy of HTTPS_PROXY, with its credentials, and trusts NODE_EXTRA_CA_CERTS', async () => {
    await using way = await openWay({ credentials });
    const run = await way.run({
      HTTPS_PROXY: `http://runner:${password}@${way.proxyHost}`,
      NODE_EXTRA_CA_CERTS: way.authorityFile,
    });
    expect(run.outputs.verdict).toBe('pass');
    expect(way.tunnels[0]).toMatchObject({ authority: 'api.sandbox.test:443', credentials: 'right' });
    // Nothing to this machine itself, such as GitHub's stand-in here, takes that way.
    expect(way.tunnels.map(({ authority }) => authority)).not.toContain(new URL(way.gate.github.url).host);
    expect(way.gate.github.comments(1)).toHaveLength(1);
  });

  test('19: a proxy that never answers keeps neither the deadline nor the end of the step', async () => {
    await using way = await openWay();
    await using deaf = await startFaultServer({ chooseOnConnect: () => ({ kind: 'deaf' }) });
    const run = await way.run({ HTTPS_PROXY: deaf.url, NODE_EXTRA_CA_CERTS: way.authorityFile }, brief);
    expect(readFailure(run)).toMatch(
      /^The request to the API failed: no complete answer within .+through proxy.+ Request: GET https:/,
    );
    expect(run.exitCode).toBe(1);
  });

  test('11: a proxy that answers 407 is an error at once, and its password is shown nowhere', async () => {
    await using way = await openWay({ credentials });
    const run = await way.run({
      HTTPS_PROXY: `http://runner:${password}x@${way.proxyHost}`,
      NODE_EXTRA_CA_CERTS: way.authorityFile,
    });
    expect(readFailure(run)).toMatch(
      /^Could not connect to the API: the proxy 127\.0\.0\.1:\d+ answered 407\. Check HTTPS_PROXY/,
    );
    expect(way.tunnels).toHaveLength(1);
    const everything = JSON.stringify([run, way.gate.github.comments(1)]);
    expect(everything).not.toContain(password);
    expect(everything).not.toContain(credentials.password);
  });

  test('10: a certificate that nobody vouches for: no retry, names host, proxy and NODE_EXTRA_CA_CERTS', async () => {
    await using way = await openWay();
    const run = await way.run({});
    const failure = readFailure(run);
    expect(failure).toMatch(
      /the certificate of api\.sandbox\.test could not be verified \([A-Z_]+\) \(through proxy 127\.0\.0\.1:\d+\)/,
    );
    expect(failure).toContain('NODE_EXTRA_CA_CERTS');
    // The first reading of a retriever.
    expect(way.tunnels).toHaveLength(1);
    expect(way.gate.service.exchanges).toEqual([]);
  });

  test('a host in NO_PROXY is reached without the proxy', async () => {
    await using way = await openWay();
    const run = await way.run({ NO_PROXY: 'sandbox.test' }, brief);
    expect(readFailure(run)).toMatch(/the host name could not be resolved/);
    expect(way.tunnels).toEqual([]);
  });
});
