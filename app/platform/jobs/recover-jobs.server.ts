import { Client } from "pg";
import type { Pool } from "pg";

const prefix = "kundenkreis-worker:";

/**
 * Says to the database that this worker lives: a connection of its own carries its name and is gone with the process,
 * however that ends. Rejects the returned `lost` when the connection breaks.
 */
export async function announceLife(databaseUrl: string, poolId: string): Promise<{ lost: Promise<never>; end: () => Promise<void> }> {
  const client = new Client({ connectionString: databaseUrl, application_name: `${prefix}${poolId}`.slice(0, 63) });
  const lost = new Promise<never>((_, reject) => { client.on("error", reject); });
  lost.catch(() => undefined);
  await client.connect();
  return { lost, end: () => client.end() };
}

/**
 * Frees the jobs of workers that were killed: locked by a worker that no connection speaks for any more. (The queue itself
 * would wait four hours.) Young locks are left alone, their worker may just be introducing itself.
 */
export async function recoverJobs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ locked_by: string }>(
    `SELECT DISTINCT locked_by FROM graphile_worker._private_jobs
     WHERE locked_by IS NOT NULL AND locked_at < now() - interval '2 seconds'
       AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = left($1 || locked_by, 63))`,
    [prefix],
  );
  if (rows.length === 0) return 0;
  await pool.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [rows.map((row) => row.locked_by)]);
  // A running job that got a successor has lost its key and its tries; its worker is dead, the successor does the work.
  await pool.query(
    "DELETE FROM graphile_worker._private_jobs WHERE locked_at IS NULL AND key IS NULL AND attempts >= max_attempts AND last_error IS NULL",
  );
  return rows.length;
}
