import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metafield } from "../../../sandbox/world/entities";
import { shopDomain } from "../commerce/a-shop";
import type { TestStorefront } from "./a-storefront";
import { aStorefront } from "./a-storefront";

export const offers = {
  on: true, paused: false,
  friend: { de: "10 € Rabatt ab 40 €", en: "€10 off from €40" }, reward: { de: "10 € Guthaben", en: "€10 store credit" },
};
export const code = "7KQM2RXW9TZB";
export const advocateEmail = "aenne@example.com";

export interface ReferralShop extends TestStorefront {
  /** What the app wrote onto its installation. */
  setProgramme: (referral: object | null) => void;
  /** What came to the app over its proxy: "GET /proxy/me.json". */
  asked: string[];
  /** How the app answers; 404 unless told. */
  answer: { status: number; body: object | null; afterMilliseconds: number };
}

/** A shop with the app installed as after a merchant has switched recommending on, one advocate, and an app that says what it is told to say. */
export async function aReferralShop(): Promise<ReferralShop> {
  const asked: string[] = [];
  const answer: ReferralShop["answer"] = { status: 404, body: null, afterMilliseconds: 0 };
  const app = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(`${request.method ?? ""} ${request.url?.split("?")[0] ?? ""}`);
    request.resume();
    setTimeout(() => response.writeHead(request.method === "POST" ? 204 : answer.status, { "content-type": "application/json" }).end(answer.body ? JSON.stringify(answer.body) : undefined), answer.afterMilliseconds);
  });
  await new Promise<void>((listening) => app.listen(0, "127.0.0.1", listening));
  const store = await aStorefront({ appUrl: `http://127.0.0.1:${(app.address() as AddressInfo).port}`, changes: { name: "Feinkost Lindner" } });
  const { world } = store;
  const now = world.nowText();
  const metafield = (key: string, value: string, type = "single_line_text_field"): Metafield => ({ id: world.nextId(), namespace: "kundenkreis", key, type, value, createdAt: now, updatedAt: now });
  const install = world.stores.installs.put({ shop: shopDomain, installedAt: now, uninstalledAt: null, scopes: [], accessTokens: [], refreshTokens: [], metafields: [metafield("referral", JSON.stringify(offers), "json")] });
  for (const key of ["referral_code", "referral_link"]) {
    world.stores.metafieldDefinitions.put({ shop: shopDomain, id: world.nextId(), ownerType: "CUSTOMER", namespace: "kundenkreis", key, name: key, description: null, type: "single_line_text_field", createdAt: now, access: { storefront: "PUBLIC_READ" } });
  }
  const aCustomer = (email: string, metafields: Metafield[]): void => {
    world.stores.customers.put({
      shop: shopDomain, id: world.nextId(), firstName: "Änne", lastName: "Groß", email, phone: null, locale: "de", tags: [], defaultAddress: null, emailMarketing: { state: "NOT_SUBSCRIBED", updatedAt: null },
      createdAt: now, updatedAt: now, numberOfOrders: 1, amountSpent: 5000, metafields,
    });
  };
  aCustomer(advocateEmail, [metafield("referral_code", code), metafield("referral_link", `${store.url}/a/k/r/${code}`), metafield("secret", "nobody's business")]);
  aCustomer("somebody@example.com", []);
  return {
    ...store, asked, answer,
    setProgramme: (referral) => {
      install.metafields = referral ? [metafield("referral", JSON.stringify(referral), "json")] : [];
    },
    async close() {
      await store.close();
      await new Promise<void>((closed) => { app.close(() => closed()); app.closeAllConnections(); });
    },
  };
}
