import { describe, expect, it } from 'vitest';
import { isNamedByNoProxy } from '../../src/http/no-proxy.ts';

const api = 'https://api.mixpeek.com/v1';

describe('76: NO_PROXY', () => {
  it.each([
    [api, 'mixpeek.com'],
    [api, '.mixpeek.com'],
    [api, '*.mixpeek.com'],
    [api, 'API.Mixpeek.com'],
    [api, 'a.example b.example\tapi.mixpeek.com'],
    [api, ' a.example , *.mixpeek.com ,'],
    [api, 'api.mixpeek.com:443'],
    [api, 'api.mixpeek.com.'],
    [api, '*'],
    ['https://api.mixpeek.com.', 'mixpeek.com'],
    ['http://api.mixpeek.com:8080', '*.mixpeek.com:8080'],
    ['http://[fd00::1]:8080', 'fd00::1'],
    ['http://[fd00::1]:8080', '[fd00::1]'],
    ['http://[fd00::1]:8080', '[fd00::1]:8080'],
    ['http://[fd00::1]', 'FD00:0:0::0001'],
    ['http://[fd00::1]', 'fd00::/8'],
    ['http://10.1.2.3', '10.0.0.0/8'],
    ['http://10.1.2.3', '10.1.2.3'],
  ])('names the host of %s: %s', (url, list) => {
    expect(isNamedByNoProxy(new URL(url), list)).toBe(true);
  });

  it.each([
    [api, ''],
    [api, ' , '],
    [api, 'peek.com'],
    [api, 'api.mixpeek.com:8443'],
    [api, 'com.mixpeek'],
    [api, '.'],
    [api, '*.'],
    [api, '10.0.0.0/8'],
    ['http://[fd00::1]', 'fd00::2'],
    ['http://[fd00::1]:8080', '[fd00::1]:80'],
    ['http://[fd00::1]', '10.0.0.0/8'],
    ['http://11.1.2.3', '10.0.0.0/8'],
    ['http://10.1.2.3', '10.0.0.0/33'],
    ['http://10.1.2.3', '10.0.0.0/'],
    ['http://10.1.2.3', 'x/8'],
  ])('does not name the host of %s: %s', (url, list) => {
    expect(isNamedByNoProxy(new URL(url), list)).toBe(false);
  });
});
