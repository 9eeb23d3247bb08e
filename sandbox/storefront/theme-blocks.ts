import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Html } from "../html/html";
import { html, trustHtml } from "../html/html";
import { sendText } from "../html/respond";
import { appObject, customerObject, globalObjects, productObject } from "../theme/liquid-objects";
import { isAboutReviews, placedBlocks, placesOf, referralPage, reviewsPageHandle } from "../theme/placed-blocks";
import type { ThemePlace } from "../theme/placed-blocks";
import { readThemeExtensions } from "../theme/read-theme-extensions";
import type { ThemeBlock, ThemeExtension } from "../theme/read-theme-extensions";
import { renderBlock } from "../theme/render-block";
import type { PlacedBlock, Product } from "../world/entities";
import type { Visit } from "./visit";

interface Placed {
  extension: ThemeExtension;
  block: ThemeBlock;
  placed: PlacedBlock;
  id: string;
}

const isInstalled = (visit: Visit): boolean => visit.deps.world.stores.installs.get(visit.shop.shop)?.uninstalledAt === null;

/** The app's blocks that stand at a place of this shop's theme ("body": its embeds); none where the app is not installed. */
function placedIn(visit: Visit, place: ThemePlace | "body"): Placed[] {
  if (!isInstalled(visit)) return [];
  const { block, launcher, reviews } = placedBlocks(visit.shop);
  const isHere = ({ handle, schema }: ThemeBlock): boolean => (place === "body" ? schema.target === "body" : schema.target === "section" && placesOf(handle).includes(place));
  return readThemeExtensions().flatMap((extension) => extension.blocks.filter(isHere).map((one) => {
    const placed = place === "body" ? launcher : isAboutReviews(one.handle) ? reviews : block;
    return { extension, block: one, placed, id: `${place === "body" ? "embed" : "app"}-${one.handle}` };
  })).filter(({ placed }) => placed.placed);
}

/** Shopify's CDN: the address changes with the content, so that browsers may keep it for ever. */
const assetUrl = (extension: ThemeExtension, file: string): string => {
  const version = createHash("sha256").update(readFileSync(join(extension.assetsFolder, file))).digest("hex").slice(0, 16);
  return `/cdn/extensions/${extension.handle}/${version}/${file}`;
};

function render(visit: Visit, { extension, block, placed, id }: Placed, product: Product | null = null): string {
  const { deps: { world }, shop, url, locale, customer, request } = visit;
  const install = world.stores.installs.get(shop.shop);
  if (!install) return "";
  const globals = globalObjects(shop, { origin: `http://${request.headers.host ?? "shop.invalid"}`, path: url.pathname + url.search, language: locale, designMode: url.searchParams.has("design_mode") });
  return renderBlock(extension, block, {
    id: product ? `${id}-${product.id}` : id, settings: withProducts(visit, block, placed, product), language: locale, app: appObject(install),
    globals: { ...globals, customer: customerObject(customer, world.stores.metafieldDefinitions.ofShop(shop.shop)), ...(product ? { product: liquidProduct(visit, product) } : {}) },
  });
}

const liquidProduct = ({ deps: { world }, shop }: Visit, product: Product): object => productObject(product, world.stores.metafieldDefinitions.ofShop(shop.shop));

/** Settings that choose products: the page's own where the schema says so, a list by handles with commas between. */
function withProducts(visit: Visit, { schema }: ThemeBlock, { settings }: PlacedBlock, product: Product | null): Record<string, unknown> {
  const all = [...visit.deps.world.stores.products.ofShop(visit.shop.shop)];
  const listed = (value: unknown): object[] =>
    String(value ?? "").split(",").flatMap((handle) => all.filter((one) => one.handle === handle.trim())).map((one) => liquidProduct(visit, one));
  return {
    ...settings,
    ...Object.fromEntries(schema.settings.flatMap(({ id, type, autofill }) => {
      if (id === undefined) return [];
      if (type === "product_list") return [[id, listed(settings[id])]];
      return type === "product" ? [[id, listed(settings[id])[0] ?? (autofill && product ? liquidProduct(visit, product) : null)]] : [];
    })),
  };
}

/** The app's blocks in a section of their own. */
export function sectionBlocks(visit: Visit, place: ThemePlace): Html {
  const blocks = placedIn(visit, place).map((placed) => trustHtml(render(visit, placed)));
  return place === "page.refer-a-friend" ? html`${blocks}` : html`${blocks.length > 0 && html`<section class="wrap section">${blocks}</section>`}`;
}

/** The app's blocks that are about one product: on its page, below its name, on its card. */
export function productBlocks(visit: Visit, place: "product" | "product-info" | "card", product: Product): Html {
  const blocks = placedIn(visit, place).map((placed) => trustHtml(render(visit, placed, product)));
  return place === "product" ? html`${blocks.length > 0 && html`<section class="wrap section">${blocks}</section>`}` : html`${blocks}`;
}

/** The app's embeds, at the end of every page. */
export const embeds = (visit: Visit): Html => html`${placedIn(visit, "body").map((placed) => trustHtml(render(visit, placed)))}`;

/** Where blocks of sections can stand on this page. */
function placesHere({ url: { pathname } }: Visit): ThemePlace[] {
  if (pathname === "/") return ["index", "card"];
  if (pathname.startsWith("/products/")) return ["product", "product-info", "card"];
  if (pathname.startsWith("/collections/")) return ["card"];
  return pathname === `/pages/${reviewsPageHandle}` ? ["page.reviews"] : pathname === `/pages/${referralPage}` ? ["page.refer-a-friend"] : [];
}

/** What blocks name in their schemas, once each however many name it: as Shopify puts it into the head. */
export function blockAssets(visit: Visit): Html {
  const all = [...placesHere(visit), "body" as const].flatMap((place) => placedIn(visit, place));
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
