import { join } from "node:path";
import { migrate } from "../postgres/migrate.mjs";
import { makeRolesAndDatabase } from "../postgres/roles.mjs";
import { prepareServer, stopServer } from "../postgres/server.mjs";
import { keepAlive } from "./keep-alive.mjs";

/**
 * @typedef {{ ownerUrl: string, appUrl: string }} Urls
 * @typedef {{ urls: Urls, postgres: import("./keep-alive.mjs").Kept | undefined, stop: () => Promise<void> }} Database
 */

/**
 * A migrated database: the given one, or the embedded server, which is kept alive from then on.
 *
 * @param {{
 *   given: Urls | undefined,
 *   dataFolder: string,
 *   port: number,
 *   secrets: import("./secrets.mjs").Secrets,
 *   durable: boolean,
 *   say: (line: string) => void,
 *   onStart: () => void,
 * }} wanted
 * @returns {Promise<Database>}
 */
export async function openDatabase({ given, dataFolder, port, secrets, durable, say, onStart }) {
  if (given) {
    await migrate(given);
    return { urls: given, postgres: undefined, stop: async () => undefined };
  }
  const server = await prepareServer({
    dataFolder: join(dataFolder, "postgres"),
    port,
    password: secrets.superuserPassword,
    durable,
    logFile: join(dataFolder, "logs", "postgres.log"),
  });
  server.moved.forEach(say);
  const first = server.spawn();
  try {
    await server.ready(first);
    const { ownerPassword, appPassword } = secrets;
    const urls = await makeRolesAndDatabase(server.superuserUrl, { database: "kundenkreis", ownerPassword, appPassword });
    await migrate(urls);
    let started = false;
    const postgres = keepAlive({
      name: "the database",
      // what could go wrong on the first start has been told as advice by now; from here on it is only started again
      spawn: () => (started ? server.spawn() : ((started = true), first)),
      say,
      onStart,
    });
    return { urls, postgres, stop: () => postgres.stop("SIGINT") };
  } catch (error) {
    await stopServer(first);
    throw error;
  }
}
