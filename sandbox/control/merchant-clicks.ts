/** What the merchant of the first shop did in the app after installing it: the same form a person fills in, over HTTP. */
import { randomUUID } from "node:crypto";
import { FEINKOST } from "../seed/shop-rows";
import type { World } from "../world/world";
import type { AppAddress } from "./install-app";
import { sessionToken } from "./session-token";

/** Every first order earns 10 % for the next, from 40 €, for 60 days from delivery. */
const rule = { on: "on", offerKind: "percentage", percentage: "10", amount: "", minimum: "40,00", validForDays: "60", version: "0" };

/**
 * Switches the first shop's insert rule on, with a control group of 10 % (none in a quiet shop). Done once for an installation:
 * an app that has a newer version of the rule says so and keeps it. null: the app did not answer.
 */
export async function clickAsMerchant(world: World, app: AppAddress): Promise<number | null> {
  const token = sessionToken({ shop: FEINKOST, apiKey: app.apiKey, apiSecret: app.apiSecret, now: world.now(), id: randomUUID() });
  try {
    const response = await fetch(`${app.appUrl}/app/inserts/rule`, {
      method: "POST", body: new URLSearchParams({ ...rule, controlShare: app.quiet ? "0" : "10" }),
      headers: { authorization: `Bearer ${token}`, accept: "application/json" }, signal: AbortSignal.timeout(30_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
