import { readFileSync, writeFileSync } from "node:fs";
import { inProject } from "../setup/project.mjs";
import { describeElements } from "./describe-elements.mjs";
import { listExtensions } from "./list-extensions.mjs";

// Writes which elements the sandbox's admin and storefronts know (`--check`: only says whether the files are current). To be run after Shopify's types or an
// extension's targets have changed: node scripts/extensions/element-list.mjs

const targets = [...new Set(listExtensions().flatMap((extension) => extension.targets.map(({ target }) => target)))].sort();
// One program for each part of Shopify: an element of the checkout takes other properties than its namesake in the admin.
const of = (/** @type {string} */ beginning) => describeElements(targets.filter((target) => target.startsWith(beginning)));

/** @type {Record<string, object>} */
const lists = {
  "sandbox/admin-frame/extensions/elements.json": of("admin."),
  "sandbox/storefront/extensions/elements.json": { checkout: of("purchase."), "customer-account": of("customer-account.") },
};

for (const [file, list] of Object.entries(lists)) {
  const wanted = `${JSON.stringify(list)}\n`;
  if (!process.argv.includes("--check")) {
    writeFileSync(inProject(file), wanted);
  } else if (readFileSync(inProject(file), "utf8") !== wanted) {
    console.error(`${file} is not what Shopify's types say: node scripts/extensions/element-list.mjs`);
    process.exitCode = 1;
  }
}
