import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandLineOf } from "../postgres/stale-pid.mjs";

/**
 * @typedef {{ pid: number, command: string }} Running
 * @typedef {{ supervisor: Running, children: Record<string, Running> }} Register
 */

/**
 * Writes down who runs, so that the next start can end what a killed supervisor left behind.
 *
 * @param {string} registerFile
 * @param {Record<string, number>} childPids by name; those that have ended are left out
 */
export function register(registerFile, childPids) {
  const children = Object.entries(childPids).flatMap(([name, pid]) => {
    const command = commandLineOf(pid);
    return command === undefined ? [] : [[name, { pid, command }]];
  });
  mkdirSync(dirname(registerFile), { recursive: true });
  const supervisor = { pid: process.pid, command: commandLineOf(process.pid) ?? "" };
  // Written whole or not at all: whoever reads it meanwhile must not take a half-written one for none.
  const draft = `${registerFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ supervisor, children: Object.fromEntries(children) }));
  renameSync(draft, registerFile);
}

/**
 * The supervisor that runs on this folder now.
 *
 * @param {string} registerFile
 * @returns {number | undefined} its pid; ours, too, when ours is written there (in a container the pid of the last run is often the same again)
 */
export function runningSupervisor(registerFile) {
  const supervisor = readRegister(registerFile)?.supervisor;
  return supervisor && stillRuns(supervisor) ? supervisor.pid : undefined;
}

/**
 * Ends the children of a supervisor that is gone, the database last, and forgets them. A pid that now belongs to something else is left alone.
 *
 * @param {string} registerFile
 * @returns {Promise<string[]>} names of those ended
 */
export async function endLeftOvers(registerFile) {
  const left = Object.entries(readRegister(registerFile)?.children ?? {}).filter(([, child]) => stillRuns(child));
  const ended = [];
  for (const [name, child] of left.sort(([a], [b]) => Number(a === "postgres") - Number(b === "postgres"))) {
    await end(child, name === "postgres" ? "SIGINT" : "SIGTERM");
    ended.push(name);
  }
  rmSync(registerFile, { force: true });
  return ended;
}

/**
 * @param {Running} child
 * @param {"SIGINT" | "SIGTERM"} signal
 */
async function end(child, signal) {
  process.kill(child.pid, signal);
  for (let waited = 0; stillRuns(child); waited += 50) {
    if (waited === 10_000) process.kill(child.pid, "SIGKILL");
    await wait(50);
  }
}

/** @param {Running} running */
function stillRuns({ pid, command }) {
  const now = commandLineOf(pid);
  return now !== undefined && now !== "" && now === command;
}

/**
 * @param {string} registerFile
 * @returns {Register | undefined}
 */
function readRegister(registerFile) {
  try {
    return JSON.parse(readFileSync(registerFile, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error && error.code === "ENOENT")) return undefined;
    throw error;
  }
}
