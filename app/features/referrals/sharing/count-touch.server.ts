import { dayOf } from "~/kernel/day";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** What an advocate's programme saw: shown to them, shared by them, visited by a friend, named by one. */
export type TouchKind = "shown" | "shared" | "visited" | "named";

/** Where an advocate was shown the programme: in the theme's block, on a card's page, on their own page, or in Shopify's checkout and account. */
export const shownPlaces = { block: "", card: "card", account: "account", checkout: "checkout" } as const;

/** Counts one, on the shop's day; a visit with the host it came from (never more of an address), a sight with its place. Counted, not booked: no recording is needed. */
export async function countTouch(tx: Tx, shop: Pick<Shop, "id" | "timeZone">, advocateId: string, kind: TouchKind, now: Date, host = ""): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO advocate_touch (shop_id, customer_id, day, kind, host, count)
    VALUES (${shop.id}, ${advocateId}, ${dayOf(now, shop.timeZone)}::date, ${kind}, ${host.slice(0, 100)}, 1)
    ON CONFLICT (shop_id, customer_id, day, kind, host) DO UPDATE SET count = advocate_touch.count + 1`;
}
