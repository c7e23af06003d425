import { describe, expect, it } from 'vitest';
import { classifyError, type ErrorKind } from '../../src/mixpeek/error-kinds.ts';

const said = { type: '', message: '' };

describe('classifyError', () => {
  it.each<[number, ErrorKind]>([
    [300, 'redirect'],
    [307, 'redirect'],
    [400, 'invalid-request'],
    [401, 'unknown-key'],
    [402, 'credits'],
    [403, 'permission'],
    [404, 'not-found'],
    [408, 'unavailable'],
    [409, 'conflict'],
    [410, 'unexpected'],
    [418, 'unexpected'],
    [422, 'invalid-request'],
    [425, 'unavailable'],
    [429, 'rate-limit'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('takes %d for "%s" where the API names no type', (status, kind) => {
    for (const type of ['', 'APIError', 'missing'])
      expect(classifyError(status, { ...said, type }, false)).toBe(kind);
  });

  it.each<[string, ErrorKind]>([
    ['QuotaExceededError', 'quota'],
    ['quota_exceeded', 'quota'],
    ['NotEnabledError', 'not-enabled'],
    ['FeatureNotEnabled', 'not-enabled'],
    ['InsufficientCreditsError', 'credits'],
    ['PaymentRequiredError', 'credits'],
    ['NamespaceNotFoundError', 'namespace'],
    ['PermissionError', 'permission'],
    ['ForbiddenError', 'permission'],
    ['Forbidden', 'permission'],
    ['TooManyRequestsError', 'rate-limit'],
    ['AlreadyExistsError', 'conflict'],
  ])('67: believes the type "%s" rather than the status', (type, kind) => {
    for (const status of [400, 403, 418, 429])
      expect(classifyError(status, { ...said, type }, false)).toBe(kind);
  });

  it('67: takes a key that may not do this for a known one', () => {
    expect(classifyError(403, { ...said, type: 'UnauthorizedError' }, false)).toBe('permission');
    expect(classifyError(401, { ...said, type: 'UnauthorizedError' }, false)).toBe('unknown-key');
    expect(classifyError(400, { ...said, type: 'UnauthorizedError' }, false)).toBe('unknown-key');
  });

  it('67: believes no type of a failure of the server', () => {
    expect(classifyError(500, { ...said, type: 'PermissionError' }, false)).toBe('unavailable');
  });

  it.each<[string, string, ErrorKind]>([
    ['as a sentence', 'X-Namespace header is required', 'namespace'],
    ['as an objection', 'header.x-namespace: Field required', 'namespace'],
    ['in other words', 'A namespace is required.', 'namespace'],
    ['not where it is about something else', 'Unknown namespace filter in stage 2', 'invalid-request'],
  ])('67: finds that the namespace is missing: %s', (_how, message, kind) => {
    for (const status of [400, 422]) expect(classifyError(status, { ...said, message }, false)).toBe(kind);
  });

  it.each([401, 403, 404, 429, 500, 503])('64: takes a web page with %d for what it is', (status) => {
    expect(classifyError(status, said, true)).toBe('web-page');
  });

  it('22: takes a redirect for one, whatever page comes with it', () => {
    expect(classifyError(302, said, true)).toBe('redirect');
  });
});
