import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { advice } from "../setup/advice.mjs";
import { inProject, projectFolder } from "../setup/project.mjs";
import { appRole } from "./roles.mjs";

/**
 * Brings a database up to date: the queue's own tables, Prisma's migrations, then the rights of the app's role (prisma/roles.sql). Repeating does
 * nothing new; Prisma is not even started when every migration is in.
 *
 * @param {{ ownerUrl: string }} database
 * @returns {Promise<{ migrated: number }>} how many migrations were new
 * @throws advice when the server is too old or cannot be reached, or when a migration fails
 */
export async function migrate({ ownerUrl }) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl });
  await connect(client);
  try {
    await refuseOldServer(client);
    await makeAppRole(client);
    await migrateQueue(ownerUrl);
    const missing = await missingMigrations(client);
    if (missing.length > 0) await runPrisma(ownerUrl);
    await grantRights(client);
    return { migrated: missing.length };
  } finally {
    await client.end();
  }
}

/** @param {import("pg").Client} client */
async function connect(client) {
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message || String(error.cause ?? error.name) : String(error);
    throw advice(`The database at ${client.host}:${client.port} cannot be reached (${reason}): check DATABASE_OWNER_URL and DATABASE_URL.`);
  }
}

/** @param {import("pg").Client} client */
async function refuseOldServer(client) {
  const { rows } = await client.query("select current_setting('server_version_num')::int as number, current_setting('server_version') as name");
  if (rows[0].number < 150_000) throw advice(`PostgreSQL ${rows[0].name} is too old: 15 or newer is needed.`);
}

/**
 * On a server of the merchant's own the app may have one role only (then owner and app are the same, and the ledger is guarded by
 * the code alone); where we may, we make the second, and whoever runs the server gives it a login.
 *
 * @param {import("pg").Client} client
 */
async function makeAppRole(client) {
  if (await appRoleExists(client)) return;
  try {
    await client.query(`create role ${appRole} nologin`);
  } catch (error) {
    if (!hasCode(error, "42501", "42710", "23505")) throw error; // not allowed to; or another process was quicker
  }
}

/** @param {import("pg").Client} client */
async function appRoleExists(client) {
  return (await client.query("select from pg_roles where rolname = $1", [appRole])).rowCount === 1;
}

/** @param {string} ownerUrl */
async function migrateQueue(ownerUrl) {
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) });
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
async function missingMigrations(client) {
  const folder = inProject("prisma", "migrations");
  if (!existsSync(folder)) return [];
  const wanted = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const table = await client.query("select to_regclass('public._prisma_migrations') as name");
  if (table.rows[0].name === null) return wanted;
  const { rows } = await client.query("select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null");
  const done = new Set(rows.map((row) => row.name));
  return wanted.filter((name) => !done.has(name));
}

/** @param {string} ownerUrl */
async function runPrisma(ownerUrl) {
  const preload = new URL("./unref-long-timers.mjs", import.meta.url).href;
  const prisma = spawn(process.execPath, ["--import", preload, join(projectFolder, "node_modules", "prisma", "build", "index.js"), "migrate", "deploy"], {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [prisma.stdout, prisma.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => {
    prisma.once("error", reject);
    prisma.once("close", resolve);
  });
  if (code !== 0) {
    throw advice(
      `A migration failed; nothing of it was kept. Mend it, then run "npx prisma migrate resolve --rolled-back NAME" and start again.\n${said.slice(Math.max(0, said.indexOf("Error"))).trim()}`,
    );
  }
}

/** @param {import("pg").Client} client */
async function grantRights(client) {
  const file = inProject("prisma", "roles.sql");
  if (!existsSync(file) || !(await appRoleExists(client))) return;
  await client.query(readFileSync(file, "utf8"));
}

/**
 * @param {unknown} error
 * @param {...string} codes
 */
function hasCode(error, ...codes) {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
