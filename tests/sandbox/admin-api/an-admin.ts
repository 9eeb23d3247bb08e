/** A world with both shops, the app installed in each, and its Admin API, driven without HTTP and without waiting. */
import { createAdminApi } from "../../../sandbox/admin-api/create-admin-api";
import type { AdminApi } from "../../../sandbox/admin-api/create-admin-api";
import type { Subject } from "../../../sandbox/admin-api/context";
import { seedHistory } from "../../../sandbox/seed/seed-history";
import { seedShops } from "../../../sandbox/seed/seed-shops";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { mulberry32 } from "../../../sandbox/world/mulberry32";
import { openWorld } from "../../../sandbox/world/open-world";
import type { OpenWorld } from "../../../sandbox/world/open-world";

export const API_KEY = "test-key";
export const API_SECRET = "test-secret";

export interface Reply {
  data: Record<string, unknown> | null;
  errors: { message: string; extensions?: { code?: string } }[];
}

export interface TestAdmin {
  world: OpenWorld;
  api: AdminApi;
  clock: { time: Date };
  faults: { failAdminApi: number; throttle: number; failBulkOperation: number };
  announced: { shop: string; topic: string; subject: Subject }[];
  scopes(scopes: string[]): void;
  ask(query: string, variables?: Record<string, unknown>, shop?: string): Promise<Reply>;
  /** The same, for answers without errors: the value at a path such as "order.customer.email". */
  read(query: string, path: string, variables?: Record<string, unknown>, shop?: string): Promise<unknown>;
  /** Does what was put off, until nothing is left. */
  passLater(): Promise<void>;
  /** Does only what is put off now, and not what follows from it. */
  passOneStep(): Promise<void>;
}

export const ALL_SCOPES = [
  "read_all_orders",
  "write_orders",
  "write_customers",
  "write_products",
  "write_discounts",
  "read_returns",
  "read_fulfillments",
  "read_locales",
  "write_draft_orders",
  "write_gift_cards",
  "write_gift_card_transactions",
  "read_store_credit_accounts",
  "write_store_credit_account_transactions",
];

/** The value at a path of names and positions; undefined where it ends early. */
export function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((inner, step) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined), value);
}

/** `history`: "none" (products only), "some" (100 customers and 300 orders over two years in the first shop), or "whole" as it is seeded. */
export async function anAdmin({ history = "none" }: { history?: "none" | "some" | "whole" } = {}): Promise<TestAdmin> {
  const clock = { time: new Date("2026-07-15T09:30:00.000Z") };
  const world = await openWorld({ dataFolder: null, clock: { now: () => clock.time } });
  seedShops(world, { quiet: history !== "whole" });
  const shop = world.stores.shops.get(FEINKOST);
  if (history === "some" && shop)
    seedHistory(world, mulberry32(5), {
      shop,
      products: [...world.stores.products.ofShop(FEINKOST)],
      customers: 100,
      orders: 300,
      counterOrders: 5,
      firstNumber: 1001,
    });
  for (const shop of [FEINKOST, TEEHAUS]) {
    world.stores.installs.put({
      shop,
      installedAt: world.nowText(),
      uninstalledAt: null,
      scopes: [...ALL_SCOPES],
      accessTokens: [{ token: `token-of-${shop}`, expiresAt: null, online: false }],
      refreshTokens: [],
    });
  }
  const waiting: (() => void)[] = [];
  const announced: TestAdmin["announced"] = [];
  const faults = { failAdminApi: 0, throttle: 0, failBulkOperation: 0 };
  let tokens = 0;
  const api = createAdminApi(world, {
    apiKey: API_KEY,
    apiSecret: API_SECRET,
    sandboxUrl: "http://127.0.0.1:4000",
    storefrontUrl: () => "http://127.0.0.1:4002",
    announce: (shop, topic, subject) => announced.push({ shop, topic, subject }),
    faults,
    random: mulberry32(1),
    later: (_milliseconds, work) => waiting.push(work),
    newToken: () => `token${(tokens += 1)}`,
    realNowMilliseconds: () => 0,
  });

  const ask: TestAdmin["ask"] = async (query, variables = {}, shop = FEINKOST) => {
    const { answer } = await api.run(shop, { query, variables, operationName: null });
    return JSON.parse(JSON.stringify({ data: answer.data ?? null, errors: answer.errors ?? [] })) as Reply;
  };
  const passOneStep = async (): Promise<void> => {
    for (const work of waiting.splice(0)) work();
    // What was begun may itself wait for a few turns before it puts off the next step.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    world,
    api,
    clock,
    faults,
    announced,
    ask,
    scopes(scopes) {
      const install = world.stores.installs.get(FEINKOST);
      if (install) install.scopes = scopes;
    },
    async read(query, path, variables, shop) {
      const { data, errors } = await ask(query, variables, shop);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return at(data, path);
    },
    async passLater() {
      while (waiting.length > 0) await passOneStep();
    },
    passOneStep,
  };
}

export const CREATE_DISCOUNT = `mutation Create($discount: DiscountCodeBasicInput!) {
  discountCodeBasicCreate(basicCodeDiscount: $discount) { codeDiscountNode { id } userErrors { field message code } }
}`;

/** An input that Shopify takes, with changes. */
export const aDiscountInput = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: "10 % für das nächste Mal",
  code: "DANKE-1",
  startsAt: "2026-07-01T00:00:00Z",
  endsAt: "2026-10-31T22:59:59Z",
  usageLimit: 1,
  customerGets: { value: { percentage: 0.1 }, items: { all: true } },
  minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: "40.00" } },
  context: { all: "ALL" },
  ...changes,
});

/** Makes a discount and gives its long id. */
export const createdDiscount = async (admin: TestAdmin, changes: Record<string, unknown> = {}, shop?: string): Promise<string> =>
  String(await admin.read(CREATE_DISCOUNT, "discountCodeBasicCreate.codeDiscountNode.id", { discount: aDiscountInput(changes) }, shop));
