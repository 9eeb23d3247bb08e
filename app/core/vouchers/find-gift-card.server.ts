import type { Voucher } from "~/platform/db/client/client";
import { callShopify } from "~/platform/shopify/gateway.server";
import { FindGiftCardsDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** By which a gift card is known to be ours. */
export const giftCardNote = ({ key }: Pick<Voucher, "key">): string => `Kundenkreis · ${key}`;

/** The gift card in Shopify that carries this voucher's note; undefined where there is none that lives. */
export async function findOwnGiftCard(shop: Shop, voucher: Voucher): Promise<string | undefined> {
  const search = `last_characters:${voucher.code.slice(-4)}`;
  const { giftCards } = await callShopify(shop, FindGiftCardsDocument, { search }, { points: 10 });
  return giftCards.nodes.find(({ note, enabled }) => enabled && note === giftCardNote(voucher))?.id;
}
