import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endLeftOvers, register, runningSupervisor } from "../../scripts/house/left-overs.mjs";
import { shelterFor } from "../../scripts/postgres/places.mjs";

/** Then the process that made it. */
const prefix = "kundenkreis-test-";

/** Where a test run writes down what it started in its folder. */
export function registerFileOf(folder: string): string {
  return join(folder, "running.json");
}

/** A folder of this test run's own, for a server's data in `postgres/` and whatever else; whoever makes it removes it. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755); // as root, the database runs as another user, who has to get in
  register(registerFileOf(folder), {});
  return folder;
}

/** Removes such a folder, and the database that lay elsewhere because of closed folders above it. */
export function removeTemporaryFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  rmSync(shelterFor(join(folder, "postgres")), { recursive: true, force: true });
}

/**
 * Ends and removes what killed test runs left in the temporary folder: a database server outlives the process that started it. A folder of a
 * process that runs is not even looked into: its register is rewritten whenever a member of its house is started again, and half a register says that nobody is there.
 */
export async function sweepTemporaryFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(prefix) || runs(Number(name.slice(prefix.length).split("-")[0])) || !existsSync(registerFileOf(folder))) continue;
    if (runningSupervisor(registerFileOf(folder)) !== undefined) continue;
    await endLeftOvers(registerFileOf(folder));
    removeTemporaryFolder(folder);
  }
}

/** Whether there is a process of this number; its own test run's or, rarely, one that got the number later. */
function runs(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
