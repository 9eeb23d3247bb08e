import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../../../scripts/setup/project.mjs";
import { runChecks } from "../../../scripts/testing/run-checks.mjs";

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "checks-")); });
afterAll(() => { rmSync(folder, { recursive: true }); });

/** A check as a program of its own, named from the project's folder on. */
function check(title: string, source: string): { title: string; args: string[] } {
  const file = join(folder, `${title}.mjs`);
  writeFileSync(file, source);
  return { title, args: [relative(projectFolder, file)] };
}
async function runAll(checks: { title: string; args: string[] }[], atOnce = 2): Promise<{ failed: string[]; said: string[] }> {
  const said: string[] = [];
  const failed = await runChecks(checks, { atOnce, say: (text) => said.push(text.replace(/\d+\.\d s/, "… s")) });
  return { failed, said };
}

describe("checks", () => {
  it("all run, whatever fails, and those that failed are named in the order given", async () => {
    const { failed, said } = await runAll([check("first", "process.exitCode = 3;"), check("second", ""), check("third", "throw new Error('no');"), check("fourth", "")]);
    expect(failed).toEqual(["first", "third"]);
    expect(said.map((text) => text.split("\n").at(-1)).sort()).toEqual(["✓ fourth (… s)", "✓ second (… s)", "✗ first (… s)", "✗ third (… s)"]);
  });

  it("stand beside one another, and what each says stays in one piece", async () => {
    const [one, other] = ["one", "other"].map((name) => join(folder, name));
    // Each ends only once the other has begun: one after the other, they would wait forever.
    const meet = (mine: string, theirs: string): string =>
      `import { existsSync, writeFileSync } from "node:fs"; console.log("begin"); writeFileSync(${JSON.stringify(mine)}, "");
       const look = setInterval(() => { if (existsSync(${JSON.stringify(theirs)})) { console.error("end"); clearInterval(look); } }, 5);`;
    const { failed, said } = await runAll([check("a", meet(one ?? "", other ?? "")), check("b", meet(other ?? "", one ?? ""))]);
    expect([failed, said.sort()]).toEqual([[], ["begin\nend\n✓ a (… s)", "begin\nend\n✓ b (… s)"]]);
  });

  it("are killed by nothing that they say: a long output is shown whole", async () => {
    const { said } = await runAll([check("long", `process.stdout.write("x".repeat(300_000)); process.exitCode = 1;`)]);
    expect(said.join("")).toHaveLength("x".repeat(300_000).length + "\n✗ long (… s)".length);
  });
});
