import { describe, expect, it } from 'vitest';
import { describeRequest, isWebPage } from '../../src/mixpeek/exchange.ts';

const request = { method: 'GET', url: 'https://api.example/v1/x' } as const;

describe('describeRequest', () => {
  it('names method and URL', () => {
    expect(describeRequest(request)).toBe('Request: GET https://api.example/v1/x.');
  });

  it.each<[string, Record<string, string>, string]>([
    ['x-request-id', { 'x-request-id': 'req_1' }, 'req_1'],
    ['request-id', { 'request-id': 'req_2' }, 'req_2'],
    ['x-amzn-requestid', { 'x-amzn-requestid': 'c0ffee' }, 'c0ffee'],
    ['cf-ray', { 'cf-ray': '8a1b-FRA' }, '8a1b-FRA'],
    ["the API's own first", { 'cf-ray': '8a1b-FRA', 'x-request-id': 'req_1' }, 'req_1'],
    ['the next where one is empty', { 'cf-ray': '8a1b-FRA', 'x-request-id': ' \n' }, '8a1b-FRA'],
    ['cleaned', { 'x-request-id': 'a\r\n::error::b\u202e' }, 'a ::error::b'],
    ['cut', { 'x-request-id': 'x'.repeat(5000) }, `${'x'.repeat(99)}…`],
  ])('67: names the id of the request last: %s', (_which, headers, id) => {
    expect(describeRequest(request, { headers })).toBe(
      `Request: GET https://api.example/v1/x, request id ${id}.`,
    );
  });

  it('says nothing of an id where none came', () => {
    expect(describeRequest(request, { headers: { 'content-type': 'text/html', constructor: '' } })).toBe(
      'Request: GET https://api.example/v1/x.',
    );
  });
});

describe('64: isWebPage', () => {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const json = { 'content-type': 'application/json' };

  it.each<[string, number, Record<string, string>, string, boolean]>([
    ['a page', 403, html, '<html>', true],
    ['a page under the content type of JSON', 503, json, '<!DOCTYPE html>', true],
    ['a page without a content type', 200, {}, '\ufeff\n  <html>', true],
    ['XML, as of a storage behind a CDN', 403, {}, '<?xml version="1.0"?><Error/>', true],
    ['words under the content type of a page', 404, html, 'default backend', true],
    ['XHTML', 404, { 'content-type': 'application/xhtml+xml' }, 'x', true],
    ['an error without a body under the content type of a page', 403, html, '', true],
    ['nothing under the content type of a page', 204, html, '', false],
    ['JSON under the content type of a page', 403, html, ' {"detail": "no"}', false],
    ['JSON', 403, json, '{"detail": "<html>"}', false],
    ['words', 500, { 'content-type': 'text/plain' }, 'Internal Server Error', false],
    ['nothing', 401, {}, '', false],
  ])('%s', (_what, status, headers, body, expected) => {
    expect(isWebPage({ status, headers, body })).toBe(expected);
  });
});
