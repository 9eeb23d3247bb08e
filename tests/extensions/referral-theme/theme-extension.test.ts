import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inProject } from "../../../scripts/setup/project.mjs";
import { listThemeExtensions } from "../../../scripts/extensions/list-extensions.mjs";
import { themeSizes } from "../../../scripts/extensions/theme-sizes.mjs";
import { theme } from "./a-visitor";

// What Shopify's theme check does not look at in the blocks of an app.

const folder = "extensions/referral-theme";
const texts = (name: string): Record<string, unknown> => JSON.parse(readFileSync(inProject(folder, "locales", name), "utf8")) as Record<string, unknown>;
const leaves = (of: object, before = ""): [string, string][] =>
  Object.entries(of).flatMap(([key, value]: [string, unknown]) => (typeof value === "string" ? [[before + key, value] as [string, string]] : leaves(value as object, `${before}${key}.`)));
const sources = [...theme.blocks.map(({ source }) => source), ...Object.values(theme.snippets)];

describe("the theme extension", () => {
  it.each(listThemeExtensions())("of $folder loads no more than a page can bear, whatever blocks stand on it", ({ folder: one }) => {
    for (const { kind, gzip, brotli, most } of themeSizes(one)) {
      console.log(`${one}: ${kind} ${gzip} bytes with gzip, ${brotli} with brotli, of ${most}`);
      expect(gzip).toBeGreaterThan(0);
      expect(gzip).toBeLessThanOrEqual(most);
    }
  });

  it.each(["", ".schema"])("says the same in both languages (%s)", (kind) => {
    const keys = (name: string): string[] => leaves(texts(name)).map(([key]) => key).sort();
    expect(keys(`de${kind}.json`)).toEqual(keys(`en.default${kind}.json`));
  });

  it("has no text that nobody says", () => {
    const said = sources.join("\n");
    const unsaid = leaves(texts("en.default.json")).map(([key]) => key).filter((key) => !said.includes(`'${key}'`) && !/\.copy_(code|link)$/.test(key));
    expect(unsaid).toEqual([]);
    const schemas = JSON.stringify(theme.blocks.map(({ schema }) => schema));
    expect(leaves(texts("en.default.schema.json")).map(([key]) => key).filter((key) => !schemas.includes(`"t:${key}"`))).toEqual([]);
  });

  it("labels every setting in words of the merchant's language", () => {
    const known = new Set(leaves(texts("en.default.schema.json")).map(([key]) => key));
    const used = [...JSON.stringify(theme.blocks.map(({ schema }) => schema)).matchAll(/"t:([\w.]+)"/g)].map(([, key]) => key ?? "");
    expect(used.filter((key) => !known.has(key))).toEqual([]);
    expect(theme.blocks.flatMap(({ schema }) => schema.settings.filter(({ type, label, content }) => !String(/header|paragraph/.test(type) ? content : label).startsWith("t:")))).toEqual([]);
  });

  it("has no letters in texts that leave the page which the filter t may escape", () => {
    const leaving = ["de.json", "en.default.json"].flatMap((name) => leaves(texts(name)).filter(([key]) => /\.(share_|friend|reward_|until$|\w+_copied$)/.test(key)));
    expect(leaving.length).toBeGreaterThan(20);
    expect(leaving.filter(([, text]) => /[&<>"']/.test(text))).toEqual([]);
  });

  it("uses every snippet", () => {
    const rendered = new Set(sources.flatMap((source) => [...source.matchAll(/render '([\w-]+)'/g)].map(([, name]) => name)));
    expect(Object.keys(theme.snippets).filter((name) => !rendered.has(name))).toEqual([]);
  });

  it("begins with settings that its own fields allow", () => {
    for (const { schema } of theme.blocks) {
      const ids = schema.settings.flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const setting of schema.settings) {
        const { type, default: value } = setting;
        if (type === "select") expect((setting.options as { value: string }[]).map((option) => option.value)).toContain(value);
        if (type === "range") {
          const { min, max, step } = setting as unknown as { min: number; max: number; step: number };
          expect(((value as number) - min) % step).toBe(0);
          expect(((max - min) / step) + 1).toBeLessThanOrEqual(101);
        }
      }
    }
  });
});
