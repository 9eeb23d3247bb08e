import { join } from "node:path";
import pg from "pg";
import { findFreePort } from "../../scripts/house/free-ports.mjs";
import { register } from "../../scripts/house/left-overs.mjs";
import { actingAs, onDatabase } from "../../scripts/postgres/database-url.mjs";
import { appRole, makeRolesAndDatabase } from "../../scripts/postgres/roles.mjs";
import { prepareServer, stopServer } from "../../scripts/postgres/server.mjs";
import { makeTemporaryFolder, registerFileOf, removeTemporaryFolder, sweepTemporaryFolders } from "./temporary-folder";

/** A PostgreSQL for tests: databases are made by the owner, the app's code runs as the app's role. */
export interface TestServer {
  ownerUrl: (database: string) => string;
  appUrl: (database: string) => string;
  stop: () => Promise<void>;
}

/** The server of TEST_DATABASE_URL when that is set, else an embedded one in a temporary folder. */
export async function startTestServer(): Promise<TestServer> {
  await sweepTemporaryFolders();
  const given = process.env.TEST_DATABASE_URL;
  return given ? await useServer(given) : await startEmbedded();
}

async function startEmbedded(): Promise<TestServer> {
  const folder = makeTemporaryFolder();
  const server = await prepareServer({
    dataFolder: join(folder, "postgres"),
    port: await findFreePort(),
    password: "test",
    durable: false,
    logFile: join(folder, "postgres.log"),
  });
  const child = server.spawn();
  if (child.pid !== undefined) register(registerFileOf(folder), { postgres: child.pid });
  await server.ready(child);
  const urls = await makeRolesAndDatabase(server.superuserUrl, { database: "kundenkreis", ownerPassword: "test", appPassword: "test" });
  return {
    ownerUrl: (database) => onDatabase(urls.ownerUrl, database),
    appUrl: (database) => onDatabase(urls.appUrl, database),
    stop: async () => {
      await stopServer(child);
      removeTemporaryFolder(folder);
    },
  };
}

/** The app's role has no login there that we know of: its rights are taken on by `set role`, where the given login may do that. */
async function useServer(url: string): Promise<TestServer> {
  const mayActAsApp = await canAct(url);
  return {
    ownerUrl: (database) => onDatabase(url, database),
    appUrl: (database) => (mayActAsApp ? actingAs(onDatabase(url, database), appRole) : onDatabase(url, database)),
    stop: async () => undefined,
  };
}

async function canAct(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `select rolsuper or exists (select from pg_roles app where app.rolname = $1 and pg_has_role(current_user, app.oid, 'set')) as may
       from pg_roles where rolname = current_user`,
      [appRole],
    );
    return rows[0]?.may ?? false;
  } finally {
    await client.end();
  }
}
