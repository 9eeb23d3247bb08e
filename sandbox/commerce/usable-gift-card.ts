import type { GiftCard, Shop } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done } from "./outcome";

export type GiftCardRefusal = "gift_card_unknown" | "gift_card_disabled" | "gift_card_expired" | "gift_card_empty";

const WORDS: Record<GiftCardRefusal, { de: string; en: string }> = {
  gift_card_unknown: { de: "Diesen Gutschein gibt es nicht.", en: "There is no such gift card." },
  gift_card_disabled: { de: "Dieser Geschenkgutschein ist gesperrt.", en: "This gift card has been deactivated." },
  gift_card_expired: { de: "Dieser Geschenkgutschein ist abgelaufen.", en: "This gift card has expired." },
  gift_card_empty: { de: "Dieser Geschenkgutschein ist aufgebraucht.", en: "This gift card has no money left." },
};

/** The last day counts as a whole, in the shop's zone. */
export const isExpired = (card: GiftCard, shop: Shop, now: Date): boolean =>
  card.expiresOn !== null && new Intl.DateTimeFormat("en-CA", { timeZone: shop.timeZone }).format(now) > card.expiresOn;

/** The gift card behind a code as it was typed (spaces and hyphens, as they are printed, are passed over). */
export function usableGiftCard(world: World, shop: Shop, typed: string): Outcome<GiftCard> {
  const card = world.giftCardByCode(shop.shop, typed.replace(/[\s-]/g, ""));
  const refuse = (reason: GiftCardRefusal): Outcome<GiftCard> => ({ ok: false, errors: [{ code: typed, reason, message: WORDS[reason] }] });
  if (!card) return refuse("gift_card_unknown");
  if (card.deactivatedAt !== null) return refuse("gift_card_disabled");
  if (isExpired(card, shop, world.now())) return refuse("gift_card_expired");
  return card.balance > 0 ? done(card) : refuse("gift_card_empty");
}
