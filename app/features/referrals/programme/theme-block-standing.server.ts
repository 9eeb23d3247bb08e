import { db } from "~/platform/db/prisma.server";
import { getConfig } from "~/platform/config.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { shownPlaces } from "../sharing/count-touch.server";
import { readProgramme } from "./programme.server";

export interface ThemeBlockStanding {
  /** The block has been seen by a customer at least once: then it stands in the theme, and its way to us works. */
  seen: boolean;
  /** The theme's editor with the block ready to be put on a page. */
  editor: string;
}

/** Whether the block for recommending stands in the shop's theme; null while there is no programme it would be for. Its first sight is told by the block itself. */
export async function themeBlockStanding(shop: Shop): Promise<ThemeBlockStanding | null> {
  if (!(await readProgramme(shop)).on) return null;
  const touch = await db().advocateTouch.findFirst({ where: { shopId: shop.id, kind: "shown", host: shownPlaces.block }, select: { customerId: true } });
  return { seen: touch !== null, editor: `shopify://admin/themes/current/editor?template=page&addAppBlockId=${getConfig().SHOPIFY_API_KEY}/refer-a-friend&target=newAppsSection` };
}
