import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { endLeftOvers, register, runningSupervisor } from "../../scripts/house/left-overs.mjs";
import { onDatabase } from "../../scripts/postgres/database-url.mjs";
import { migrate } from "../../scripts/postgres/migrate.mjs";
import { makeRolesAndDatabase } from "../../scripts/postgres/roles.mjs";
import { prepareServer, stopServer } from "../../scripts/postgres/server.mjs";
import { inProject } from "../../scripts/setup/project.mjs";
import { freePort } from "./free-port";
import { apiSecret, encryptionKey } from "./secrets";

/** An embedded PostgreSQL of the benchmarks' own, with the settings of `npm start`: what is committed is on the disk. */
export interface Ground {
  /** A migrated, empty database. */
  makeDatabase: (name: string) => Promise<BenchDatabase>;
  close: () => Promise<void>;
}

export interface BenchDatabase {
  appUrl: string;
  /** The migrating role's, to arrange and to count. */
  pool: pg.Pool;
  /** For the app's processes. */
  environment: Record<string, string>;
  /** Writes what is in memory to its place, now, and not in the middle of somebody's round. */
  checkpoint: () => Promise<void>;
  drop: () => Promise<void>;
}

export async function openGround(): Promise<Ground> {
  // Not the temporary folder: on many machines that is memory, where a commit costs nothing.
  const folder = inProject(".cache/bench/data");
  const registerFile = join(folder, "running.json");
  const other = runningSupervisor(registerFile);
  if (other !== undefined) throw new Error(`Another bench is running (process ${other}).`);
  await endLeftOvers(registerFile);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await prepareServer({
    dataFolder: join(folder, "postgres"), port: await freePort(), password: "bench", durable: true, logFile: join(folder, "postgres.log"),
  });
  const child = server.spawn();
  if (child.pid !== undefined) register(registerFile, { postgres: child.pid });
  await server.ready(child);
  const roles = await makeRolesAndDatabase(server.superuserUrl, { database: "kundenkreis", ownerPassword: "bench", appPassword: "bench" });
  const close = async (): Promise<void> => {
    await stopServer(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { makeDatabase: (name) => makeDatabase(name, server.superuserUrl, roles), close };
}

async function makeDatabase(name: string, superuserUrl: string, roles: { ownerUrl: string; appUrl: string }): Promise<BenchDatabase> {
  const ownerUrl = onDatabase(roles.ownerUrl, name);
  const appUrl = onDatabase(roles.appUrl, name);
  await once(onDatabase(roles.ownerUrl, "postgres"), `create database ${name}`);
  await migrate({ ownerUrl });
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  return {
    appUrl, pool, environment: appEnvironment(appUrl),
    checkpoint: () => once(superuserUrl, "checkpoint"),
    drop: async () => {
      await pool.end();
      await once(superuserUrl, `drop database ${name} with (force)`);
    },
  };
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const appEnvironment = (databaseUrl: string): Record<string, string> => ({
  PATH: process.env["PATH"] ?? "", LOG_LEVEL: "error", DATABASE_URL: databaseUrl,
  SHOPIFY_API_KEY: "bench-key", SHOPIFY_API_SECRET: apiSecret, SHOPIFY_APP_URL: "https://app.kundenkreis.example",
  ENCRYPTION_KEY: encryptionKey.toString("base64"),
});
