/** Servers that misbehave on demand, for tests of how the action copes: HTTP faults, a CONNECT proxy, a TLS front. */
export { sandboxCertificate } from './certificate.ts';
export type { EarlyFault, Fault } from './fault.ts';
export {
  type FaultServer,
  type FaultServerOptions,
  startFaultServer,
} from './fault-server.ts';
export type { FaultyRequest } from './http-message.ts';
export { type ProxyOptions, startProxy } from './proxy.ts';
export { startTlsFront } from './tls-front.ts';
