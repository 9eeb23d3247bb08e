import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { endLeftOvers, register, runningSupervisor } from "../../../scripts/house/left-overs.mjs";

let folder = "";
let registerFile = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kundenkreis-left-"));
  registerFile = join(folder, "running.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function sleeper() {
  const child = spawn(process.execPath, ["-e", "process.stdout.write('up'); setInterval(() => {}, 1000)"], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return { child, pid: child.pid ?? 0 };
}

it("a running supervisor is found", () => {
  register(registerFile, {});
  expect(runningSupervisor(registerFile)).toBe(process.pid);
});

it("what a supervisor left behind is ended, and the register is gone", async () => {
  const { child, pid } = await sleeper();
  register(registerFile, { worker: pid });
  const ended = once(child, "exit");
  await expect(endLeftOvers(registerFile)).resolves.toEqual(["worker"]);
  await ended;
  expect(child.signalCode).toBe("SIGTERM");
  expect(existsSync(registerFile)).toBe(false);
});

it("a pid that belongs to something else by now is left alone", async () => {
  const { child, pid } = await sleeper();
  register(registerFile, { worker: pid });
  writeFileSync(registerFile, readFileSync(registerFile, "utf8").replaceAll("setInterval", "somethingElse"));
  await expect(endLeftOvers(registerFile)).resolves.toEqual([]);
  expect(child.exitCode).toBeNull();
  const ended = once(child, "exit");
  child.kill();
  await ended;
});

it("without a register there is nothing to end", async () => {
  expect(runningSupervisor(registerFile)).toBeUndefined();
  await expect(endLeftOvers(registerFile)).resolves.toEqual([]);
});

it("a register that was cut off while it was written is no obstacle", async () => {
  writeFileSync(registerFile, '{"supervisor":{"pi');
  expect(runningSupervisor(registerFile)).toBeUndefined();
  await expect(endLeftOvers(registerFile)).resolves.toEqual([]);
});
