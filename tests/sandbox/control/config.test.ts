import { describe, expect, it } from "vitest";
import { readConfig } from "../../../sandbox/config";

const keys = { SHOPIFY_API_KEY: "key", SHOPIFY_API_SECRET: "secret" };

describe("the sandbox's configuration", () => {
  it("has every port follow from SANDBOX_PORT", () => {
    expect(readConfig({ ...keys, SANDBOX_PORT: "5500", PORT: "5599" })).toEqual({
      port: 5500, framePort: 5501, storefrontPorts: [5502, 5503], mailPort: 5525, appUrl: "http://127.0.0.1:5599", dataFolder: ".data/sandbox", quiet: false,
      apiKey: "key", apiSecret: "secret",
    });
  });

  it.each([["1", true], ["true", true], ["0", false], ["false", false], ["", false]])("seeds quietly for %o: %o", (text, quiet) => {
    expect(readConfig({ ...keys, SANDBOX_QUIET_SEED: text }).quiet).toBe(quiet);
  });

  it.each([
    [{ SHOPIFY_API_KEY: "key" }, "The environment variable SHOPIFY_API_SECRET is missing; npm start sets it, .env.example explains it."],
    [{ ...keys, SANDBOX_PORT: "http" }, /^The environment variable SANDBOX_PORT is wrong/],
    [{ ...keys, SANDBOX_PORT: "65530" }, /^The environment variable SANDBOX_PORT is wrong/],
  ])("refuses %o in one sentence", (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });
});
