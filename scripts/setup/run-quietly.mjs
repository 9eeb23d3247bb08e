import { spawn } from "node:child_process";
import { advice } from "./advice.mjs";
import { projectFolder } from "./project.mjs";

/**
 * Runs a program in the project and shows what it said only when it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ whatToDo: string, environment?: Record<string, string>, shorten?: (said: string) => string }} options
 *   whatToDo: the sentence that is told when it fails; shorten: what is shown of the rest, else the last lines
 * @returns {Promise<string>} what it said
 */
export async function runQuietly(program, args, { whatToDo, environment = {}, shorten = lastLines }) {
  const child = spawn(program, args, { cwd: projectFolder, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve) => {
    child.once("error", (error) => {
      said += error.message;
      resolve(1);
    });
    child.once("close", resolve);
  });
  if (code !== 0) throw advice(`${shorten(said.trim())}\n\n${whatToDo}`);
  return said;
}

/** @param {string} said */
function lastLines(said) {
  return said.split("\n").slice(-40).join("\n");
}
