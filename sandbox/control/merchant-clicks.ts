/** What the merchant of the first shop did in the app after installing it: the same forms that the pages send, over HTTP. */
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

/** Friends get 10 € off from 40 €, advocates 10 € of store credit once the friend's order cannot be returned any more; all ways are open. */
const programme = {
  version: "0",
  on: true,
  friend: { offerKind: "fixedAmount", amount: "10,00", minimum: "40,00", validForDays: "30" },
  reward: { offerKind: "storeCredit", amount: "10,00", validForDays: "365" },
  admitDeliveredOrder: true,
  orderMinimum: "40,00",
  holdDays: "14",
  fallbackDays: "28",
  wayCode: true, wayLink: true, wayName: true,
  linkGives: "own-voucher",
  household: "hold",
  signals: {
    "same-customer": { on: true, weight: "100" }, "same-email": { on: true, weight: "60" }, "same-phone": { on: true, weight: "60" }, "same-address": { on: true, weight: "40" },
    "same-browser": { on: true, weight: "40" }, "many-at-once": { on: true, weight: "30" }, "seen-on-coupon-site": { on: true, weight: "30" }, "throwaway-mail": { on: true, weight: "40" },
  },
  holdFrom: "40",
  refuseAbove: "99",
  friendsADay: "5",
};

/** Buyers are asked how it was ten days after delivery: by the card, on the order's page, and by mail to who has agreed to it. */
const reviews = {
  version: "0",
  on: true,
  delayDays: "10", delayByType: [], fallbackDays: "21", severalParcels: "after-last",
  wayCard: true, wayPage: true, wayMail: true, countriesWithoutConsent: [],
  remind: true, reminderAfterDays: "10",
  lookWithinDays: "14", photos: true, attributes: [],
  satisfactionOn: true, satisfactionScale: "csat", lowStarsCase: true,
};

/**
 * Switches the first shop's insert rule and its referral programme on, each with a control group of 10 % (none in a quiet shop), and in a shop that is not quiet its reviews. Done once for an
 * installation: an app that has a newer version of either says so and keeps it. null: the app did not answer.
 */
export async function clickAsMerchant(world: World, app: AppAddress): Promise<number | null> {
  const controlShare = app.quiet ? "0" : "10";
  const status = await post(world, app, "/app/inserts/rules/first-order", { ...rule, controlShare });
  if (status === null) return null;
  const recommending = await post(world, app, "/app/referrals/programme", { ...programme, controlShare });
  return app.quiet || recommending === null ? recommending : post(world, app, "/app/reviews/programme", { ...reviews, controlShare });
}

async function post(world: World, app: AppAddress, path: string, form: object): Promise<number | null> {
  const token = sessionToken({ shop: FEINKOST, apiKey: app.apiKey, apiSecret: app.apiSecret, now: world.now(), id: randomUUID() });
  try {
    const response = await fetch(app.appUrl + path, {
      method: "POST", body: JSON.stringify(form), headers: { authorization: `Bearer ${token}`, accept: "application/json", "content-type": "application/json" },
      signal: AbortSignal.timeout(30_000),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
