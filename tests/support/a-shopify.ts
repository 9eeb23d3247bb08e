import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Session } from "@shopify/shopify-api";
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from "undici";
import type { Dispatcher } from "undici";
import { sessionStorage } from "~/platform/shopify/session-storage.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { readLosslessJson } from "~/platform/shopify/payloads/read-json";
import type { InboxEvent } from "~/platform/inbox/inbox-event";
import { createAdminApi } from "../../sandbox/admin-api/create-admin-api";
import { placeOrder } from "../../sandbox/commerce/place-order";
import type { PlaceOrderInput } from "../../sandbox/commerce/place-order";
import type { Order } from "../../sandbox/world/entities";
import { aShop as aSandboxShop, okay, shopDomain } from "../sandbox/commerce/a-shop";
import type { TestShop } from "../sandbox/commerce/a-shop";
import { aShop } from "./a-shop";
import { anEvent } from "./told-twice";

const scopes = [
  "read_orders,write_orders,read_customers,write_customers,read_discounts,write_discounts,read_fulfillments,read_customer_merge,read_products,write_products,write_app_proxy",
  "read_store_credit_accounts,read_store_credit_account_transactions,write_store_credit_account_transactions,read_gift_cards,write_gift_cards,read_gift_card_transactions,write_gift_card_transactions",
].join(",");

export interface TestShopify extends TestShop {
  /** The shop as the app knows it, with a token. */
  shop: Shop;
  /** Chances that calls fail or find no points; changed in place. */
  faults: { failAdminApi: number; throttle: number };
  /** What decides which calls fail, and how; 0.5 unless a test brings its own dice. */
  chance: { next: () => number };
  /** What Shopify still does after it has answered. */
  pending: () => number;
  /** How many calls of an operation there were. */
  calls: (operation: string) => number;
  order: (change?: Partial<PlaceOrderInput>) => Order;
  /** What was told of a topic since the last time, as the app's reactions are given it. */
  events: (topic: string) => InboxEvent[];
  close: () => Promise<void>;
}

/**
 * A Shopify of the test's own, in this process: one shop, its checkout, its Admin API over HTTP. Only the network is a
 * stand-in; everything of the app's is real.
 */
export async function aShopify(): Promise<TestShopify> {
  const sandbox = await aSandboxShop();
  const faults = { failAdminApi: 0, throttle: 0 };
  const chance = { next: () => 0.5 };
  const api = createAdminApi(sandbox.world, {
    apiKey: "test-key", apiSecret: "test-secret", sandboxUrl: `https://${shopDomain}`, storefrontUrl: () => "https://feinkost.example",
    announce: () => undefined, faults, random: () => chance.next(),
  });
  sandbox.world.stores.installs.put({
    shop: shopDomain, installedAt: sandbox.world.nowText(), uninstalledAt: null, scopes: scopes.split(","), refreshTokens: [],
    accessTokens: [{ token: "token", expiresAt: null, online: false }],
  });
  const server = createServer((request, response) => void api(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const before = getGlobalDispatcher();
  const agent = redirectTo((server.address() as AddressInfo).port);
  setGlobalDispatcher(agent);
  const shop = await aShop({ domain: shopDomain, installedAt: new Date("2026-03-01T00:00:00Z"), preparedAt: new Date("2026-03-01T00:00:01Z") });
  await sessionStorage.storeSession(new Session({
    id: `offline_${shopDomain}`, shop: shopDomain, state: "", isOnline: false, accessToken: "token", scope: scopes, expires: new Date("2100-01-01T00:00:00Z"),
  }));
  let customers = 0;
  return {
    ...sandbox, shop, faults, chance, pending: () => api.pending(),
    calls: (operation) => [...sandbox.world.stores.adminCalls.all()].filter((call) => call.operation.includes(operation)).length,
    order: (change = {}) => okay(placeOrder(sandbox.world, sandbox.emit, {
      shop: shopDomain, customer: { email: `kundin-${++customers}@example.com`, firstName: "Anna", lastName: "Ähre" },
      lines: [{ variantId: sandbox.variant("CHEESE"), quantity: 5 }], discountCodes: [], shippingAddress: null, paid: true, ...change,
    })),
    events: (topic) => {
      const told = sandbox.told.filter((one) => one.topic === topic);
      for (const one of told) sandbox.told.splice(sandbox.told.indexOf(one), 1);
      return told.map((one) => anEvent(topic, readLosslessJson(one.body), sandbox.clock.time));
    },
    close: async () => {
      setGlobalDispatcher(before);
      api.stop();
      await agent.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** fetch to any https://….myshopify.com goes to this port, as the sandbox's preload has it. */
function redirectTo(port: number): Agent {
  return new (class extends Agent {
    override dispatch(options: Agent.DispatchOptions, handler: Dispatcher.DispatchHandlers): boolean {
      const { hostname } = new URL(String(options.origin));
      if (!hostname.endsWith(".myshopify.com")) return super.dispatch(options, handler);
      const headers = Array.isArray(options.headers) ? [...(options.headers as string[]), "host", hostname] : { ...(options.headers as object), host: hostname };
      return super.dispatch({ ...options, origin: `http://127.0.0.1:${port}`, headers }, handler);
    }
  })();
}
