import { readFileSync } from "node:fs";
import { inProject } from "./project.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { step } from "./step.mjs";

/**
 * Installs the packages of package-lock.json, unless exactly these are installed.
 */
export async function install() {
  if (isInstalled(readLock("package-lock.json"), readLock("node_modules/.package-lock.json"))) return;
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [program = "npm", ...args] = npm;
  await step("Installing packages, which takes a minute the first time", () =>
    runQuietly(program, [...args, "ci", "--include=dev", "--include=optional", "--loglevel=error"], {
      shorten: (said) => said.split("\n").slice(0, 12).join("\n"),
      whatToDo: "The packages could not be installed: can the npm registry be reached (npm ping)? Then run the same command again.",
    }),
  );
}

/**
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} Lock
 *
 * @param {Lock | undefined} wanted
 * @param {Lock | undefined} installed what npm wrote down after its last installation; npm writes it last, so a broken-off one has none
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    const there = installed.packages[path];
    return there ? there.version === version : optional === true || devOptional === true;
  });
}

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(inProject(path), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
