/** A server's certificate with its key, and the authority that vouches for it; all PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
  /** For `ca` of a client, or in a file for NODE_EXTRA_CA_CERTS. */
  readonly authority: string;
}

/**
 * For `api.sandbox.test` and `localhost`, valid from 2020 to the end of 2125. The key protects nothing: it was made for
 * tests, is public, and only those trust it who are told to. The authority's own key was thrown away.
 */
export const sandboxCertificate: Certificate = {
  certificate: `\
-----BEGIN CERTIFICATE-----
MIIBxDCCAWugAwIBAgIBAjAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA9TYW5kYm94
IHRlc3QgQ0EwIBcNMjAwMTAxMDAwMDAwWhgPMjEyNTEyMzEyMzU5NTlaMBsxGTAX
BgNVBAMMEGFwaS5zYW5kYm94LnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AAS1yA6nILAyGCP9s208h3m3cgqcTUPz/k00xSxPm2O6AtfrnckIeTvuKkdAM3bC
5RKEwiwYYetfIBF3BgUDgO6jo4GeMIGbMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/
BAQDAgeAMBMGA1UdJQQMMAoGCCsGAQUFBwMBMCYGA1UdEQQfMB2CEGFwaS5zYW5k
Ym94LnRlc3SCCWxvY2FsaG9zdDAdBgNVHQ4EFgQUKHBdsLSC8QTw1c7wRs60PdRt
MMgwHwYDVR0jBBgwFoAU48Y2a8p+1nvW2Nq7aM6STGWh6YMwCgYIKoZIzj0EAwID
RwAwRAIgbmeh03rpQTSm5/ytDKQeqKsQnyaQ5WiEgMXorp6zDE0CIFAWAUlJ41hA
CwTcHwOg+JKRaioOSHVgMJNuz4FlVzL1
-----END CERTIFICATE-----
`,
  key: `\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWnLiiwZG+TomCcSg
3PW63S2TXpSB1OeG2yJSeRRJ206hRANCAAS1yA6nILAyGCP9s208h3m3cgqcTUPz
/k00xSxPm2O6AtfrnckIeTvuKkdAM3bC5RKEwiwYYetfIBF3BgUDgO6j
-----END PRIVATE KEY-----
`,
  authority: `\
-----BEGIN CERTIFICATE-----
MIIBazCCARCgAwIBAgIBATAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA9TYW5kYm94
IHRlc3QgQ0EwIBcNMjAwMTAxMDAwMDAwWhgPMjEyNTEyMzEyMzU5NTlaMBoxGDAW
BgNVBAMMD1NhbmRib3ggdGVzdCBDQTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
BDsPq81NPvrn25JfgjpN/EVtMjxNBK5Z617aUwSW8uvu4uu6nXbltIVdZCa8XcEX
Ze+PdV7eSi3AjK56cHCDl9ejRTBDMBIGA1UdEwEB/wQIMAYBAf8CAQAwDgYDVR0P
AQH/BAQDAgEGMB0GA1UdDgQWBBTjxjZryn7We9bY2rtozpJMZaHpgzAKBggqhkjO
PQQDAgNJADBGAiEAinNFoABQbpsKru2RAULM+VOThdz0d0HqDePeKRk8YP8CIQDd
ghjoYBrYcnoAAVe9uNE4ReE8NOgfpiItZZHehW/Q7A==
-----END CERTIFICATE-----
`,
};
