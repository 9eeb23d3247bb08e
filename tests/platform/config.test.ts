import { expect, it } from "vitest";
import { parseConfig } from "~/platform/config.server";

const complete = {
  DATABASE_URL: "postgresql://app@db/kundenkreis", SHOPIFY_API_KEY: "key", SHOPIFY_API_SECRET: "secret",
  SHOPIFY_APP_URL: "https://app.example", ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
};

it("says of every variable that is missing what it should be and where to get it", () => {
  expect(() => parseConfig({})).toThrow(/SHOPIFY_API_KEY: is missing — Client ID, from the app's page/);
  expect(() => parseConfig({})).toThrow(/ENCRYPTION_KEY: is missing — .*openssl rand -base64 32/);
});

it("says what is wrong with one that is there", () => {
  expect(() => parseConfig({ ...complete, PORT: "abc" })).toThrow(/PORT: /);
  expect(() => parseConfig({ ...complete, ENCRYPTION_KEY: "short" })).toThrow(/ENCRYPTION_KEY: must be 32 bytes/);
  expect(() => parseConfig({ ...complete, DATABASE_URL: "mysql://x" })).toThrow(/DATABASE_URL/);
});

it("never repeats a secret", () => {
  try {
    parseConfig({ ...complete, ENCRYPTION_KEY: "top-secret", PORT: "x" });
  } catch (error) {
    expect(String(error)).not.toContain("top-secret");
  }
  expect.assertions(1);
});

it("has a default for everything that need not be said", () => {
  expect(parseConfig(complete)).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", LOG_LEVEL: "info" });
});
