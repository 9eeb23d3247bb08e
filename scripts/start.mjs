import { join } from "node:path";
import { startHouse } from "./house/house.mjs";
import { readPorts } from "./house/ports.mjs";
import { keepSecrets } from "./house/secrets.mjs";
import { untilStopped } from "./house/until-stopped.mjs";
import { welcome } from "./house/welcome.mjs";
import { givenDatabase, loadEnvironmentFile } from "./setup/given-database.mjs";
import { prepare } from "./setup/prepare.mjs";
import { inProject } from "./setup/project.mjs";
import { runEntry } from "./setup/run-entry.mjs";
import { step } from "./setup/step.mjs";

await runEntry(async () => {
  loadEnvironmentFile();
  await prepare();
  const dataFolder = inProject(".data");
  const ports = readPorts(process.env);
  const house = await step("Starting database, sandbox, app and worker", () =>
    startHouse({
      dataFolder,
      ports,
      secrets: keepSecrets(join(dataFolder, "secrets.json")),
      given: givenDatabase(process.env),
      quietSeed: process.argv.includes("--quiet-seed"),
      say: (line) => console.log(line),
    }),
  );
  console.log(welcome(ports));
  await untilStopped();
  await step("Stopping", house.stop);
});
