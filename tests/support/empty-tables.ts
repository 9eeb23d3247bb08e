import type { Pool } from "pg";

/**
 * Empties every table that has rows, the queue's jobs too, and starts their sequences again. What migrations and the queue know about
 * themselves stays.
 */
export async function emptyTables(pool: Pool): Promise<void> {
  const tables = await tablesOf(pool);
  if (tables.length === 0) return;
  const { rows } = await pool.query<{ name: string }>(
    tables.map((name) => `select '${name.replaceAll("'", "''")}' as name where exists (select from ${name})`).join(" union all "),
  );
  if (rows.length === 0) return;
  // cascade only reaches tables that are empty already
  await pool.query(`truncate ${rows.map(({ name }) => name).join(", ")} restart identity cascade`);
}

const queueTables = ["_private_jobs", "_private_job_queues"];

async function tablesOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and (n.nspname = 'public' and c.relname <> '_prisma_migrations' or n.nspname = 'graphile_worker' and c.relname = any ($1))`,
    [queueTables],
  );
  return rows.map(({ name }) => name);
}
