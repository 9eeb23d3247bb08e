import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { advice } from "../setup/advice.mjs";
import { inProject } from "../setup/project.mjs";
import { listExtensions } from "./list-extensions.mjs";

/** The sandbox's side of the extensions: the script of its admin's pages, that of its storefronts', and the worker that an extension runs in. */
const hostScripts = {
  "extension-host": "admin-frame/browser/extensions/extension-host.ts",
  "buyer-host": "storefront/browser/buyer-host.ts",
  "extension-worker": "extensions/browser/extension-worker.ts",
};

/**
 * Bundles every UI extension as `shopify app build` does (the options are the CLI's own, see `shopify app build --verbose`), and what the sandbox
 * needs to run them.
 *
 * @param {{ outdir?: string }} [options] outdir: absolute; <handle>.js, extension-host.js, buyer-host.js and extension-worker.js are written there
 */
export async function buildExtensions({ outdir = inProject("build", "extensions") } = {}) {
  const { build } = await import("esbuild");
  mkdirSync(outdir, { recursive: true });
  const extensions = listExtensions().map(({ folder, handle, targets }) =>
    build({
      outfile: join(outdir, `${handle}.js`),
      stdin: { contents: entryOf(targets), resolveDir: inProject(folder), loader: "tsx" },
      bundle: true,
      define: { "process.env.NODE_ENV": '"production"' },
      jsx: "automatic",
      jsxImportSource: "preact",
      // an extension's own settings of TypeScript are for checking it
      tsconfigRaw: {},
      loader: { ".esnext": "ts", ".js": "jsx" },
      legalComments: "none",
      minify: true,
      target: "es6",
      resolveExtensions: [".tsx", ".ts", ".js", ".json", ".esnext", ".mjs", ".ejs"],
      logLevel: "silent",
    }),
  );
  const host = build({
    absWorkingDir: inProject("sandbox"),
    entryPoints: hostScripts,
    outdir,
    bundle: true,
    format: "iife",
    target: "es2022",
    sourcemap: "inline",
    logLevel: "silent",
  });
  await Promise.all([...extensions, host]).catch((error) => {
    throw advice(`${error.message}\n\nThe extensions could not be built; what is wrong stands above.`);
  });
}

/**
 * @param {{ target: string, module: string }[]} targets
 */
function entryOf(targets) {
  return targets.map(({ target, module }, index) => `import Target_${index} from '${module}';shopify.extend('${target}', (...args) => Target_${index}(...args));`).join("\n");
}
