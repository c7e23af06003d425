import { describe, expect, it } from 'vitest';
import {
  classifyTransportError,
  describeProxy,
  explainProxyRefusal,
  type TransportFault,
} from '../../src/http/transport-error.ts';

/** An error as Node and undici throw it. */
function throwable(code: string, message = 'low-level words'): Error {
  return Object.assign(new Error(message), { code });
}

const classify = (error: unknown, proxy?: URL) => classifyTransportError(error, 'api.example', proxy);

describe('classifyTransportError', () => {
  it.each<[string, TransportFault, RegExp]>([
    ['ECONNREFUSED', 'unreachable', /^the connection was refused$/],
    ['ENOTFOUND', 'unreachable', /^the host name could not be resolved$/],
    ['EAI_AGAIN', 'unreachable', /^the host name could not be resolved at the moment$/],
    ['ENETUNREACH', 'unreachable', /network is unreachable/],
    ['EHOSTUNREACH', 'unreachable', /host is unreachable/],
    ['UND_ERR_CONNECT_TIMEOUT', 'unreachable', /^the connection timed out$/],
    ['ECONNRESET', 'interrupted', /^the connection was reset$/],
    ['EPIPE', 'interrupted', /^the connection was closed$/],
    ['UND_ERR_SOCKET', 'interrupted', /before the answer was complete$/],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'interrupted', /^the answer was cut short$/],
    ['Z_BUF_ERROR', 'interrupted', /compressed answer was cut short/],
    ['Z_DATA_ERROR', 'interrupted', /compressed answer is corrupt/],
    ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'too-large', /^the answer is larger than 64 MiB$/],
  ])('9, 12: %s is %s', (code, fault, message) => {
    const error = throwable(code);
    const classified = classify(error);
    expect(classified.fault).toBe(fault);
    expect(classified.message).toMatch(message);
    expect(classified.cause).toBe(error);
  });

  it.each([
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'HOSTNAME_MISMATCH',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UND_ERR_PRX_TLS',
  ])('10: %s is untrusted, with host and code', (code) => {
    const { fault, message } = classify(throwable(code));
    expect(fault).toBe('untrusted');
    expect(message).toBe(`the certificate of api.example could not be verified (${code})`);
  });

  it.each([
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
    'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    'ERR_SSL_UNSUPPORTED_PROTOCOL',
    'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
  ])('10: %s is untrusted, and says nothing of a certificate', (code) => {
    const { fault, message } = classify(throwable(code));
    expect(fault).toBe('untrusted');
    expect(message).toBe(`the TLS handshake with api.example failed (${code})`);
  });

  it.each([
    'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    'ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC',
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR',
    'ERR_SSL_SSLV3_ALERT_UNEXPECTED_MESSAGE',
  ])('12: %s can come after the handshake, when the request may have arrived', (code) => {
    expect(classify(throwable(code)).fault).toBe('interrupted');
  });

  it.each(['CERT_HAS_EXPIRED', 'ERR_SSL_WRONG_VERSION_NUMBER'])(
    '10: %s names the proxy in use, without its credentials',
    (code) => {
      const proxy = new URL('http://octo:hunter2@proxy.example:3128');
      const { message } = classify(throwable(code), proxy);
      expect(message).toContain('(through proxy proxy.example:3128)');
      expect(message).not.toMatch(/octo|hunter2/);
    },
  );

  it('takes what nobody knows for an interruption, which is the careful guess', () => {
    expect(classify(throwable('HPE_INVALID_CONSTANT', 'Parse Error'))).toMatchObject({
      fault: 'interrupted',
      message: 'Parse Error',
    });
    expect(classify(new Error('odd'))).toMatchObject({ fault: 'interrupted', message: 'odd' });
    expect(classify('thrown text')).toMatchObject({ fault: 'interrupted', message: 'thrown text' });
  });

  it('finds the code in the cause', () => {
    const error = new TypeError('fetch failed', { cause: throwable('ECONNREFUSED') });
    expect(classify(error).fault).toBe('unreachable');
  });

  it('finds the code in the first of several errors', () => {
    const refused = throwable('ECONNREFUSED');
    expect(classify(new AggregateError([refused, throwable('ENETUNREACH')])).fault).toBe('unreachable');
    expect(classify(new AggregateError([])).fault).toBe('interrupted');
  });

  it.each([
    ['no reason at all', new Error('')],
    ['several refused at once', new AggregateError([new Error('')], '')],
  ])('says something where an error gives %s', (_case, error) => {
    expect(classify(error).message).not.toBe('');
  });
});

describe('explainProxyRefusal', () => {
  it.each<[number, TransportFault]>([
    [204, 'proxy-refused'],
    [302, 'proxy-refused'],
    [403, 'proxy-refused'],
    [407, 'proxy-refused'],
    [408, 'unreachable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [599, 'unreachable'],
  ])('11: %d is %s, and names the proxy without its credentials', (status, fault) => {
    const refusal = explainProxyRefusal(status, new URL('http://octo:hunter2@proxy.example:3128'));
    expect(refusal).toMatchObject({ fault, message: `the proxy proxy.example:3128 answered ${status}` });
  });
});

describe('describeProxy', () => {
  it('says nothing where there is none', () => {
    expect(describeProxy(undefined)).toBe('');
  });
});
