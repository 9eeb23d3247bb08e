import pg from "pg";
import { afterAll, beforeEach, inject, vi } from "vitest";
import { onDatabase } from "../../scripts/postgres/database-url.mjs";
import { emptyTables } from "./empty-tables";

/** A migrated database of this test worker's own, empty before every test. */
export interface TestDatabase {
  /** As the app connects: may not change the ledger. */
  appUrl: string;
  /** As the migrating role connects. */
  ownerUrl: string;
  /** Connections of the owner, to look and to arrange. */
  pool: pg.Pool;
}

/** For the top of a `.db.test.ts` file: `const database = await testDatabase();`. The app's own `db()` connects to it from then on, as the app's role. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject("templateDatabase");
  const name = `${template.name}_${process.env.VITEST_POOL_ID ?? "0"}`;
  await cloneOnce(template.name, name, onDatabase(template.ownerUrl, "postgres"));
  const ownerUrl = onDatabase(template.ownerUrl, name);
  const appUrl = onDatabase(template.appUrl, name);
  vi.stubEnv("DATABASE_URL", appUrl);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  beforeEach(() => emptyTables(pool));
  afterAll(() => pool.end());
  return { appUrl, ownerUrl, pool };
}

/** Test files of one worker run one after the other and share its database. */
async function cloneOnce(template: string, name: string, maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const known = await client.query("select from pg_database where datname = $1", [name]);
    if (known.rowCount === 0) await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
}
