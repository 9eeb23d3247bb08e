import { advice } from "./advice.mjs";
import { generatedFrom } from "./generated-from.mjs";
import { clientFolder } from "./generate-client.mjs";
import { hashSources } from "./hash-sources.mjs";
import { inProject } from "./project.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { step } from "./step.mjs";

const sources = ["app", "public", "sandbox", "extensions", "scripts/extensions", "prisma/schema.prisma", "vite.config.ts", "tsconfig.json", "package-lock.json", "scripts/setup/build.mjs"];

/** The processes, each one file. Packages stay in node_modules. */
const bundles = { web: "app/web/start.server.ts", worker: "app/worker/start.server.ts", sandbox: "sandbox/start.ts" };

/** Builds what `npm start` runs, when its sources have changed. */
export async function buildWhenChanged() {
  await generatedFrom({
    marker: "build/.sources",
    hash: hashSources(sources, { except: [clientFolder] }),
    generate: () => step("Building", build),
  });
}

/** Builds the pages (build/client, build/server) the processes (build/web.js, build/worker.js, build/sandbox.js), and the extensions (build/extensions). */
export async function build() {
  await buildPages();
  await bundle();
}

/** Empties build/ first: the processes are bundled after it. */
export async function buildPages() {
  await runQuietly(process.execPath, [inProject("node_modules/@remix-run/dev/dist/cli.js"), "vite:build", "--logLevel", "warn"], {
    whatToDo: "The pages could not be built; what is wrong stands above.",
    environment: { NODE_ENV: "production" },
  });
}

export async function bundle() {
  // Only now: this file is read before anything is installed.
  const { buildExtensions } = await import("../extensions/build-extensions.mjs");
  await buildExtensions();
  const { build: esbuild } = await import("esbuild");
  await esbuild({
    absWorkingDir: inProject(),
    entryPoints: bundles,
    outdir: "build",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    sourcemap: true,
    logLevel: "silent",
  }).catch((error) => {
    throw advice(`${error.message}\n\nThe processes could not be built; what is wrong stands above.`);
  });
}
