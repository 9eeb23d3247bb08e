/** The sandbox's process: starts it, ends it on SIGTERM and SIGINT, and says in one sentence why it cannot start. */
import { readConfig } from "./config";
import { openSandbox } from "./open-sandbox";
import { readAppConfig } from "./webhooks/read-app-config";

try {
  const sandbox = await openSandbox(readConfig(), readAppConfig("shopify.app.toml"));
  process.stdout.write("sandbox: ready\n");
  let ending = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void sandbox.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
