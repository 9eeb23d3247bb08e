import { existsSync, readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { inProject } from "../../scripts/setup/project.mjs";
import { apiVersion } from "~/platform/shopify/api-version";
import { appAddress } from "../../extensions/referral-checkout/src/app-address";
import { appAddress as appAddressOfReviews } from "../../extensions/review-checkout/src/app-address";
import { readSources } from "../support/read-sources";

// What `shopify app build` lets pass: it skips extensions of a type that it does not know, and takes any version.

interface Toml {
  api_version?: string;
  extensions: { type: string; handle: string; uid?: string; name: string; description?: string; targeting?: { target: string; module: string }[] }[];
}

const knownTypes = ["ui_extension", "theme", "function", "web_pixel_extension", "flow_trigger"];
type Targets = { targets: Record<string, string[]> };
const elementsOf = <T>(file: string): T => JSON.parse(readFileSync(inProject(file), "utf8")) as T;
const knownTargets = [elementsOf<Targets>("sandbox/admin-frame/extensions/elements.json"), ...Object.values(elementsOf<Record<string, Targets>>("sandbox/storefront/extensions/elements.json"))].flatMap(({ targets }) => Object.keys(targets));

const folders = readdirSync(inProject("extensions"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const tomls = folders.map((folder) => ({ folder, toml: parse(readFileSync(inProject("extensions", folder, "shopify.extension.toml"), "utf8")) as unknown as Toml }));
const uiExtensions = tomls.flatMap(({ folder, toml }) => (toml.extensions ?? []).filter(({ type }) => type === "ui_extension").map((extension) => ({ folder, toml, ...extension })));

/** "formats.a6", …; `{ one, other }` counts as one text. */
function keysOf(messages: object, before = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    const isText = typeof value === "string" || (typeof value === "object" && value !== null && "other" in value);
    return isText ? [before + key] : keysOf(value as object, `${before}${key}.`);
  });
}
const messagesOf = (folder: string, file: string): object => JSON.parse(readFileSync(inProject("extensions", folder, "locales", file), "utf8")) as object;

describe("every extension", () => {
  it("is of a type that Shopify knows", () => {
    const types = tomls.flatMap(({ toml }) => [...(toml.extensions ?? []), ...("type" in toml ? [toml as unknown as { type: string }] : [])].map(({ type }) => type));
    expect(types.filter((type) => !knownTypes.includes(type))).toEqual([]);
  });

  it("has a handle and a uid of its own", () => {
    for (const field of ["handle", "uid"] as const) {
      const all = uiExtensions.map((extension) => extension[field]);
      expect(new Set(all).size).toBe(all.length);
      expect(all).not.toContain(undefined);
    }
  });
});

describe.each(uiExtensions)("$handle", ({ folder, toml, targeting = [], name, description }) => {
  it("speaks the same version of Shopify as the app", () => {
    expect(toml.api_version).toBe(apiVersion);
  });

  it("lies in the folder of its name, and is shown where Shopify has a place for it", () => {
    expect(uiExtensions.find((one) => one.folder === folder)?.handle).toBe(folder);
    expect(targeting.length).toBeGreaterThan(0);
    for (const { target, module } of targeting) {
      expect(knownTargets).toContain(target);
      expect(existsSync(inProject("extensions", folder, module)), module).toBe(true);
    }
  });

  it("says the same in both languages, and nothing it does not have", () => {
    const english = messagesOf(folder, "en.default.json");
    expect(keysOf(messagesOf(folder, "de.json")).sort()).toEqual(keysOf(english).sort());
    const used = readSources(`extensions/${folder}/src`).flatMap(({ text }) => [...text.matchAll(/translate\(\s*["`]([\w.-]+)/g)].map((match) => match[1] ?? ""));
    const known = keysOf(english);
    const missing = [...used, ...[name, description ?? ""].filter((text) => text.startsWith("t:")).map((text) => text.slice(2))]
      .filter((key) => !known.some((one) => one === key || (key.endsWith(".") && one.startsWith(key))));
    expect(missing).toEqual([]);
  });
});

it("an extension that asks the app by its whole address has the one in shopify.app.toml", () => {
  const { application_url: address } = parse(readFileSync(inProject("shopify.app.toml"), "utf8")) as { application_url: string };
  expect([appAddress, appAddressOfReviews]).toEqual(Array.from({ length: 2 }, () => address.replace(/\/+$/, "")));
});
