/** What the merchant of the first shop did in the app after installing it: the same form that the rule's page sends, over HTTP. */
import { randomUUID } from "node:crypto";
import { FEINKOST } from "../seed/shop-rows";
import type { World } from "../world/world";
import type { AppAddress } from "./install-app";
import { sessionToken } from "./session-token";

/** Every first order earns 10 % for the next, from 40 €, for 60 days from delivery. What is left out is empty. */
const rule = {
  version: "0",
  on: true,
  name: "Erste Bestellung",
  conditions: [{ kind: "nthOrder", from: "1", to: "1" }],
  variants: [{ id: "A", weight: "1", offerKind: "percentage", percentage: "10", minimum: "40,00", validForDays: "60" }],
  oncePerCustomer: true,
};

/**
 * Switches the first shop's insert rule on, with a control group of 10 % (none in a quiet shop). Done once for an installation:
 * an app that has a newer version of the rule says so and keeps it. null: the app did not answer.
 */
export async function clickAsMerchant(world: World, app: AppAddress): Promise<number | null> {
  const token = sessionToken({ shop: FEINKOST, apiKey: app.apiKey, apiSecret: app.apiSecret, now: world.now(), id: randomUUID() });
  try {
    const response = await fetch(`${app.appUrl}/app/inserts/rules/first-order`, {
      method: "POST", body: JSON.stringify({ ...rule, controlShare: app.quiet ? "0" : "10" }),
      headers: { authorization: `Bearer ${token}`, accept: "application/json", "content-type": "application/json" }, signal: AbortSignal.timeout(30_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
