import { serveConsoleAsset } from "../html/console-assets";
import type { Handler } from "../html/handler";
import { pathSegments, requestUrl } from "../html/handler";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { readForm } from "../html/read-body";
import { sendPage, sendRedirect } from "../html/respond";
import { callPage, callsPage } from "./calls-page";
import { deliveriesPage, deliveryPage } from "./deliveries-page";
import type { InspectorDeps } from "./deps";
import { discountPage, discountsPage } from "./discounts-page";
import { metaobjectsPage } from "./metaobjects-page";
import { orderPage } from "./order-page";
import { ordersPage } from "./orders-page";
import { overviewPage } from "./overview-page";
import { pressButton } from "./press-button";
import type { View } from "./view";
import { inspectorPage } from "./view";

function show(view: View, deps: InspectorDeps, [section, id, ...more]: string[]): Html | null {
  if (section === undefined) return overviewPage(view, deps, view.query.get("notice"));
  if (more.length > 0) return null;
  const { stores } = view.world;
  const one = <T>(found: T | undefined, page: (view: View, entity: T) => Html): Html | null => (found === undefined ? null : page(view, found));
  switch (section) {
    case "orders":
      return id === undefined ? ordersPage(view) : one(stores.orders.get(id), orderPage);
    case "deliveries":
      return id === undefined ? deliveriesPage(view) : one(stores.deliveries.get(id), deliveryPage);
    case "calls":
      return id === undefined ? callsPage(view) : one(stores.adminCalls.get(id), callPage);
    case "discounts":
      return id === undefined ? discountsPage(view) : one(stores.discounts.get(id), discountPage);
    case "metaobjects":
      return id === undefined ? metaobjectsPage(view) : null;
    default:
      return null;
  }
}

/** Answers /inspector and what lies below it: everything that went between this Shopify and the app, and what the app decided. */
export function createInspector(deps: InspectorDeps): Handler {
  return async (request, response) => {
    const url = requestUrl(request);
    if (serveConsoleAsset(request, response, url.pathname)) return true;
    const [first, ...rest] = pathSegments(url) ?? [];
    if (first !== "inspector") return false;
    const view: View = { world: deps.world, query: url.searchParams };
    if (request.method === "POST") {
      const notice = rest.length === 1 ? await pressButton(deps.control, rest[0] ?? "", await readForm(request)) : null;
      if (notice !== null) return sendRedirect(response, `/inspector?${new URLSearchParams({ notice }).toString()}`);
    } else {
      const page = show(view, deps, rest);
      if (page) return sendPage(response, 200, page);
    }
    return sendPage(response, 404, inspectorPage(view, "No such page", "", html`<p><a href="/inspector">To the overview</a></p>`));
  };
}
