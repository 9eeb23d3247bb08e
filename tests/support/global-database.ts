import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/postgres/migrate.mjs";
import { startTestServer } from "./test-server";
import type { TestServer } from "./test-server";

declare module "vitest" {
  export interface ProvidedContext {
    /** The migrated database that every test worker clones, and where to make the clones. */
    templateDatabase: { name: string; ownerUrl: string; appUrl: string };
  }
}

let server: TestServer | undefined;
/** Every database of this run begins with it, so that two runs on one server do not meet. */
const runName = `kk_test_${randomBytes(4).toString("hex")}`;

export async function setup({ provide }: TestProject): Promise<void> {
  server = await startTestServer();
  const name = `${runName}_template`;
  await onMaintenance(server, (client) => client.query(`create database ${name}`));
  await migrate({ ownerUrl: server.ownerUrl(name) });
  await onMaintenance(server, (client) => client.query(`alter database ${name} allow_connections false`));
  provide("templateDatabase", { name, ownerUrl: server.ownerUrl(runName), appUrl: server.appUrl(runName) });
}

export async function teardown(): Promise<void> {
  if (!server) return;
  await onMaintenance(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [runName]);
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  });
  await server.stop();
}

async function onMaintenance(on: TestServer, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: on.ownerUrl("postgres") });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
