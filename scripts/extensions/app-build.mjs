import { existsSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { advice } from "../setup/advice.mjs";
import { generatedFrom } from "../setup/generated-from.mjs";
import { hashSources } from "../setup/hash-sources.mjs";
import { inProject } from "../setup/project.mjs";
import { runEntry } from "../setup/run-entry.mjs";
import { runQuietly } from "../setup/run-quietly.mjs";
import { listExtensions, listThemeExtensions } from "./list-extensions.mjs";
import { themeSizes } from "./theme-sizes.mjs";

const cli = "scripts/shopify-cli";
const folder = ".cache/shopify-app-build";
/** Shopify's own limit for a UI extension's script, compressed. */
const mostBytes = 64 * 1024;

// `shopify app build`, as it would run before a deployment, without a network and without an account. It works on a copy, since it writes beside the
// sources. What it does not refuse is looked at here: extensions that it silently left out, and bundles that Shopify would find too big.
await runEntry(async () => {
  await installCli();
  copyApp();
  const said = await runCli(["app", "build", "--skip-dependencies-installation", "--path", inProject(folder)], "Shopify's CLI could not build the app (`shopify app build`); what is wrong stands above.");
  for (const { folder: extension, handle } of listExtensions()) {
    const bundle = inProject(folder, extension, "dist", `${handle}.js`);
    if (!existsSync(bundle)) throw advice(`Shopify's CLI built no bundle of ${extension}: is its type one that Shopify knows?`);
    const bytes = brotliCompressSync(readFileSync(bundle)).length;
    if (bytes > mostBytes) throw advice(`The bundle of ${extension} has ${bytes} bytes compressed; Shopify takes ${mostBytes}.`);
    console.log(`  ${handle}: ${(bytes / 1024).toFixed(1)} KB compressed, of ${mostBytes / 1024}`);
  }
  for (const { folder: extension, handle } of listThemeExtensions()) {
    if (!said.includes(`Bundling theme extension ${handle}`)) throw advice(`Shopify's CLI did not take ${extension}: is its type "theme"?`);
    // the build only shows what theme check finds
    await runCli(["theme", "check", "--fail-level", "suggestion", "--path", inProject(folder, extension)], `Shopify's theme check found something in ${extension}; what it is stands above.`);
    for (const { kind, gzip, brotli, most } of themeSizes(extension)) {
      if (gzip > most) throw advice(`The ${kind} of ${extension} has ${gzip} bytes compressed (gzip); a page of the shop may load ${most}.`);
      console.log(`  ${handle}: ${kind} ${(gzip / 1024).toFixed(1)} KB with gzip, ${(brotli / 1024).toFixed(1)} KB with brotli, of ${most / 1024}`);
    }
  }
});

/**
 * @param {string[]} args
 * @param {string} whatToDo said when it fails
 */
function runCli(args, whatToDo) {
  return runQuietly(process.execPath, [inProject(cli, "node_modules/@shopify/cli/bin/run.js"), ...args, "--no-color"], {
    whatToDo,
    environment: {
      CI: "1", SHOPIFY_CLI_NO_ANALYTICS: "1", OPT_OUT_INSTRUMENTATION: "true", SHOPIFY_CLI_DISABLE_AUTOUPGRADE: "1",
      // its settings are nobody's home's business
      XDG_CONFIG_HOME: inProject(folder, ".config"), XDG_CACHE_HOME: inProject(folder, ".cache"),
    },
  });
}

/** Installed beside its own lock file, and only when that has changed: it is bigger than everything else here, and `npm start` does not need it. */
async function installCli() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [program = "npm", ...args] = npm;
  await generatedFrom({
    marker: `${cli}/node_modules/.installed-from`,
    hash: hashSources([`${cli}/package-lock.json`]),
    generate: () =>
      runQuietly(program, [...args, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", inProject(cli)], {
        whatToDo: "Shopify's CLI could not be installed: can the npm registry be reached (npm ping)?",
      }),
  });
}

/** The app's configuration and its extensions; what they import is found in node_modules, above. */
function copyApp() {
  rmSync(inProject(folder), { recursive: true, force: true });
  mkdirSync(inProject(folder), { recursive: true });
  writeFileSync(inProject(folder, "package.json"), JSON.stringify({ name: "kundenkreis", private: true }));
  for (const file of readdirSync(inProject()).filter((name) => /^shopify\.app(\..+)?\.toml$/.test(name))) cpSync(inProject(file), inProject(folder, file));
  cpSync(inProject("extensions"), inProject(folder, "extensions"), { recursive: true, filter: (path) => !/[\\/](dist|node_modules)$/.test(path) });
}
