import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";
import { projectFile } from "../html/read-asset";

const schema = z.object({
  api_version: z.string(),
  extensions: z.array(z.object({
    name: z.string(), handle: z.string(), type: z.string(),
    targeting: z.array(z.object({ target: z.string(), module: z.string() })).default([]),
    capabilities: z.record(z.string(), z.unknown()).default({}),
  })),
});

/** A UI extension of the app, as Shopify would know it after a deployment. */
export interface UiExtension {
  handle: string;
  targets: string[];
  /** network_access, …: what it asks to be allowed. */
  capabilities: string[];
  /** What it is called in a language, and its texts in it. */
  inLanguage: (locale: "de" | "en") => { name: string; messages: object };
}

/** The UI extensions in extensions/; read anew each time, since they may be worked on. Throws with a sentence when one cannot be read. */
export function readExtensions(folder = projectFile("extensions")): UiExtension[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().flatMap((entry) => {
    const file = join(folder, entry, "shopify.extension.toml");
    if (!existsSync(file)) return [];
    const parsed = schema.safeParse(parse(readFileSync(file, "utf8")));
    // Themes and others have no targets to be shown at.
    if (!parsed.success) return [];
    return parsed.data.extensions.filter(({ type }) => type === "ui_extension").map(({ handle, name, targeting, capabilities }) => ({
      handle,
      capabilities: Object.entries(capabilities).flatMap(([capability, on]) => (on === true ? [capability] : [])),
      targets: targeting.map(({ target }) => target),
      inLanguage: (locale: "de" | "en") => {
        const messages = readMessages(join(folder, entry, "locales"), locale);
        return { name: name.startsWith("t:") ? (messages[name.slice(2)] as string | undefined) ?? name : name, messages };
      },
    }));
  });
}

/** A language that an extension does not speak is its default one, as with Shopify. */
function readMessages(folder: string, locale: string): Record<string, unknown> {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.find((name) => name === `${locale}.json` || name === `${locale}.default.json`) ?? files.find((name) => name.endsWith(".default.json"));
  return file ? (JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown>) : {};
}
