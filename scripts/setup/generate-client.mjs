import { generatedFrom } from "./generated-from.mjs";
import { hashSources } from "./hash-sources.mjs";
import { inProject } from "./project.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { step } from "./step.mjs";

/** Not in git: what Prisma writes holds absolute paths. */
export const clientFolder = "app/platform/db/client";

/** Generates the database client when the schema has changed. */
export async function generateClient() {
  await generatedFrom({
    marker: `${clientFolder}/.sources`,
    hash: hashSources(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]),
    generate: () =>
      step("Generating the database client", () =>
        runQuietly(process.execPath, [inProject("node_modules/prisma/build/index.js"), "generate"], {
          whatToDo: "The database client could not be generated: is prisma/schema.prisma in order (npx prisma validate)?",
          environment: { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
        }),
      ),
  });
}
