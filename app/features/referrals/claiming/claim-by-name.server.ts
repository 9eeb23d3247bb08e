import { tellSealed, toldEvents } from "~/platform/inbox/tell-sealed.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { longestName } from "../domain/claiming/named-person";
import { isCheckoutToken, nameEventIds, nameToldTopic } from "./name-told";
import { mayTell } from "./tell-limit.server";

export interface ToldName {
  /** From the session token; else what the page says, and then only a hint: it counts for whoever's order has it. */
  checkoutToken: string | null;
  /** The visitor's, if signed in. */
  customerId: string | null;
  name: string;
  /** The visitor's own, for the limit only; kept nowhere. */
  address: string | null;
}

/**
 * A friend says who sent them. Takes the sealed text and answers nothing: whether it names anybody is found out later (match-names.server.ts), so that
 * neither the answer nor its time can tell who is a customer. What is too long, too often, or about no checkout is dropped without a word. Told again,
 * up to three texts of a checkout are looked at; the first that fits counts.
 */
export async function claimByName(shop: Shop, { checkoutToken, customerId, name, address }: ToldName, now: Date): Promise<void> {
  const text = name.trim();
  if (!mayTell(shop, address, now) || text === "" || text.length > longestName || checkoutToken === null || !isCheckoutToken(checkoutToken)) return;
  const ids = nameEventIds(checkoutToken);
  const told = await toldEvents(shop.id, nameToldTopic, ids);
  const free = ids.find((id) => !told.includes(id));
  if (free !== undefined) await tellSealed(shop, nameToldTopic, free, { checkoutToken, customerId, name: text }, now);
}
