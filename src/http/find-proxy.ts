import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { TransportError } from './transport-error.ts';

/**
 * The proxy that the environment names for a URL; undefined where there is none. Going around one that cannot be used
 * would not be what was meant.
 *
 * @throws TransportError `proxy-refused` for one that was misspelt, or that is neither http nor https
 */
export function findProxy(url: URL): URL | undefined {
  const { https_proxy: lower, HTTPS_PROXY: upper } = process.env;
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const unreadable = (cause?: unknown): TransportError =>
    new TransportError('proxy-refused', `the URL in ${name} cannot be read`, { cause });
  let proxy: URL | undefined;
  try {
    // The toolkit's URL has user and password decoded, and a plain one as they were written.
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
  // "proxy.example:3128" is read as a URL of the kind "proxy.example", and meant as a host.
  const meant = proxy.href.includes('://') ? null : URL.parse(`http://${proxy.href}`);
  if (meant !== null) return meant;
  const kind = proxy.protocol.slice(0, -1);
  throw new TransportError(
    'proxy-refused',
    `${name} names a proxy of the kind ${kind}, and only http and https are known`,
  );
}

function isHttp({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}
