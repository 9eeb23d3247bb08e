import { join } from "node:path";
import { startHouse } from "./house/house.mjs";
import { readPorts } from "./house/ports.mjs";
import { keepSecrets } from "./house/secrets.mjs";
import { untilStopped } from "./house/until-stopped.mjs";
import { watchSources } from "./house/watch-sources.mjs";
import { welcome } from "./house/welcome.mjs";
import { whatToRenew } from "./house/what-to-renew.mjs";
import { buildPages, bundle } from "./setup/build.mjs";
import { generateClient } from "./setup/generate-client.mjs";
import { generateOperations } from "./setup/generate-operations.mjs";
import { givenDatabase, loadEnvironmentFile } from "./setup/given-database.mjs";
import { prepare } from "./setup/prepare.mjs";
import { inProject } from "./setup/project.mjs";
import { runEntry } from "./setup/run-entry.mjs";
import { step } from "./setup/step.mjs";

// The same house as `npm start`, on the same data; what changes is built again and started again. There is no second way of serving
// the pages for development, so what is seen is what is shipped.
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
      environment: { LOG_LEVEL: process.env.LOG_LEVEL ?? "debug" },
      say: (line) => console.log(line),
    }),
  );
  console.log(welcome(ports));
  const stopWatching = watchSources(["app", "sandbox", "extensions", "prisma"], (paths) => renew(house, paths));
  await untilStopped();
  stopWatching();
  await step("Stopping", house.stop);
});

/**
 * A change that does not build is told; what ran goes on running.
 *
 * @param {import("./house/house.mjs").RunningHouse} house
 * @param {string[]} paths
 */
async function renew(house, paths) {
  const { client, operations, app, sandbox } = whatToRenew(paths);
  if (!app && !sandbox) return;
  try {
    await step(`Building after a change in ${paths.slice(0, 3).join(", ")}${paths.length > 3 ? " …" : ""}`, async () => {
      if (client) await generateClient();
      if (operations) await generateOperations();
      if (app) await buildPages();
      await bundle();
    });
    if (app) house.restart("web");
    if (app) house.restart("worker");
    if (sandbox) house.restart("sandbox");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
