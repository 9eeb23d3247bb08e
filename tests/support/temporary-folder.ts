import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endLeftOvers, register, runningSupervisor } from "../../scripts/house/left-overs.mjs";

const prefix = "kundenkreis-test-";

/** Where a test run writes down what it started in its folder. */
export function registerFileOf(folder: string): string {
  return join(folder, "running.json");
}

/** A folder of this test run's own; whoever makes it removes it. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  register(registerFileOf(folder), {});
  return folder;
}

/** Ends and removes what killed test runs left in the temporary folder: a database server outlives the process that started it. */
export async function sweepTemporaryFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(prefix) || !existsSync(registerFileOf(folder))) continue;
    if (runningSupervisor(registerFileOf(folder)) !== undefined) continue;
    await endLeftOvers(registerFileOf(folder));
    rmSync(folder, { recursive: true, force: true });
  }
}
