import { createServer } from "node:net";

/**
 * Whether somebody listens on this port of 127.0.0.1.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * A port nobody uses, and with it as many above it as asked for, by their distance. Somebody may take them before the caller does: whoever
 * listens then fails with EADDRINUSE.
 *
 * @param {number[]} [distances] 0 is the port itself
 * @returns {Promise<number>}
 */
export async function findFreePort(distances = [0]) {
  for (;;) {
    const port = await anyFreePort();
    const all = await Promise.all(distances.map((distance) => port + distance <= 65_535 && isPortFree(port + distance)));
    if (all.every(Boolean)) return port;
  }
}

/** @returns {Promise<number>} */
function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
