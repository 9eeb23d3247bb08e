import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { inProject, projectFolder } from "../setup/project.mjs";
import { countResults } from "./count-results.mjs";

/**
 * Runs vitest once, showing what it says.
 *
 * @param {string[]} args passed on: files, `-t title`, `--project name`
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runTests(args) {
  // a test must never reach the database that the app is used with
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, ...environment } = process.env;
  const reportFile = inProject(".cache", `test-report-${process.pid}.json`);
  mkdirSync(dirname(reportFile), { recursive: true });
  const vitest = spawn(
    process.execPath,
    [inProject("node_modules/vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`, ...args],
    { cwd: projectFolder, env: environment, stdio: ["ignore", "inherit", "inherit"] },
  );
  const exitCode = await new Promise((resolve, reject) => {
    vitest.once("error", reject);
    vitest.once("close", (code) => resolve(code ?? 1));
  });
  try {
    return countResults(readReport(reportFile), exitCode);
  } finally {
    rmSync(reportFile, { force: true });
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
