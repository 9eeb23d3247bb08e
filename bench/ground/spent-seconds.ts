import type { Child } from "./child";
import type { BenchDatabase } from "./open-ground";
import { processorSeconds } from "./processor-seconds";

/**
 * Seconds of processor time that a process of ours and the database's processes that serve its database have used so far. Of two looks with the same connections open, the
 * difference is what was spent in between. NaN where there is no /proc.
 */
export async function spentSeconds(child: Child, { pool, appUrl }: BenchDatabase): Promise<number> {
  const role = decodeURIComponent(new URL(appUrl).username);
  const { rows } = await pool.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = $1", [role]);
  return [child.pid, ...rows.map(({ pid }) => pid)].reduce((sum, pid) => sum + (processorSeconds(pid) ?? Number.NaN), 0);
}
