import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "./house/database.mjs";
import { readPorts } from "./house/ports.mjs";
import { keepSecrets } from "./house/secrets.mjs";
import { givenDatabase, loadEnvironmentFile } from "./setup/given-database.mjs";
import { inProject } from "./setup/project.mjs";
import { runEntry } from "./setup/run-entry.mjs";
import { step } from "./setup/step.mjs";

// Brings DATABASE_URL up to date, or the embedded database when that is not set (npm start does it by itself).
await runEntry(async () => {
  loadEnvironmentFile();
  const dataFolder = inProject(".data");
  mkdirSync(join(dataFolder, "logs"), { recursive: true });
  await step("Migrating the database", async () => {
    const database = await openDatabase({
      given: givenDatabase(process.env),
      dataFolder,
      port: readPorts(process.env).postgres,
      secrets: keepSecrets(join(dataFolder, "secrets.json")),
      durable: true,
      say: (line) => console.log(line),
      onStart: () => undefined,
    });
    await database.stop();
  });
});
