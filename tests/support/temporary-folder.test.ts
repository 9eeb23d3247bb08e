import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTemporaryFolder, registerFileOf, sweepTemporaryFolders } from "./temporary-folder";

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "sweeping-"));
  vi.stubEnv("TMPDIR", place);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

describe("sweeping what killed test runs left", () => {
  it("leaves the folder of a run that goes on alone, also while its register is being written", async () => {
    const folder = makeTemporaryFolder();
    writeFileSync(registerFileOf(folder), "");
    await sweepTemporaryFolders();
    expect(existsSync(folder)).toBe(true);
  });

  it("removes the folder of a run that has ended", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const folder = join(place, `kundenkreis-test-${pid}-AbCdEf`);
    mkdirSync(folder);
    writeFileSync(registerFileOf(folder), JSON.stringify({ supervisor: { pid, command: "node of long ago" }, children: {} }));
    await sweepTemporaryFolders();
    expect(existsSync(folder)).toBe(false);
  });
});
