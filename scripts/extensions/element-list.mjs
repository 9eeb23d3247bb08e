import { readFileSync, writeFileSync } from "node:fs";
import { inProject } from "../setup/project.mjs";
import { describeElements } from "./describe-elements.mjs";
import { listExtensions } from "./list-extensions.mjs";

// Writes which elements the sandbox's admin knows (`--check`: only says whether the file is current). To be run after Shopify's types or an
// extension's targets have changed: node scripts/extensions/element-list.mjs

const file = inProject("sandbox/admin-frame/extensions/elements.json");
const targets = [...new Set(listExtensions().flatMap((extension) => extension.targets.map(({ target }) => target)))].sort();
const wanted = `${JSON.stringify(describeElements(targets.filter((target) => target.startsWith("admin."))))}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(file, wanted);
} else if (readFileSync(file, "utf8") !== wanted) {
  console.error("sandbox/admin-frame/extensions/elements.json is not what Shopify's types say: node scripts/extensions/element-list.mjs");
  process.exitCode = 1;
}
