import { createServer } from "node:net";
import type { Server } from "node:net";
import { isPortFree } from "../../scripts/house/free-ports.mjs";
import { sandboxDistances } from "../../scripts/house/ports.mjs";

/** The ports of one house, and nobody else's until they are released or this process ends. */
export interface ClaimedPorts {
  web: number;
  sandbox: number;
  postgres: number;
  release: () => Promise<void>;
}

/**
 * Below what systems hand out for outgoing connections (Linux from 32768 on, macOS and Windows from 49152 on): a port that
 * is free when a house starts is also free when a killed member of it comes back.
 */
const firstPort = 20_000;
const portsEach = 50;
const stretches = 240;
const [guardAt, webAt, postgresAt, sandboxAt] = [0, 1, 2, 10];

/**
 * Claims a stretch of ports. Who listens on its first port has the rest, too: the system decides between two houses that start at once,
 * in whatever processes, and a killed owner has released it.
 *
 * @param begin which stretch is tried first
 * @throws when all are taken
 */
export async function claimPorts(begin = process.pid): Promise<ClaimedPorts> {
  for (let tried = 0; tried < stretches; tried++) {
    const base = firstPort + ((begin + tried) % stretches) * portsEach;
    const guard = await listenOn(base + guardAt);
    if (!guard) continue;
    const release = (): Promise<void> => new Promise((resolve) => { guard.close(() => { resolve(); }); });
    const ports = { web: base + webAt, postgres: base + postgresAt, sandbox: base + sandboxAt };
    const needed = [ports.web, ports.postgres, ports.sandbox, ...Object.values(sandboxDistances).map((distance) => ports.sandbox + distance)];
    // Its last owner may have been killed, and left members behind that still run.
    if ((await Promise.all(needed.map(isPortFree))).every(Boolean)) return { ...ports, release };
    await release();
  }
  throw new Error(`All ports from ${firstPort} to ${firstPort + stretches * portsEach} are taken`);
}

/** Does not keep this process alive. undefined: somebody else listens there. */
function listenOn(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => { resolve(undefined); });
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => { resolve(server.unref()); });
  });
}
