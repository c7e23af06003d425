import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Agent, request } from 'undici';
import { describe, expect, it } from 'vitest';
import { sandboxCertificate, startTlsFront } from '../../../sandbox/faults/index.ts';
import { startScriptedServer } from '../../fakes/scripted-server.ts';
import { connectRaw } from './raw-client.ts';

describe('sandboxCertificate', () => {
  const authority = new X509Certificate(sandboxCertificate.authority);
  const certificate = new X509Certificate(sandboxCertificate.certificate);

  it('is vouched for by its authority, which is one', () => {
    expect(certificate.checkIssued(authority)).toBe(true);
    expect(certificate.verify(authority.publicKey)).toBe(true);
    expect([authority.ca, certificate.ca]).toEqual([true, false]);
  });

  it.each([authority, certificate])('is valid until 2099 at least', ({ validFromDate, validToDate }) => {
    expect(validFromDate.getUTCFullYear()).toBeLessThan(2026);
    expect(validToDate.getUTCFullYear()).toBeGreaterThanOrEqual(2099);
  });

  it.each([
    ['api.sandbox.test', true],
    ['localhost', true],
    ['elsewhere.test', false],
  ])('for %s: %s', (host, isValid) => {
    expect(certificate.checkHost(host) !== undefined).toBe(isValid);
  });
});

describe('startTlsFront', () => {
  it('passes requests on to the http server behind it', async () => {
    await using upstream = await startScriptedServer({ status: 201, text: 'made' });
    await using front = await startTlsFront({ upstream: upstream.url });
    const dispatcher = new Agent({ connect: { ca: sandboxCertificate.authority } });
    const body = 'x'.repeat(300_000);
    const answer = await request(`${front.url}/path`, { method: 'POST', body, dispatcher });
    expect([answer.statusCode, await answer.body.text()]).toEqual([201, 'made']);
    expect(upstream.requests).toMatchObject([{ method: 'POST', path: '/path', body }]);
    await dispatcher.destroy();
  });

  it.each([
    ['does not know the authority', (port: number) => `https://localhost:${port}`, {}, /UNABLE_TO_VERIFY/],
    [
      'asks for another host',
      (port: number) => `https://127.0.0.1:${port}`,
      { ca: sandboxCertificate.authority },
      /ALTNAME_INVALID/,
    ],
  ])('is refused by a client that %s', async (_what, locate, connect, code) => {
    await using upstream = await startScriptedServer({});
    await using front = await startTlsFront({ upstream: upstream.url });
    const dispatcher = new Agent({ connect });
    await expect(request(locate(front.port), { dispatcher })).rejects.toMatchObject({
      code: expect.stringMatching(code),
    });
    expect(upstream.requests).toEqual([]);
    await dispatcher.destroy();
  });

  it('survives a client that speaks no TLS', async () => {
    await using upstream = await startScriptedServer({});
    await using front = await startTlsFront({ upstream: upstream.url });
    const client = connectRaw(front.url.replace('localhost', front.host));
    client.on('error', () => {});
    client.end('GET / HTTP/1.1\r\n\r\n').resume();
    await new Promise((resolve) => client.once('close', resolve));
    expect(upstream.requests).toEqual([]);
  });

  it('is trusted by another process that has the authority in a file', async () => {
    await using upstream = await startScriptedServer({ text: 'trusted' });
    await using front = await startTlsFront({ upstream: upstream.url });
    const folder = await mkdtemp(join(tmpdir(), 'authority-'));
    try {
      const file = join(folder, 'authority.pem');
      await writeFile(file, sandboxCertificate.authority);
      const script = `process.stdout.write(await (await fetch('${front.url}')).text())`;
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', script],
        { env: { NODE_EXTRA_CA_CERTS: file } },
      );
      expect(stdout).toBe('trusted');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
