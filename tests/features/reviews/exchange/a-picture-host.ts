import { createServer } from "node:https";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

// A certificate of the tests' own for pictures.example, good until 2126; it is nobody else's.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwAya5I18ja5SbBYo
X/X/QjOODYZjzTdwm5O/cH7ra4ehRANCAARI9FGpvDEJA18fYrtegBvPH9FcAe78
zKA/GVY7Hbq+eHn046TDhKEPyCjsAfMKCQ/UgtWGllw8p8x4mn7v/6Qm
-----END PRIVATE KEY-----`;
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBqjCCAVCgAwIBAgIUUBVxEr/fIqrJBuAmo428DSPfmJ4wCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQcGljdHVyZXMuZXhhbXBsZTAgFw0yNjExMjIwNzU3MzZaGA8y
MTI2MTAyOTA3NTczNlowGzEZMBcGA1UEAwwQcGljdHVyZXMuZXhhbXBsZTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABEj0Uam8MQkDXx9iu16AG88f0VwB7vzMoD8Z
Vjsdur54efTjpMOEoQ/IKOwB8woJD9SC1YaWXDynzHiafu//pCajcDBuMB0GA1Ud
DgQWBBRTg3FkwCseh5Q6Lcp8g2fnHkJnpDAfBgNVHSMEGDAWgBRTg3FkwCseh5Q6
Lcp8g2fnHkJnpDAPBgNVHRMBAf8EBTADAQH/MBsGA1UdEQQUMBKCEHBpY3R1cmVz
LmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIhAN+l0F+vOLadBiN1YVwsjLiCn2Ra
8gPVBTgxEfwluFMCAiAKOJfMk9QNPu3nfmi2Hnb2U9qMSKKApF/K5BdMBhXfWw==
-----END CERTIFICATE-----`;

/** A host of pictures on this machine, over TLS. */
export async function aPictureHost(answer: RequestListener): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer({ key, cert: certificate }, answer);
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", () => { resolve(); }); });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve(); }); }),
  };
}
