import type { Html, HtmlValue } from "../html/html";
import { html } from "../html/html";
import { consolePage } from "../html/console-page";
import { formatMinute } from "../html/format-instant";
import type { World } from "../world/world";

/** One look at the inspector: the memory, and what stood in the address. */
export interface View {
  world: World;
  query: URLSearchParams;
}

/** A page of the inspector. */
export function inspectorPage(view: View, title: string, section: string, content: HtmlValue): Html {
  return consolePage({ title, section, now: view.world.now(), content });
}

/** Instants are shown in the shops' own time, to the minute. */
export const moment = (instant: string | null): string => (instant === null ? "–" : formatMinute(instant, "en", "Europe/Berlin"));

/** A link that keeps the filters of the page and changes some; an empty value takes a filter out. */
export function withQuery(path: string, view: View, changes: Record<string, string>): string {
  const query = new URLSearchParams(view.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** A select of a filter form, "all" first. */
export function filterSelect(view: View, name: string, label: string, options: readonly (readonly [value: string, text: string])[]): Html {
  const chosen = view.query.get(name) ?? "";
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">All</option>${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`)}</select></div>`;
}

export function searchField(view: View, hint: string): Html {
  return html`<div><label for="q">Search</label><input type="search" id="q" name="q" value="${view.query.get("q") ?? ""}" placeholder="${hint}" size="28"></div>`;
}

/** The shops as options of a filter. */
export function shopOptions(view: View): [string, string][] {
  return [...view.world.stores.shops.all()].map((shop) => [shop.shop, shop.name]);
}

/** The handle of a shop, as it stands in the addresses of its admin. */
export const handleOf = (shop: string): string => shop.replace(/\.myshopify\.com$/, "");
