import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { advice } from "../setup/advice.mjs";
import { environmentOfServer } from "./environment.mjs";

/**
 * @typedef {import("./places.mjs").Places} Places
 */

/**
 * Makes the data folder of a server (`initdb`), unless there is one. It is made beside its place and moved there whole, so that an interrupted
 * set-up leaves nothing half done.
 *
 * @param {Places} places
 * @param {{ password: string, durable: boolean }} wanted the superuser's password; durable: wait until all of it is on the disk
 * @throws advice when the folder holds something else, or the data of another major version
 */
export async function makeDataFolder(places, { password, durable }) {
  const { dataFolder, account } = places;
  const version = versionOf(dataFolder);
  if (version !== undefined) return refuseOtherVersion(dataFolder, version, serverVersion(places));
  if (readFolder(dataFolder).length > 0) {
    throw advice(`${dataFolder} is no database folder: move it away (or delete it) and start again, an empty database is made then.`);
  }
  const fresh = mkdtempSync(`${dataFolder}.new-`);
  try {
    const passwordFile = join(fresh, "password");
    const cluster = join(fresh, "cluster");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    mkdirSync(cluster, { mode: 0o700 });
    if (account) for (const path of [fresh, passwordFile, cluster]) chownSync(path, account.uid, account.gid);
    await runInitdb(places, cluster, passwordFile, durable);
    rmdirSync(dataFolder);
    renameSync(cluster, dataFolder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * @param {Places} places
 * @param {string} cluster
 * @param {string} passwordFile
 * @param {boolean} durable
 */
async function runInitdb({ nativeFolder, account }, cluster, passwordFile, durable) {
  const initdb = spawn(
    join(nativeFolder, "bin", "initdb"),
    [
      ...["-D", cluster, "-U", "postgres", "--pwfile", passwordFile, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      ...(durable ? [] : ["--no-sync"]),
    ],
    { ...account, cwd: dirname(cluster), env: environmentOfServer(), stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  for (const stream of [initdb.stdout, initdb.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => {
    initdb.once("error", reject);
    initdb.once("close", resolve);
  });
  if (code !== 0) throw new Error(`initdb failed with ${code}:\n${said}`);
}

/**
 * @param {string} dataFolder
 * @returns {string | undefined}
 */
function versionOf(dataFolder) {
  const file = join(dataFolder, "PG_VERSION");
  readFolder(dataFolder);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/** @param {Places} places */
function serverVersion({ nativeFolder }) {
  return JSON.parse(readFileSync(join(nativeFolder, "..", "package.json"), "utf8")).version.split(".")[0];
}

/**
 * @param {string} dataFolder
 * @param {string} version
 * @param {string} expected
 */
function refuseOtherVersion(dataFolder, version, expected) {
  if (version === expected) return;
  throw advice(
    `${dataFolder} was written by PostgreSQL ${version}, the embedded server is ${expected}: move that folder away and start again, an empty database is made then.`,
  );
}

/** @param {string} dataFolder */
function readFolder(dataFolder) {
  try {
    return readdirSync(dataFolder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EACCES") {
      throw advice(`${dataFolder} belongs to another user (it was probably made by root): start as that user, or move the folder away and start again.`);
    }
    throw error;
  }
}
