import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Whether NO_PROXY names the host of a URL. It is a list of hosts, which stand for those below them as well, with or
 * without `.` or `*.` before them, of addresses, and of networks such as `10.0.0.0/8`, each with a port or without;
 * between them are commas or white space. `*` stands for every host.
 */
export function isNamedByNoProxy(url: URL, noProxy: string): boolean {
  const host = dropBrackets(url.hostname.toLowerCase()).replace(/\.$/, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .some((item) => item !== '' && isNamedBy(item, host, port));
}

function isNamedBy(item: string, host: string, port: string): boolean {
  if (item === '*') return true;
  if (item.includes('/')) return isInNetwork(item, host);
  const named = splitPort(item);
  if (named.port !== undefined && named.port !== port) return false;
  if (isIP(named.host) !== 0) return normalizeAddress(named.host) === normalizeAddress(host);
  const name = named.host.replace(/^\*?\./, '').replace(/\.$/, '');
  return name !== '' && (host === name || host.endsWith(`.${name}`));
}

function isInNetwork(item: string, host: string): boolean {
  const [address = '', length = ''] = item.split('/');
  const network = dropBrackets(address);
  const family = isIPv6(network) ? 'ipv6' : 'ipv4';
  const bits = Number(length);
  const isNetwork = isIP(network) !== 0 && /^\d+$/.test(length) && bits <= (family === 'ipv6' ? 128 : 32);
  if (!isNetwork || isIP(host) === 0) return false;
  const networks = new BlockList();
  networks.addSubnet(network, bits, family);
  return networks.check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
}

/** An IPv6 address with a port is in brackets; without one its last part could pass for one. */
function splitPort(item: string): { readonly host: string; readonly port: string | undefined } {
  const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(item);
  if (bracketed !== null) return { host: bracketed[1] ?? '', port: bracketed[2] };
  const colon = isIPv6(item) ? -1 : item.lastIndexOf(':');
  return colon === -1
    ? { host: item, port: undefined }
    : { host: item.slice(0, colon), port: item.slice(colon + 1) };
}

function dropBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** One spelling for each address: `0:0::1` is `::1`. */
function normalizeAddress(address: string): string {
  return isIPv6(address) ? dropBrackets(new URL(`http://[${address}]/`).hostname) : address;
}
