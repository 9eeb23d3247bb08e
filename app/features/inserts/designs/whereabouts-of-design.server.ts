import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { allDesigns } from "./designs.server";

/** Whether the shop has this design, had it, or never heard of it. */
export async function whereaboutsOfDesign(shop: Pick<Shop, "id">, id: string): Promise<"here" | "archived" | "nowhere"> {
  if ((await allDesigns(shop)).some((design) => design.id === id)) return "here";
  return (await db().insertDesign.findFirst({ where: { shopId: shop.id, id }, select: { id: true } })) ? "archived" : "nowhere";
}
