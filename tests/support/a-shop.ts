import { newKey, seal } from "~/platform/crypto/seal.server";
import { getConfig } from "~/platform/config.server";
import { db } from "~/platform/db/prisma.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

let shops = 0;

/** A shop that has installed the app, read and ready; with what differs from that. */
export async function aShop(change: { domain?: string; installedAt?: Date; authorizedAt?: Date; preparedAt?: Date | null; timeZone?: string } = {}): Promise<Shop> {
  const domain = change.domain ?? `shop-${++shops}.myshopify.com`;
  const row = await db().shop.create({
    data: {
      domain, sealedKey: seal(Buffer.from(getConfig().ENCRYPTION_KEY, "base64"), newKey(), `shop/${domain}`),
      name: "Feinkost Lindner", currency: "EUR", timeZone: "Europe/Berlin", locale: "de", storefrontUrl: "https://feinkost.example",
      installedAt: new Date("2026-11-01T00:00:00Z"), authorizedAt: new Date("2026-11-01T00:00:00Z"), preparedAt: new Date("2026-11-01T00:00:01Z"), ...change,
    },
  });
  return requireShop(row.id);
}
