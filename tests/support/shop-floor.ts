import { expect } from "vitest";
import type { House } from "./house";
import { customersBrowser } from "./customers-browser";
import { merchantsDesk } from "./merchants-desk";
import { decodeQr } from "./read-pdf";

/** What stories do and look at, over HTTP only: as customers, as the warehouse, as the merchant. */
export interface StoryOrder {
  id: string;
  name: string;
  total: string;
  totalDiscounts: string;
  discountCodes: string[];
  createdAt: string;
  cancelledAt: string | null;
  financialStatus: string;
  fulfillmentStatus: string | null;
  subtotal: string;
  shipping: string;
  lines: { id: string; sku: string; quantity: number; discount: string }[];
  fulfillments: { id: string; deliveredAt: string | null }[];
  paymentGateways: string[];
  attributes: { name: string; value: string }[];
  customer: { id: string; email: string } | null;
  metafields: { namespace: string; key: string; value: string }[];
}

export interface StoryState {
  now: string;
  orders: StoryOrder[];
  discounts: { id: string; title: string; endsAt: string | null; deactivatedAt: string | null; codes: { code: string; usageCount: number }[] }[];
  products: { id: string; title: string; variants: { id: string; sku: string; price: string }[] }[];
  giftCards: { code: string; initialValue: string; balance: string; deactivatedAt: string | null }[];
  storeCredit: { customerId: string; balance: string; transactions: { kind: string; amount: string }[] }[];
  mails: { to: string; subject: string; text: string }[];
  deliveries: { topic: string; status: string; attempts: number }[];
  adminApi: { calls: number; throttled: number; refused: number };
}

export interface Answer<T> {
  status: number;
  body: T;
}

export type Refusal = { errors: { code: string; reason: string }[] };

export const feinkost = "feinkost-lindner.myshopify.com";
export const teehaus = "teehaus-nord.myshopify.com";

export function shopFloor(house: Pick<House, "sandboxUrl" | "appUrl" | "storefrontUrl">) {
  const control = async <T>(method: string, path: string, body?: object): Promise<Answer<T>> => {
    const response = await fetch(`${house.sandboxUrl}/control/${path}`, {
      method, ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
    });
    return { status: response.status, body: (await response.json()) as T };
  };
  const state = async (shop = feinkost): Promise<StoryState> => (await control<StoryState>("GET", `state?shop=${shop}`)).body;
  const settle = async (timeoutMilliseconds = 60_000): Promise<void> => {
    const { body } = await control<{ settled: boolean; waiting?: unknown }>("POST", "settle", { timeoutMilliseconds });
    expect(body.settled, `everything has settled: ${JSON.stringify(body)}`).toBe(true);
  };
  const asMerchant = async (path: string, init: RequestInit = {}, shop = feinkost): Promise<Response> => {
    const { body } = await control<{ token: string }>("GET", `session-token?shop=${shop}`);
    return fetch(`${house.appUrl}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${body.token}` } });
  };
  /** Something of the shop's that costs between 80 and 100. */
  const worthMuch = async (shop = feinkost): Promise<{ sku: string; quantity: number }[]> => {
    lines[shop] ??= linesWorth(await state(shop), 80);
    return lines[shop];
  };
  const lines: Record<string, { sku: string; quantity: number }[]> = {};
  const order = (id: string): Promise<Answer<StoryOrder>> => control("GET", `orders/${id}`);
  const print = async (ids: string[], dpi = 300, shop = feinkost): Promise<{ status: number; bytes: Uint8Array; headers: Headers }> => {
    const response = await asMerchant(`/app/inserts/print.pdf?orders=${ids.join(",")}&format=a6&dpi=${dpi}`, {}, shop);
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
  };

  return {
    control, state, settle, asMerchant, print, desk: merchantsDesk(asMerchant),
    deskOf: (shop: string) => merchantsDesk(asMerchant, shop),
    orderNow: async (id: string): Promise<StoryOrder> => (await order(id)).body,
    browser: () => customersBrowser(house.storefrontUrl),
    /** A product of its own, so that prices and what rules look for are known. */
    sell: async (sku: string, price: string, change: { tags?: string[]; collectionIds?: string[]; productType?: string } = {}): Promise<{ id: string; variantId: string }> => {
      const { body } = await control<{ id: string; variants: { id: string }[] }>("POST", "products", { title: `Ware ${sku}`, sku, price, ...change });
      return { id: body.id, variantId: body.variants[0]?.id ?? "" };
    },
    /** Where the QR of an order's card leads. */
    cardLink: async (id: string): Promise<string> => (await decodeQr((await print([id])).bytes, 0, 300)) ?? "",
    health: async () => (await (await fetch(`${house.appUrl}/healthz`)).json()) as { ok: boolean; waiting: object; dead: number },
    /** Places an order worth more than any minimum, unless told otherwise. */
    order: async (change: { shop?: string } & Record<string, unknown> = {}) =>
      control<StoryOrder & Refusal>("POST", "orders", { customer: aCustomer(), lines: await worthMuch(change.shop), ...change }),
    doTo: (id: string, what: "pay" | "fulfil" | "deliver" | "refund" | "cancel" | "edit" | "return", body: object = {}) => control<StoryOrder>("POST", `orders/${id}/${what}`, body),
    advance: (duration: string) => control("POST", "clock", { advance: duration }),
    /** The code on an order, as other warehouse tools read it; undefined before the app has written it. */
    codeOf: async (id: string): Promise<string | undefined> => metafield((await order(id)).body, "voucher_code"),
    decisionOf: async (id: string): Promise<{ decision: string; reason: string } | undefined> => {
      const text = metafield((await order(id)).body, "insert");
      return text ? (JSON.parse(text) as { decision: string; reason: string }) : undefined;
    },
    /** Whether Shopify takes this code, and how often it was used. */
    registered: async (code: string, shop = feinkost) =>
      (await state(shop)).discounts.flatMap(({ codes }) => codes).find((one) => one.code === code),
    /** The API for warehouses' programs. */
    withKey: (key: string, path: string, init: RequestInit = {}) => fetch(`${house.appUrl}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...init.headers } }),
  };
}

function linesWorth({ products }: StoryState, atLeast: number): { sku: string; quantity: number }[] {
  const variant = products.flatMap(({ variants }) => variants).find(({ price }) => Number(price) >= 4 && Number(price) <= 20);
  if (!variant) throw new Error("The shop has nothing that costs between 4 and 20");
  return [{ sku: variant.sku, quantity: Math.ceil(atLeast / Number(variant.price)) }];
}

const metafield = (order: StoryOrder, key: string): string | undefined =>
  order.metafields.find((field) => field.namespace === "kundenkreis" && field.key === key)?.value;

let customers = 0;
/** Somebody new each time. */
export const aCustomer = (change: object = {}): object => ({
  email: `kundin-${Date.now().toString(36)}-${++customers}@example.com`, firstName: "Änne", lastName: "Groß", locale: "de", ...change,
});
