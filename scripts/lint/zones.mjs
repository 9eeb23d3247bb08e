import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../setup/project.mjs";

/**
 * @typedef {{ target: string, from: string, except?: string[], message: string }} Zone
 */

/** Pure functions of props, beside the domain of their core or feature. */
const viewFolders = ["ui", "emails"];
const doors = ["routes", "worker", "web"];

/**
 * Who may import whom, as zones of `import-x/no-restricted-paths`, made from the folders that there are. A folder has a zone as soon as it exists.
 *
 * @param {string} [root]
 * @returns {Zone[]}
 */
export function zones(root = projectFolder) {
  const owners = ["core", "features"].flatMap((kind) => foldersIn(root, `app/${kind}`).map((name) => `${kind}/${name}`));
  const coreParts = (/** @type {string} */ part) => foldersIn(root, "app/core").map((name) => `./core/${name}/${part}`);
  const has = (/** @type {string} */ path) => existsSync(join(root, "app", path));
  return [
    ...strangers(),
    only("kernel", ["./kernel"], "The kernel is the language: it imports nothing of ours."),
    only("platform", ["./platform", "./kernel"], "The platform knows no product: only the kernel."),
    ...owners.flatMap((owner) => [
      only(`${owner}/domain`, ["./kernel", `./${owner}/domain`, ...coreParts("domain")], "A domain imports the kernel, itself, and the domains of core."),
      ...viewFolders.map((view) =>
        only(
          `${owner}/${view}`,
          ["./kernel", "./platform/ui", "./platform/i18n", ...["domain", ...viewFolders].map((part) => `./${owner}/${part}`), ...coreParts("domain"), ...coreParts("ui")],
          "A view imports its own domain, the domains and views of core, the kernel, platform/ui and platform/i18n.",
        ),
      ),
      only(`${owner}/pdf`, ["./kernel", "./platform/pdf", `./${owner}/domain`, `./${owner}/pdf`], "A page is described from its own domain, the kernel, and the words of platform/pdf."),
      { target: `./app/${owner}/pdf`, from: "./app/platform/pdf/**/*.server.ts", message: "A page is described here; platform/pdf draws it." },
    ]),
    only("core", ["./core", "./platform", "./kernel"], "Core knows no feature and no door."),
    ...foldersIn(root, "app/features").map((name) =>
      only(`features/${name}`, [`./features/${name}`, "./core", "./platform", "./kernel"], "Features never import each other: they meet in an event, a ledger entry, or a route."),
    ),
    ...doors.map((door) => only(door, [`./${door}`, "./features", "./core", "./platform", "./kernel"], "The doors never import each other.")),
  ].filter(({ target }) => !target.startsWith("./app/") || has(target.slice("./app/".length)));
}

/** @returns {Zone[]} */
function strangers() {
  const outside = ["./sandbox", "./tests", "./bench", "./scripts"];
  return [
    ...outside.map((from) => ({ target: "./app", from, message: "The app stands alone: it knows no sandbox, no test, no script." })),
    ...["./app", "./tests", "./bench"].map((from) => ({ target: "./sandbox", from, message: "The sandbox is written from Shopify's documentation: shared code would share its bugs." })),
    ...["./app", "./sandbox"].map((from) => ({ target: "./extensions", from, message: "Extensions run at Shopify's: they import nothing of the app." })),
  ];
}

/**
 * @param {string} folder in app/
 * @param {string[]} except what may be imported, from app/ on
 * @param {string} message
 * @returns {Zone}
 */
function only(folder, except, message) {
  return { target: `./app/${folder}`, from: "./app", except: [...new Set(except)], message };
}

/**
 * @param {string} root
 * @param {string} folder
 */
function foldersIn(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}
