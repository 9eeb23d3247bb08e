import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { advice } from "../setup/advice.mjs";
import { inProject, projectFolder } from "../setup/project.mjs";
import { listen, openLog } from "./child-output.mjs";
import { openDatabase } from "./database.mjs";
import { appEnvironment, sandboxEnvironment } from "./environments.mjs";
import { keepAlive } from "./keep-alive.mjs";
import { endLeftOvers, register, runningSupervisor } from "./left-overs.mjs";
import { refuseTakenPorts } from "./ports.mjs";
import { installApp, untilAnswering } from "./until-answering.mjs";

/**
 * @typedef {"web" | "worker" | "sandbox" | "postgres"} Member
 * @typedef {{
 *   sandboxUrl: string,
 *   appUrl: string,
 *   urls: import("./database.mjs").Urls,
 *   restart: (member: "web" | "worker" | "sandbox") => void,
 *   kill: (member: Member, signal: NodeJS.Signals) => boolean,
 *   stop: () => Promise<void>,
 * }} RunningHouse
 */

/**
 * Starts the whole house on one data folder (database, sandbox, web, worker), keeps each of them alive, and waits until it answers and the app
 * is installed in the sandbox's shops. What a killed house left behind on that folder is ended first.
 *
 * @param {{
 *   dataFolder: string,
 *   ports: import("./ports.mjs").Ports,
 *   secrets: import("./secrets.mjs").Secrets,
 *   given?: import("./database.mjs").Urls | undefined,
 *   quietSeed?: boolean,
 *   durable?: boolean,
 *   say?: (line: string) => void,
 *   environment?: Record<string, string>,
 * }} wanted environment: more for the app's processes
 * @returns {Promise<RunningHouse>}
 */
export async function startHouse({ dataFolder, ports, secrets, given, quietSeed = false, durable = true, say = () => undefined, environment = {} }) {
  const registerFile = join(dataFolder, "running.json");
  await takeOver(registerFile, say);
  await refuseTakenPorts(ports, { embedded: given === undefined });

  /** @type {Map<string, import("./keep-alive.mjs").Kept>} */
  const members = new Map();
  const writeDown = () => register(registerFile, Object.fromEntries([...members].flatMap(([name, { pid }]) => (pid() === undefined ? [] : [[name, pid()]]))));
  const onStart = () => setImmediate(writeDown);
  openLog(join(dataFolder, "logs"), "postgres").end();

  const database = await openDatabase({ given, dataFolder, port: ports.postgres, secrets, durable, say, onStart });
  if (database.postgres) members.set("postgres", database.postgres);
  const house = { ports, secrets, urls: database.urls, dataFolder, quietSeed };
  const preload = ["--import", new URL("../../sandbox/preload.mjs", import.meta.url).href];
  const appChild = { env: { ...appEnvironment(house), ...environment }, flags: preload };

  /**
   * @param {"web" | "worker" | "sandbox"} name
   * @param {{ env: Record<string, string>, flags: string[] }} how
   */
  const add = (name, { env, flags }) => {
    const log = openLog(join(dataFolder, "logs"), name);
    const spawnChild = () =>
      // a group of its own: Ctrl-C is for us, who end them in order
      spawn(process.execPath, ["--enable-source-maps", ...flags, inProject("build", `${name}.js`)], { cwd: projectFolder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    members.set(name, keepAlive({ name, spawn: spawnChild, say, onStart: (child) => (listen(child, { name, log, say }), onStart()) }));
  };

  const stop = async () => {
    await Promise.all([...members].map(([name, member]) => (name === "postgres" ? undefined : member.stop())));
    await database.stop();
    await endLeftOvers(registerFile);
  };
  const sandboxUrl = `http://127.0.0.1:${ports.sandbox}`;
  const appUrl = `http://127.0.0.1:${ports.web}`;
  try {
    add("sandbox", { env: sandboxEnvironment(house), flags: [] });
    add("web", appChild);
    add("worker", appChild);
    await untilAnswering(sandboxUrl, "/control/state", join(dataFolder, "logs", "sandbox.log"));
    await untilAnswering(appUrl, "/healthz", join(dataFolder, "logs", "web.log"));
    await installApp(sandboxUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    sandboxUrl,
    appUrl,
    urls: database.urls,
    kill: (member, signal) => members.get(member)?.kill(signal) ?? false,
    restart: (member) => void members.get(member)?.kill("SIGTERM"),
    stop,
  };
}

/**
 * @param {string} registerFile
 * @param {(line: string) => void} say
 */
async function takeOver(registerFile, say) {
  const other = runningSupervisor(registerFile);
  if (other !== undefined && other !== process.pid) {
    throw advice(`Kundenkreis is already running from this folder (process ${other}): use that one, or end it first with Ctrl-C or "kill ${other}".`);
  }
  if (!existsSync(registerFile)) return;
  const ended = await endLeftOvers(registerFile);
  if (ended.length > 0) say(`Ended what the last run had left behind: ${ended.join(", ")}.`);
}
