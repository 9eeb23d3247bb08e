import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "./house/database.mjs";
import { readPorts } from "./house/ports.mjs";
import { keepSecrets } from "./house/secrets.mjs";
import { migrate } from "./postgres/migrate.mjs";
import { givenDatabase, loadEnvironmentFile } from "./setup/given-database.mjs";
import { inProject } from "./setup/project.mjs";
import { runEntry } from "./setup/run-entry.mjs";
import { step } from "./setup/step.mjs";

// Brings DATABASE_URL up to date, or the embedded database when that is not set (which npm start does by itself).
await runEntry(async () => {
  loadEnvironmentFile();
  const given = givenDatabase(process.env);
  await step("Migrating the database", () => (given ? migrate(given) : migrateEmbedded()));
});

async function migrateEmbedded() {
  const dataFolder = inProject(".data");
  mkdirSync(join(dataFolder, "logs"), { recursive: true });
  const database = await openDatabase({
    given: undefined,
    dataFolder,
    port: readPorts(process.env).postgres,
    secrets: keepSecrets(join(dataFolder, "secrets.json")),
    durable: true,
    say: (line) => console.log(line),
    onStart: () => undefined,
  });
  await database.stop();
}
