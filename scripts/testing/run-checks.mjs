import { spawn } from "node:child_process";
import { inProject, projectFolder } from "../setup/project.mjs";

/**
 * @typedef {{ title: string, args: string[] }} Check args: of node, the first from the project's folder on
 */

/**
 * Runs checks beside one another, begun in the order given. What one says is shown in one piece, once it has ended.
 *
 * @param {Check[]} checks
 * @param {{ atOnce: number, say?: (text: string) => void }} options
 * @returns {Promise<string[]>} titles of those that failed, in the order given
 */
export async function runChecks(checks, { atOnce, say = console.log }) {
  const waiting = [...checks];
  /** @type {Set<string>} */
  const failed = new Set();
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const startedAt = performance.now();
      const { ok, said } = await run(check.args);
      say(`${said}${ok ? "✓" : "✗"} ${check.title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
      if (!ok) failed.add(check.title);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return checks.map(({ title }) => title).filter((title) => failed.has(title));
}

/**
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, said: string }>} said: everything, ending with a line break unless it is nothing
 */
function run([program = "", ...args]) {
  const child = spawn(process.execPath, [inProject(program), ...args], { cwd: projectFolder, stdio: ["ignore", "pipe", "pipe"] });
  /** @type {Buffer[]} */
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => pieces.push(piece));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const said = Buffer.concat(pieces).toString().trimEnd();
      resolve({ ok: code === 0, said: said === "" ? "" : `${said}\n` });
    });
  });
}
