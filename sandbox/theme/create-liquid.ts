import { Liquid, Tag } from "liquidjs";
import type { TagToken, TopLevelToken } from "liquidjs";
import { escapeHtml } from "../html/html";
import type { ThemeExtension } from "./read-theme-extensions";

/** What Shopify takes out of a block's source before it renders: the body is no Liquid. */
class Schema extends Tag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    for (let next = remaining.shift(); next; next = remaining.shift()) if ("name" in next && next.name === "endschema") return;
    throw new Error("{% schema %} is not closed");
  }

  *render(): Generator<never, string> {
    return "";
  }
}

/**
 * Liquid as Shopify's storefront has it, as far as the app's blocks use it. A filter or tag that is not here throws, naming itself;
 * a variable that is not there is nothing, as with Shopify. Where the library differs from Shopify's own Liquid (compared in
 * tests/extensions), the filter is defined here. Language: of the visitor, "de".
 */
export function createLiquid(extension: ThemeExtension, language: string): Liquid {
  const liquid = new Liquid({ cache: true, templates: extension.snippets, relativeReference: false, strictFilters: true, strictVariables: false, ownPropertyOnly: true, jsTruthy: false });
  liquid.registerTag("schema", Schema);
  liquid.registerFilter("t", (key: unknown, ...parameters: unknown[]) => translate(extension, language, String(key), Object.fromEntries(parameters.filter(isPair))));
  liquid.registerFilter("json", (value: unknown) => (JSON.stringify(value ?? null) ?? "null").replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`));
  liquid.registerFilter("escape", (text: unknown) => escapeHtml(textOf(text)));
  liquid.registerFilter("escape_once", (text: unknown) => textOf(text).replace(/["><']|&(?!([a-zA-Z]+|(#\d+));)/g, escapeHtml));
  liquid.registerFilter("url_encode", (text: unknown) => encodeURIComponent(textOf(text)).replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`).replace(/%20/g, "+"));
  return liquid;
}

const isPair = (parameter: unknown): parameter is [string, unknown] => Array.isArray(parameter) && parameter.length === 2;
const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** A text of the extension; without a translation the default language's. Throws for a key that no language has. HTML in it, or in what is put into it, is escaped unless its key ends with _html. */
function translate({ locales }: ThemeExtension, language: string, key: string, parameters: Record<string, unknown>): string {
  const found = [locales[language], locales.default].map((texts) => textUnder(texts, key)).find((text) => text !== undefined);
  if (found === undefined) throw new Error(`translation missing: ${language}.${key}`);
  const text = found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => textOf(parameters[name]));
  return key.endsWith("_html") ? text : escapeHtml(text);
}

function textUnder(texts: object | undefined, key: string): string | undefined {
  const found = key.split(".").reduce<unknown>((at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined), texts);
  return typeof found === "string" ? found : undefined;
}
