import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { advice } from "../setup/advice.mjs";
import { makeDataFolder } from "./data-folder.mjs";
import { environmentOfServer } from "./environment.mjs";
import { hydrateSymlinks } from "./hydrate.mjs";
import { findPlaces } from "./places.mjs";
import { findPlatformPackage } from "./platform-package.mjs";
import { clearStalePid } from "./stale-pid.mjs";

/**
 * @typedef {import("node:child_process").ChildProcess} ChildProcess
 * @typedef {{
 *   superuserUrl: string,
 *   moved: string[],
 *   spawn: () => ChildProcess,
 *   ready: (child: ChildProcess) => Promise<void>,
 * }} Server
 */

const readyWithinMilliseconds = 60_000;

/**
 * Makes the embedded PostgreSQL ready to be started, and started again: its data folder is there, belongs to whoever runs it, and is held by nobody.
 * It listens on 127.0.0.1 only, and on no socket file.
 *
 * @param {{ dataFolder: string, port: number, password: string, durable: boolean, logFile: string }} wanted
 *   `durable: false` for tests: what was committed survives a killed server, but not a power cut
 * @returns {Promise<Server>}
 * @throws advice when the folder cannot be used
 */
export async function prepareServer({ dataFolder, port, password, durable, logFile }) {
  const platformPackage = findPlatformPackage();
  hydrateSymlinks(platformPackage);
  const places = findPlaces({ dataFolder, platformPackage });
  await makeDataFolder(places, { password, durable });
  const superuserUrl = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return {
    superuserUrl,
    moved: places.moved,
    spawn: () => spawnServer(places, { port, durable, logFile }),
    ready: (child) => untilReady(child, superuserUrl, { dataFolder: places.dataFolder, logFile }),
  };
}

/**
 * Asks the server to end now, cleanly: sessions are cut off, everything is on the disk after it. Safe to repeat.
 *
 * @param {ChildProcess} child
 */
export async function stopServer(child) {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  await ended;
}

/**
 * @param {import("./places.mjs").Places} places
 * @param {{ port: number, durable: boolean, logFile: string }} settings
 */
function spawnServer({ dataFolder, nativeFolder, account }, { port, durable, logFile }) {
  const holder = clearStalePid(dataFolder);
  if (holder !== undefined) {
    throw advice(`The database in ${dataFolder} is already running (process ${holder}): stop that first, for example with "kill -INT ${holder}".`);
  }
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port),
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    // not synchronous_commit=off: a killed server would forget what it had promised, and the stories kill it
    ...(durable ? {} : { fsync: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: "0" }),
  };
  const log = openSync(logFile, "a");
  try {
    return spawn(
      join(nativeFolder, "bin", "postgres"),
      ["-D", dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      // a group of its own: Ctrl-C is for the supervisor, which ends the others first
      { ...account, cwd: dataFolder, env: environmentOfServer(), stdio: ["ignore", log, log], detached: true },
    );
  } finally {
    closeSync(log);
  }
}

/**
 * @param {ChildProcess} child
 * @param {string} url
 * @param {{ dataFolder: string, logFile: string }} where
 */
async function untilReady(child, url, { dataFolder, logFile }) {
  let failure;
  child.once("error", (error) => (failure = error));
  const { default: pg } = await import("pg");
  for (const giveUpAt = Date.now() + readyWithinMilliseconds; Date.now() < giveUpAt; await wait(20)) {
    if (failure || hasEnded(child)) {
      throw advice(`The database in ${dataFolder} does not start (${failure?.message ?? lastWords(logFile)}): see ${logFile}; if nothing helps, move that folder away and start again with an empty one.`);
    }
    const answer = await ask(new pg.Client({ connectionString: url }));
    if (answer.ok) return;
    if (answer.code === "28P01") {
      throw advice(`The password kept for the database in ${dataFolder} is not its password any more: put the old secrets.json back, or move that folder away and start again.`);
    }
  }
  throw advice(`The database in ${dataFolder} was not ready after ${readyWithinMilliseconds / 1000} s: see ${logFile}.`);
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<{ ok: true } | { ok: false, code: string | undefined }>}
 */
async function ask(client) {
  client.on("error", () => undefined); // it may be cut off while asking; the next attempt tells
  try {
    await client.connect();
    return { ok: true };
  } catch (error) {
    return { ok: false, code: error instanceof Error && "code" in error ? String(error.code) : undefined };
  } finally {
    await client.end();
  }
}

/** @param {ChildProcess} child */
function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/** @param {string} logFile */
function lastWords(logFile) {
  const lines = readFileSync(logFile, "utf8").split("\n");
  const fatal = lines.findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? lines.findLast((line) => line.trim() !== "");
  return fatal?.replace(/^.*?(FATAL|PANIC):\s*/, "").trim() ?? "it said nothing";
}
