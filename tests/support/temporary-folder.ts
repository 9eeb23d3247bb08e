import { mkdtempSync, readdirSync, rmSync } from "node:fs";
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
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    const registerFile = registerFileOf(folder);
    if (!ours(registerFile) && runningSupervisor(registerFile) === undefined) {
      await endLeftOvers(registerFile);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
