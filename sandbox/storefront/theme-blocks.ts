import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Html } from "../html/html";
import { html, trustHtml } from "../html/html";
import { sendText } from "../html/respond";
import { appObject, customerObject, globalObjects } from "../theme/liquid-objects";
import { placedBlocks } from "../theme/placed-blocks";
import { readThemeExtensions } from "../theme/read-theme-extensions";
import type { ThemeBlock, ThemeExtension } from "../theme/read-theme-extensions";
import { renderBlock } from "../theme/render-block";
import type { PlacedBlock } from "../world/entities";
import type { Visit } from "./visit";

interface Placed {
  extension: ThemeExtension;
  block: ThemeBlock;
  placed: PlacedBlock;
  id: string;
}

const isInstalled = (visit: Visit): boolean => visit.deps.world.stores.installs.get(visit.shop.shop)?.uninstalledAt === null;

/** The app's blocks of a target that stand in this shop's theme; none where the app is not installed. */
function placedIn(visit: Visit, target: "section" | "body"): Placed[] {
  if (!isInstalled(visit)) return [];
  const { block, launcher } = placedBlocks(visit.shop);
  const placed = target === "section" ? block : launcher;
  if (!placed.placed) return [];
  return readThemeExtensions().flatMap((extension) =>
    extension.blocks.filter(({ schema }) => schema.target === target).map((one) => ({ extension, block: one, placed, id: `${target === "section" ? "app" : "embed"}-${one.handle}` })));
}

/** Shopify's CDN: the address changes with the content, so that browsers may keep it for ever. */
const assetUrl = (extension: ThemeExtension, file: string): string => {
  const version = createHash("sha256").update(readFileSync(join(extension.assetsFolder, file))).digest("hex").slice(0, 16);
  return `/cdn/extensions/${extension.handle}/${version}/${file}`;
};

function render(visit: Visit, { extension, block, placed, id }: Placed): string {
  const { deps: { world }, shop, url, locale, customer, request } = visit;
  const install = world.stores.installs.get(shop.shop);
  if (!install) return "";
  const globals = globalObjects(shop, { origin: `http://${request.headers.host ?? "shop.invalid"}`, path: url.pathname + url.search, language: locale, designMode: url.searchParams.has("design_mode") });
  return renderBlock(extension, block, {
    id, settings: placed.settings, language: locale, app: appObject(install),
    globals: { ...globals, customer: customerObject(customer, world.stores.metafieldDefinitions.ofShop(shop.shop)) },
  });
}

/** The app's blocks in the sections of this page. */
export const sectionBlocks = (visit: Visit): Html => html`${placedIn(visit, "section").map((placed) => trustHtml(render(visit, placed)))}`;

/** The app's embeds, at the end of every page. */
export const embeds = (visit: Visit): Html => html`${placedIn(visit, "body").map((placed) => trustHtml(render(visit, placed)))}`;

/** The page on which blocks of sections stand. */
const hasSections = (visit: Visit): boolean => visit.url.pathname.startsWith("/pages/");

/** What blocks name in their schemas, once each however many name it: as Shopify puts it into the head. */
export function blockAssets(visit: Visit): Html {
  const all = [...(hasSections(visit) ? placedIn(visit, "section") : []), ...placedIn(visit, "body")];
  const named = (kind: "stylesheet" | "javascript"): string[] =>
    [...new Set(all.flatMap(({ extension, block: { schema } }) => (schema[kind] === undefined ? [] : [assetUrl(extension, schema[kind])])))];
  return html`${named("javascript").map((address) => html`<script src="${address}" type="text/javascript" defer="defer"></script>`)}${
    named("stylesheet").map((address) => html`<link href="${address}" rel="stylesheet" type="text/css" media="all">`)}`;
}

const TYPES: Record<string, string> = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", svg: "image/svg+xml", json: "application/json; charset=utf-8" };

/** Answers /cdn/extensions/<extension>/<version>/<file>; false for anything else. */
export function serveBlockAsset(visit: Visit, [folder, handle, , file, ...more]: string[]): boolean {
  const type = TYPES[/^[\w-]+\.(\w+)$/.exec(file ?? "")?.[1] ?? ""];
  const extension = readThemeExtensions().find((one) => one.handle === handle);
  if (folder !== "extensions" || !extension || file === undefined || type === undefined || more.length > 0) return false;
  const path = join(extension.assetsFolder, file);
  return existsSync(path) && sendText(visit.response, 200, type, readFileSync(path, "utf8"), { "cache-control": "public, max-age=31536000, immutable" });
}
