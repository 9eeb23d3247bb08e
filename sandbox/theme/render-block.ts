import type { Liquid, Template } from "liquidjs";
import { createLiquid } from "./create-liquid";
import type { ThemeBlock, ThemeExtension } from "./read-theme-extensions";

export interface BlockFacts {
  id: string;
  /** What the merchant has set; the rest is as the schema says. */
  settings: Record<string, unknown>;
  language: string;
  /** Liquid's `app`. */
  app: object;
  /** shop, customer, request, routes … */
  globals: Record<string, unknown>;
}

/** A block's settings, each with its default where the merchant has set nothing. */
export const settingsOf = ({ schema }: ThemeBlock, settings: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(schema.settings.flatMap(({ id, default: value }) => (id === undefined ? [] : [[id, settings[id] ?? value ?? ""]])));

const liquids = new WeakMap<ThemeExtension, Map<string, Liquid>>();
const templates = new WeakMap<Liquid, Map<string, Template[]>>();

/** Blocks are parsed once, as long as their extension is the same. */
function parsed(extension: ThemeExtension, { handle, source }: ThemeBlock, language: string): { liquid: Liquid; template: Template[] } {
  const byLanguage = liquids.get(extension) ?? new Map<string, Liquid>();
  liquids.set(extension, byLanguage);
  const liquid = byLanguage.get(language) ?? createLiquid(extension, language);
  byLanguage.set(language, liquid);
  const byBlock = templates.get(liquid) ?? new Map<string, Template[]>();
  templates.set(liquid, byBlock);
  const template = byBlock.get(handle) ?? liquid.parse(source);
  byBlock.set(handle, template);
  return { liquid, template };
}

/** A block as HTML. Throws with Liquid's words for what Shopify's storefront does not have either. */
export function renderBlock(extension: ThemeExtension, block: ThemeBlock, { id, settings, language, app, globals }: BlockFacts): string {
  const designMode = (globals.request as { design_mode?: boolean } | undefined)?.design_mode === true;
  const attributes = designMode ? `data-shopify-editor-block="${JSON.stringify({ id, type: block.handle }).replace(/"/g, "&quot;")}"` : "";
  const { liquid, template } = parsed(extension, block, language);
  return String(liquid.renderSync(template, {
    app, block: { id, type: block.handle, settings: settingsOf(block, settings), shopify_attributes: attributes },
  }, { globals }));
}
