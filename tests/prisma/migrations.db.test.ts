import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onDatabase } from "../../scripts/postgres/database-url.mjs";
import { inProject, projectFolder } from "../../scripts/setup/project.mjs";
import { testDatabase } from "../support/database";

const migrated = await testDatabase();

/** A database made straight from prisma/schema.prisma, without the migrations. */
const name = `${new URL(migrated.ownerUrl).pathname.slice(1)}_schema`;
const made = new pg.Pool({ connectionString: onDatabase(migrated.ownerUrl, name), max: 1 });

beforeAll(async () => {
  await migrated.pool.query(`create database ${name}`);
  await made.query(await sqlOfSchema());
});
afterAll(() => made.end());

async function sqlOfSchema(): Promise<string> {
  const prisma = ["--import", inProject("scripts/postgres/unref-long-timers.mjs"), inProject("node_modules/prisma/build/index.js")];
  const { stdout } = await promisify(execFile)(process.execPath, [...prisma, "migrate", "diff", "--from-empty", "--to-schema-datamodel", "prisma/schema.prisma", "--script"], {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_OWNER_URL: migrated.ownerUrl, CHECKPOINT_DISABLE: "1" },
  });
  return stdout;
}

async function lines(pool: pg.Pool, text: string): Promise<string[]> {
  return (await pool.query<{ line: string }>(text)).rows.map(({ line }) => line).sort();
}

it("every column is what the schema says, and there are no others", async () => {
  const columns = `select concat_ws(' ', table_name, column_name, udt_name, case is_nullable when 'NO' then 'not null' end) as line
    from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
      and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`;
  expect(await lines(migrated.pool, columns)).toEqual(await lines(made, columns));
});

it("every key and index of the schema is there", async () => {
  const indexes = "select regexp_replace(indexdef, ' INDEX \\S+ ON', ' INDEX ON') as line from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations'";
  const there = new Set(await lines(migrated.pool, indexes));
  expect((await lines(made, indexes)).filter((index) => !there.has(index))).toEqual([]);
});

it("every key begins with the shop, but in the tables that stay on one machine", async () => {
  const local = ["shop", "due", "inbox_event"];
  const keys = `select concat_ws(' ', c.relname, pg_get_constraintdef(k.oid)) as line from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.connamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f') and c.relname <> '_prisma_migrations'`;
  const wrong = (await lines(migrated.pool, keys)).filter((key) => !local.includes(key.split(" ", 1)[0] ?? "") && !/\(shop_id\b/.test(key.replace(/^\S+ /, "")));
  expect(wrong).toEqual([]);
});
