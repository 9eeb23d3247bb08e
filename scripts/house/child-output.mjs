import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Opens the log of a child. The log of the run before is kept beside it.
 *
 * @param {string} folder
 * @param {string} name
 */
export function openLog(folder, name) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: "a" });
}

/**
 * Writes all that a child says into its log, and tells what is wrong.
 *
 * @param {import("node:child_process").ChildProcess} child with both outputs piped
 * @param {{ name: string, log: NodeJS.WritableStream, say: (line: string) => void }} options
 */
export function listen(child, { name, log, say }) {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      const worth = worthTelling(line, stream === child.stderr);
      if (worth !== undefined) say(`[${name}] ${worth}`);
    });
  }
}

/** By what the app writes, and by pino's own numbers. */
const levelNames = new Map(Object.entries({ warn: "warning", error: "error", fatal: "fatal", 40: "warning", 50: "error", 60: "fatal" }));

/**
 * Of a log line of pino: its message when it is a warning or worse. Of anything else: all of it when it was said on stderr.
 *
 * @param {string} line
 * @param {boolean} onStderr
 * @returns {string | undefined}
 */
export function worthTelling(line, onStderr) {
  const entry = parse(line);
  if (!entry) return onStderr && line.trim() !== "" ? line : undefined;
  const level = levelNames.get(String(entry.level));
  return level && [`${level}: ${entry.msg ?? ""}`, (entry.err ?? entry.error)?.message].filter(Boolean).join(" – ");
}

/**
 * @param {string} line
 * @returns {{ level: number | string, msg?: string, err?: { message?: string }, error?: { message?: string } } | undefined}
 */
function parse(line) {
  if (!line.startsWith("{")) return undefined;
  try {
    const entry = JSON.parse(line);
    return ["number", "string"].includes(typeof entry.level) ? entry : undefined;
  } catch {
    return undefined; // not ours, just begins like it
  }
}
