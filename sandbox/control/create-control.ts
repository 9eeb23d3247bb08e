/**
 * The control interface: this Shopify driven over HTTP, by stories and by anybody's script. It stays stable; sandbox/README.md
 * describes it. Everything wrong is answered with a 4xx and `{errors:[{code,reason}]}`.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { addDuration } from "../clock/add-duration";
import type { Handler } from "../html/handler";
import { pathSegments, requestUrl } from "../html/handler";
import { jsonText, parseJsonLosslessly } from "../webhooks/json-text";
import type { JsonLike } from "../webhooks/json-text";
import { idOf } from "../world/world";
import type { Answer } from "./answer";
import { answer, answerError, sendAnswer } from "./answer";
import { clockBody, eventBody, faultsBody, resetBody, scopesBody, settleBody, shopBody } from "./bodies";
import { postCustomer, postCustomerVerb } from "./customer-calls";
import { installApp } from "./install-app";
import { grantOptionalScopes, queryScopes, revokeOptionalScopes } from "./optional-scopes";
import type { ScopesAnswer } from "./optional-scopes";
import { postOrder, postOrderVerb } from "./order-calls";
import { postManyOrders } from "./many-orders";
import { postCollection, postCollectionVerb, postProduct, postProductVerb } from "./product-calls";
import type { PostedJson } from "./read-json";
import { readJson, shaped } from "./read-json";
import type { ResetDeps } from "./reset-sandbox";
import { resetSandbox } from "./reset-sandbox";
import { sessionToken } from "./session-token";
import { settle } from "./settle";
import { controlState, orderState } from "./state";
import { postTheme } from "./theme-calls";
import { redactShopsDue, uninstallApp } from "./uninstall-app";

export interface ControlDeps extends ResetDeps {
  /** Moves the sandbox's clock and every process that follows it; resolves when all of them have. */
  advanceClock: (isoDuration: string) => Promise<unknown>;
  /** Whether a reset without a word about it leaves customers and orders out. */
  quiet: boolean;
  /** Starts the faults' chance anew, so that a run can be repeated. */
  seedChance: (seed: number) => void;
}

/** Ids may be given in Shopify's long form. */
const shortId = (type: string, id: string): string => idOf(type, id) ?? id;

export function createControl(deps: ControlDeps): Handler {
  const { world, delivery, faults, app } = deps;
  const { emit } = delivery;
  let resetting: Promise<unknown> = Promise.resolve();

  const firstShop = (): string => [...world.stores.shops.all()][0]?.shop ?? "";

  function getState(shop: string, query: URLSearchParams): Answer {
    const orders = query.get("orders");
    if (orders !== null && !/^\d{1,9}$/.test(orders)) return answerError(422, "orders", "invalid");
    return answer(200, controlState(world, shop, orders === null ? null : Number(orders)));
  }

  async function postClock(json: unknown): Promise<Answer> {
    const parsed = shaped(clockBody, json);
    if (!parsed.ok) return parsed.answer;
    const target = addDuration(world.now(), parsed.value.advance);
    if (!target || target <= world.now()) return answerError(422, "advance", "no_duration");
    await deps.advanceClock(parsed.value.advance);
    redactShopsDue(world, emit);
    return answer(200, { now: world.nowText() });
  }

  function postFaults(json: unknown): Answer {
    const parsed = shaped(faultsBody, json);
    if (!parsed.ok) return parsed.answer;
    const { seed, ...wanted } = parsed.value;
    if (seed !== undefined) deps.seedChance(seed);
    Object.assign(faults, wanted);
    return answer(200, faults);
  }

  async function postReset(json: unknown): Promise<Answer> {
    const parsed = shaped(resetBody, json);
    if (!parsed.ok) return parsed.answer;
    const { quiet, timeoutMilliseconds } = parsed.value;
    // Two resets at once would seed twice.
    const reset = resetting.then(() => resetSandbox(deps, quiet ?? deps.quiet, timeoutMilliseconds));
    resetting = reset.catch(() => undefined);
    return answer(200, await reset);
  }

  function postEvent(shop: string, posted: PostedJson): Answer {
    const parsed = shaped(eventBody, posted.value);
    if (!parsed.ok) return parsed.answer;
    const { topic, payload, eventId, webhookId, attempts } = parsed.value;
    // Read a second time, digit by digit: ids beyond 2^53 are what this call is for.
    const exact = parseJsonLosslessly(posted.text) as { payload?: JsonLike };
    const body = typeof payload === "string" ? payload : jsonText(exact.payload ?? {});
    return answer(202, { deliveryId: delivery.sendText({ shop: parsed.value.shop ?? shop, topic, body, eventId, webhookId, mostAttempts: attempts }) });
  }

  const scopesAnswer = (outcome: ScopesAnswer, result: object): Answer =>
    outcome.ok ? answer(200, { ...result, detail: outcome.value }) : answer(422, { errors: outcome.errors });

  function postScopes(shop: string, json: unknown): Answer {
    const parsed = shaped(scopesBody, json);
    if (!parsed.ok) return parsed.answer;
    const { shop: named, grant, revoke } = parsed.value;
    const domain = named ?? shop;
    if (grant) return scopesAnswer(grantOptionalScopes(world, emit, app, domain, grant), { result: "granted-all" });
    return scopesAnswer(revokeOptionalScopes(world, emit, app, domain, revoke ?? []), {});
  }

  async function postShopCall(kind: "install" | "uninstall", shop: string, named: string | null, json: unknown): Promise<Answer> {
    const parsed = shaped(shopBody, json);
    if (!parsed.ok) return parsed.answer;
    const only = parsed.value.shop ?? named;
    if (only !== null && !world.stores.shops.get(only)) return answerError(404, only, "unknown_shop");
    if (kind === "install") return answer(200, { installed: await installApp(world, app, only) });
    return uninstallApp(world, emit, only ?? shop) ? answer(200, { uninstalled: only ?? shop }) : answerError(422, only ?? shop, "not_installed");
  }

  async function post(path: string[], shop: string, named: string | null, request: IncomingMessage): Promise<Answer | undefined> {
    const posted = await readJson(request);
    if (!posted.ok) return posted.answer;
    const json = posted.value.value;
    const [area = "", id, verb] = path;
    if (path.length === 1) {
      switch (area) {
        case "orders": return postOrder(world, emit, shop, json);
        case "products": return postProduct(world, emit, shop, json);
        case "collections": return postCollection(world, emit, shop, json);
        case "customers": return postCustomer(world, emit, shop, json);
        case "clock": return postClock(json);
        case "faults": return postFaults(json);
        case "settle": {
          const parsed = shaped(settleBody, json);
          return parsed.ok ? answer(200, await settle({ world, delivery, appUrl: app.appUrl, pendingWork: () => deps.work.pending() }, parsed.value.timeoutMilliseconds)) : parsed.answer;
        }
        case "reset": return postReset(json);
        case "install":
        case "uninstall": return postShopCall(area, shop, named, json);
        case "scopes": return postScopes(shop, json);
        case "theme": return postTheme(world, shop, json);
        case "events": return postEvent(shop, posted.value);
      }
    }
    if (path.length === 2 && area === "orders" && id === "bulk") return postManyOrders(world, shop, json);
    if (path.length === 3 && id !== undefined && verb !== undefined) {
      if (area === "orders") return postOrderVerb(world, emit, shortId("Order", id), verb, json);
      if (area === "products") return postProductVerb(world, emit, shortId("Product", id), verb, json);
      if (area === "collections") return postCollectionVerb(world, emit, shortId("Collection", id), verb, json);
      if (area === "customers") return postCustomerVerb(world, emit, shortId("Customer", id), verb, json);
    }
    return undefined;
  }

  function get(path: string[], shop: string, query: URLSearchParams): Answer | undefined {
    const [area, id] = path;
    if (path.length === 1 && area === "state") return getState(shop, query);
    if (path.length === 1 && area === "scopes") return scopesAnswer(queryScopes(world, app, shop), {});
    if (path.length === 1 && area === "faults") return answer(200, faults);
    if (path.length === 1 && area === "session-token") {
      return answer(200, { token: sessionToken({ shop, apiKey: app.apiKey, apiSecret: app.apiSecret, now: world.now(), id: randomUUID() }) });
    }
    if (path.length === 2 && area === "orders" && id !== undefined) {
      const order = world.stores.orders.get(shortId("Order", id));
      return order ? answer(200, orderState(world, order)) : answerError(404, "order", "unknown_order");
    }
    return undefined;
  }

  async function respond(request: IncomingMessage, url: URL): Promise<Answer> {
    const path = pathSegments(url)?.slice(1);
    if (!path) return answerError(400, "path", "not_decodable");
    const named = url.searchParams.get("shop");
    if (named !== null && !world.stores.shops.get(named)) return answerError(404, named, "unknown_shop");
    const shop = named ?? firstShop();
    if (request.method !== "GET" && request.method !== "POST") return answerError(405, request.method ?? "", "method_not_allowed");
    const answered = request.method === "GET" ? get(path, shop, url.searchParams) : await post(path, shop, named, request);
    return answered ?? answerError(404, url.pathname, "unknown_call");
  }

  return async (request, response) => {
    const url = requestUrl(request);
    if (url.pathname !== "/control" && !url.pathname.startsWith("/control/")) return false;
    sendAnswer(response, await respond(request, url));
    return true;
  };
}
