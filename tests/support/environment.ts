import { inject } from "vitest";
import { onDatabase } from "../../scripts/postgres/database-url.mjs";

/** What the app's code reads from its environment in tests: secrets of no worth, and this worker's own database. */
const template = inject("templateDatabase") as { name: string; appUrl: string } | undefined;

Object.assign(process.env, {
  DATABASE_URL: template
    ? onDatabase(template.appUrl, `${template.name}_${process.env.VITEST_POOL_ID ?? "0"}`)
    : "postgresql://nobody@127.0.0.1:1/none",
  SHOPIFY_API_KEY: "test-key",
  SHOPIFY_API_SECRET: "test-secret",
  SHOPIFY_APP_URL: "https://app.example",
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  LOG_LEVEL: "silent",
});
