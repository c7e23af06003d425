/** Servers that misbehave on demand, for tests of how the action copes: HTTP faults, a CONNECT proxy, a TLS front. */
export { type Certificate, sandboxCertificate } from './certificate.ts';
export type { EarlyFault, Fault } from './fault.ts';
export {
  type FaultServer,
  type FaultServerOptions,
  type FaultyExchange,
  startFaultServer,
} from './fault-server.ts';
export type { FaultyRequest, Framing, HeaderValues, RequestHead } from './http-message.ts';
export { type ProxyOptions, startProxy, type TunnelProxy, type TunnelRequest } from './proxy.ts';
export { startTlsFront, type TlsFront, type TlsFrontOptions } from './tls-front.ts';
