import { timingSafeEqual } from "node:crypto";
import { append } from "~/core/ledger/append.server";
import { feedEntrySchemas, reviewFeedSubject } from "~/kernel/entries/feed-entries";
import { getConfig } from "~/platform/config.server";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { findShopById } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

export const feedFiles = { google: "google-reviews.xml", meta: "meta-reviews.csv" } as const;
export type FeedKind = keyof typeof feedFiles;

export interface FeedAddresses {
  addresses: Record<FeedKind, string>;
  renewedAt: Date | null;
}

/** Where Google and Meta fetch the shop's reviews: at the app's own address, since a feed is longer than the app proxy waits for. Whoever knows it gets in, until it is renewed. */
export async function feedAddresses(shop: Pick<Shop, "id" | "key">): Promise<FeedAddresses> {
  const { time, renewedAt } = await newest(db(), shop.id);
  const base = `${getConfig().SHOPIFY_APP_URL.replace(/\/$/, "")}/feed/${tokenOf(shop, time)}`;
  return { addresses: { google: `${base}/${feedFiles.google}`, meta: `${base}/${feedFiles.meta}` }, renewedAt };
}

/** From now on the addresses are others. */
export async function renewFeedAddress(shop: Pick<Shop, "id">, now: Date): Promise<void> {
  await recording(shop.id, async (tx) => {
    const time = (await newest(tx, shop.id)).time + 1;
    await append(tx, shop.id, [{ key: `${reviewFeedSubject}/renewed/${time}`, kind: "feed.renewed", subject: reviewFeedSubject, orderId: null, data: { time } }], now);
  });
}

/** The shop whose newest token this is; undefined for every other, and of a shop that has gone. */
export async function shopOfFeed(token: string): Promise<Shop | undefined> {
  const [, id, time] = /^(\d{1,9})\.(\d{1,6})\.[\w-]{43}$/.exec(token) ?? [];
  const shop = id === undefined ? undefined : await findShopById(Number(id));
  if (!shop || shop.uninstalledAt || !timingSafeEqual(Buffer.from(tokenOf(shop, Number(time))), Buffer.from(token))) return undefined;
  return (await newest(db(), shop.id)).time === Number(time) ? shop : undefined;
}

async function newest(tx: Tx, shopId: number): Promise<{ time: number; renewedAt: Date | null }> {
  const rows = await tx.ledgerEntry.findMany({ where: { shopId, subject: reviewFeedSubject, kind: "feed.renewed" }, select: { data: true, recordedAt: true } });
  return rows.map(({ data, recordedAt }) => ({ time: feedEntrySchemas["feed.renewed"].parse(data).time, renewedAt: recordedAt as Date | null }))
    .reduce((one, other) => (other.time > one.time ? other : one), { time: 0, renewedAt: null });
}

function tokenOf(shop: Pick<Shop, "id" | "key">, time: number): string {
  const said = `${shop.id}.${time}`;
  return `${said}.${Buffer.from(keyedHash(deriveKey(shop.key, "review-feed"))(said)).toString("base64url")}`;
}
