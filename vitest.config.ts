import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { findChromium } from "./tests/support/find-chromium";
import { LongestFirst } from "./tests/support/longest-first";

const integration = ["tests/**/*.db.test.{ts,tsx}"];
const stories = ["tests/stories/**/*.test.{ts,tsx}"];
const browser = ["tests/browser/**/*.test.{ts,tsx}"];

const chromium = findChromium();
if (!chromium) console.log("No Chromium found: the browser tests are left out (install one, or set CHROMIUM_PATH).");

/**
 * Test files at once. A house (web, worker, sandbox, database, browser) waits half of its time, so that two share two cores well; more than
 * four would want more memory than a usual machine has.
 */
const filesAtOnce = Math.max(2, Math.min(4, availableParallelism() - 1));

/** After everything else. Each file has a house of its own, on ports and data that no other has. */
const houseTests = { testTimeout: 180_000, hookTimeout: 180_000, sequence: { groupOrder: 1 } };

/** What the app's code reads when it runs inside a test; the database is each worker's own, see tests/support/database.ts. */
const environment = {
  DATABASE_URL: "postgresql://only-in-db-tests.invalid/none",
  SHOPIFY_API_KEY: "test-key",
  SHOPIFY_API_SECRET: "test-secret",
  SHOPIFY_APP_URL: "https://app.kundenkreis.test",
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  LOG_LEVEL: "silent",
};

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    setupFiles: ["./tests/support/environment.ts", "./tests/support/setup.ts"],
    pool: "forks",
    poolOptions: { forks: { minForks: 1, maxForks: filesAtOnce } },
    sequence: { sequencer: LongestFirst },
    // Nothing here is about time: what hangs is found, what only waits for a busy machine is left alone.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...integration, ...stories, ...browser],
          env: environment,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: integration,
          exclude: [...configDefaults.exclude, ...stories, ...browser],
          globalSetup: ["./tests/support/global-database.ts"],
          env: environment,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        esbuild: { jsx: "automatic", jsxImportSource: "preact" },
        test: {
          name: "extensions",
          include: ["extensions/*/tests/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          server: { deps: { inline: [/ui-extensions-tester/] } },
          env: environment,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: "stories", include: stories, ...houseTests } },
      ...(chromium ? [{ extends: true as const, test: { name: "browser", include: browser, ...houseTests } }] : []),
    ],
  },
});
