import type { Shop } from "~/platform/shopify/shop-store.server";
import { mayMakeGiftCards } from "~/core/vouchers/domain/offers/offer-aspects";
import { findRule, saveRule } from "./insert-rule.server";
import type { RuleSaved } from "./insert-rule.server";

export type RuleSwitched = RuleSaved | { ok: false; reason: "unknown" | "needs-scopes" };

/** Switches a rule on or off, as its next version. `editedVersion` is the one that the merchant saw. */
export async function switchRule(
  shop: Pick<Shop, "id" | "currency" | "scopes">, id: string, on: boolean, editedVersion: number, now: Date,
): Promise<RuleSwitched> {
  const rule = await findRule(shop, id);
  if (!rule) return { ok: false, reason: "unknown" };
  const givesGiftCards = rule.variants.some(({ terms }) => terms.offer.kind === "giftCard");
  if (on && givesGiftCards && !mayMakeGiftCards(shop)) return { ok: false, reason: "needs-scopes" };
  return saveRule(shop, { ...rule, on }, editedVersion, now);
}
