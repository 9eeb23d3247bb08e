import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

/** Every file that a script reads before its first line runs, and what it wants from outside of the project. */
function readsAtOnce(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const wanted = [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\s[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm)].map((match) => match[1] ?? match[2] ?? "");
  seen.set(file, wanted.filter((name) => !name.startsWith(".") && !name.startsWith("node:")));
  for (const name of wanted.filter((one) => one.startsWith("."))) readsAtOnce(join(dirname(file), name), seen);
  return seen;
}

it.each(["start", "test", "check", "dev", "build"])("npm run %s begins on a machine where nothing is installed yet", (script) => {
  const read = readsAtOnce(`scripts/${script}.mjs`);
  expect(read.size).toBeGreaterThan(3);
  expect([...read].filter(([, packages]) => packages.length > 0)).toEqual([]);
});
