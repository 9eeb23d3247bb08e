import { createServer } from "node:http";
import { Pool } from "pg";
import { ConfigError, getConfig } from "~/platform/config.server";
import { log } from "~/platform/log.server";
import { listen } from "./listen.server";
import { loadPages } from "./load-pages.server";
import { answerHealth } from "./health.server";
import { openDoor } from "./open-door.server";

/**
 * The web process: Shopify's webhooks go straight to their door, before the framework; everything else is a page.
 */
async function serve(): Promise<void> {
  const config = getConfig();
  const pool = new Pool({ connectionString: config.DATABASE_URL, max: 8 });
  pool.on("error", (error) => { log.warn({ error }, "a database connection broke"); });
  const door = openDoor(pool, config);
  const pages = await loadPages();
  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0];
    if (path === "/webhooks") void door(request, response);
    else if (path === "/healthz") void answerHealth(pool, response);
    else pages(request, response);
  });
  await listen(server, config);
  log.info({ port: config.PORT }, "the web process is ready");

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      server.close(() => { void pool.end().then(() => process.exit(0)); });
      server.closeIdleConnections();
    });
  }
}

serve().catch((error: unknown) => {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ error }, "the web process could not start");
  process.exit(1);
});
