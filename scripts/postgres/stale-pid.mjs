import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * What the lock file says: nobody holds the data folder, a server holds it, or a server held it that is gone. After a SIGKILL the number in
 * the file may by now belong to something else entirely (always so in a new container), on which PostgreSQL itself would refuse to start.
 *
 * @param {string | undefined} pidFile contents of `postmaster.pid`
 * @param {string} dataFolder
 * @param {(pid: number) => string | undefined} commandOf
 * @returns {{ state: "free" } | { state: "stale" } | { state: "held", pid: number }}
 */
export function judgePidFile(pidFile, dataFolder, commandOf = commandLineOf) {
  if (pidFile === undefined) return { state: "free" };
  const pid = Number.parseInt(pidFile.split("\n")[0] ?? "", 10);
  if (!Number.isSafeInteger(pid) || pid <= 0) return { state: "stale" };
  const command = commandOf(pid);
  return command?.includes("postgres") && command.includes(dataFolder) ? { state: "held", pid } : { state: "stale" };
}

/**
 * Takes away a lock file whose server is gone.
 *
 * @param {string} dataFolder
 * @returns {number | undefined} the pid of the server that holds the folder, if one does
 */
export function clearStalePid(dataFolder) {
  const path = join(dataFolder, "postmaster.pid");
  const verdict = judgePidFile(readIfThere(path), dataFolder);
  if (verdict.state === "stale") rmSync(path, { force: true });
  return verdict.state === "held" ? verdict.pid : undefined;
}

/**
 * The command line of a running process.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined: there is no such process
 */
export function commandLineOf(pid) {
  if (process.platform === "linux") return readIfThere(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ");
  try {
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined; // ps says there is none by failing
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return undefined;
    throw error;
  }
}
