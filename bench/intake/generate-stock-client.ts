import { build } from "esbuild";
import { runQuietly } from "../../scripts/setup/run-quietly.mjs";
import { inProject } from "../../scripts/setup/project.mjs";

/** Generates the stock way's own Prisma client, into the cache, as one file beside the other processes. */
export async function generateStockClient(): Promise<void> {
  const schema = inProject("bench/intake/stock/schema.prisma");
  await runQuietly(process.execPath, [inProject("node_modules/prisma/build/index.js"), "generate", "--schema", schema], {
    whatToDo: "The database client of the stock way could not be generated.", environment: { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  await build({
    absWorkingDir: inProject(), entryPoints: [".cache/bench/stock-client/client.ts"], outfile: ".cache/bench/build/stock-client.js",
    bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "warning",
  });
}
