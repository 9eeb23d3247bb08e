import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";
import { projectFile } from "../html/read-asset";

const tomlSchema = z.object({ extensions: z.array(z.object({ type: z.string(), handle: z.string(), uid: z.string().default("") })).default([]) });

const settingSchema = z.looseObject({ type: z.string(), id: z.string().optional(), default: z.unknown().optional() });
const blockSchema = z.object({
  name: z.string(), target: z.enum(["section", "head", "body", "compliance_head"]),
  stylesheet: z.string().optional(), javascript: z.string().optional(), settings: z.array(settingSchema).default([]),
});
export type BlockSchema = z.infer<typeof blockSchema>;

/** One file of `blocks/`: what a merchant places in the theme editor. */
export interface ThemeBlock {
  handle: string;
  source: string;
  schema: BlockSchema;
}

/** A theme app extension of the app, as Shopify would know it after a deployment. */
export interface ThemeExtension {
  handle: string;
  uid: string;
  blocks: ThemeBlock[];
  /** Sources by name, for `{% render %}`. */
  snippets: Record<string, string>;
  /** Texts of the storefront by language ("de"); the default language is under "default" as well. */
  locales: Record<string, object>;
  assetsFolder: string;
}

/** As they were read last, with what their files looked like then. */
const lastRead = new Map<string, { files: string; extensions: ThemeExtension[] }>();

/** The theme app extensions in extensions/; read anew when a file has changed, since they may be worked on. Throws with a sentence when one cannot be read. */
export function readThemeExtensions(folder = projectFile("extensions")): ThemeExtension[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder).sort().filter((entry) => existsSync(join(folder, entry, "shopify.extension.toml")));
  const files = entries.flatMap((entry) => ["", "blocks", "snippets", "locales"].flatMap((part) => filesIn(join(folder, entry, part)).map((name) => {
    const { mtimeMs, size } = statSync(join(folder, entry, part, name));
    return `${entry}/${part}/${name} ${mtimeMs} ${size}`;
  }))).join("\n");
  const last = lastRead.get(folder);
  if (last?.files === files) return last.extensions;
  const extensions = entries.flatMap((entry) => {
    const toml = tomlSchema.safeParse(parse(readFileSync(join(folder, entry, "shopify.extension.toml"), "utf8")));
    if (!toml.success) return [];
    return toml.data.extensions.filter(({ type }) => type === "theme").map(({ handle, uid }) => readThemeExtension(join(folder, entry), handle, uid));
  });
  lastRead.set(folder, { files, extensions });
  return extensions;
}

function readThemeExtension(folder: string, handle: string, uid: string): ThemeExtension {
  const sources = (of: string): [string, string][] =>
    filesIn(join(folder, of)).filter((name) => name.endsWith(".liquid")).map((name) => [name.slice(0, -".liquid".length), readFileSync(join(folder, of, name), "utf8")]);
  return {
    handle, uid,
    blocks: sources("blocks").map(([name, source]) => ({ handle: name, source, schema: schemaOf(name, source) })),
    snippets: Object.fromEntries(sources("snippets")),
    locales: readLocales(join(folder, "locales")),
    assetsFolder: join(folder, "assets"),
  };
}

function schemaOf(name: string, source: string): BlockSchema {
  const text = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(source)?.[1];
  if (text === undefined) throw new Error(`blocks/${name}.liquid has no {% schema %}.`);
  const parsed = blockSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`The schema of blocks/${name}.liquid cannot be read: ${parsed.error.message}`);
  return parsed.data;
}

function readLocales(folder: string): Record<string, object> {
  const locales: Record<string, object> = {};
  for (const name of filesIn(folder)) {
    const [, language = "", isDefault] = /^([A-Za-z-]+)(\.default)?\.json$/.exec(name) ?? [];
    if (!language) continue; // those of the theme editor
    const texts = JSON.parse(readFileSync(join(folder, name), "utf8")) as object;
    locales[language] = texts;
    if (isDefault) locales.default = texts;
  }
  return locales;
}

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
