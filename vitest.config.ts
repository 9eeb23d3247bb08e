import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { findChromium } from "./tests/support/find-chromium";

const integration = ["tests/**/*.db.test.{ts,tsx}"];
const stories = ["tests/stories/**/*.test.{ts,tsx}"];
const browser = ["tests/browser/**/*.test.{ts,tsx}"];

const chromium = findChromium();
if (!chromium) console.log("No Chromium found: the browser tests are left out (install one, or set CHROMIUM_PATH).");

const houseTests = {
  // one house at a time, each of several processes, after everything else
  pool: "forks",
  poolOptions: { forks: { singleFork: true } },
  testTimeout: 180_000,
  hookTimeout: 180_000,
} as const;

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    setupFiles: ["./tests/support/setup.ts"],
    pool: "forks",
    reporters: ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...integration, ...stories, ...browser],
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
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: "stories", include: stories, ...houseTests, sequence: { groupOrder: 1 } } },
      ...(chromium ? [{ extends: true as const, test: { name: "browser", include: browser, ...houseTests, sequence: { groupOrder: 2 } } }] : []),
    ],
  },
});
