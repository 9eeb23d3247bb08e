import { Session } from "@shopify/shopify-api";
import { deriveKey, seal } from "~/platform/crypto/seal.server";
import type { BenchShop } from "../ground/bench-shop";
import type { BenchDatabase } from "../ground/open-ground";
import { accessToken } from "../ground/secrets";

/** The shop's offline session, good for a day, as the app's session storage keeps it (app/platform/shopify/session-storage.server.ts). */
export async function storeSession({ pool }: BenchDatabase, shop: BenchShop): Promise<void> {
  const id = `offline_${shop.domain}`;
  const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
  const session = new Session({
    id, shop: shop.domain, state: "", isOnline: false, accessToken, expires: inDays(1), refreshToken: "shprt_bench", refreshTokenExpires: inDays(90),
  });
  const sealed = seal(deriveKey(shop.key, "sessions"), Buffer.from(JSON.stringify(session.toPropertyArray(true))), `session/${id}`);
  await pool.query("INSERT INTO session (shop_id, id, is_online, expires_at, sealed_session) VALUES ($1, $2, false, $3, $4)", [shop.id, id, inDays(1), sealed]);
}
