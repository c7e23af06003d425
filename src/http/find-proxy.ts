import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { isNamedByNoProxy } from './no-proxy.ts';
import { TransportError } from './transport-error.ts';

/**
 * The proxy that the environment sets for a URL; undefined if there is none. An invalid one is an error, since it must
 * not be bypassed.
 *
 * @throws TransportError `proxy-refused` for an invalid URL, or one that is neither http nor https
 */
export function findProxy(url: URL): URL | undefined {
  const { https_proxy: lower, HTTPS_PROXY: upper, no_proxy, NO_PROXY } = process.env;
  // The toolkit reads NO_PROXY too, but neither wildcards, white space nor IPv6 addresses.
  if (isNamedByNoProxy(url, no_proxy || NO_PROXY || '')) return undefined;
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const unreadable = (cause?: unknown): TransportError =>
    new TransportError('proxy-refused', `the URL in ${name} is invalid`, { cause });
  let proxy: URL | undefined;
  try {
    // The toolkit's own URL class decodes user name and password; URL does not.
    const { href } = getProxyUrl(url) ?? {};
    proxy = href === undefined ? undefined : new URL(href);
  } catch (error) {
    throw unreadable(error);
  }
  if (proxy === undefined) {
    if (url.protocol === 'https:' && (lower || upper) && !checkBypass(url)) throw unreadable();
    return undefined;
  }
  if (isHttp(proxy)) return proxy;
  // "proxy.example:3128" parses as a URL with the scheme "proxy.example", but means a host.
  const meant = proxy.href.includes('://') ? null : URL.parse(`http://${proxy.href}`);
  if (meant !== null) return meant;
  const scheme = proxy.protocol.slice(0, -1);
  throw new TransportError(
    'proxy-refused',
    `${name} is set to a ${scheme} proxy, but only http and https proxies are supported`,
  );
}

function isHttp({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}
