import type { FlagKind, Rejection, ReviewSource, ReviewWithdrawn, Verified } from "~/kernel/entries/review-entries";
import { entriesFor } from "~/core/ledger/entries-for.server";
import type { MessageReason } from "~/kernel/entries/message-entries";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { lastVerdictTime, planModeration } from "../domain/moderating/plan-moderation";
import { reviewIdOf } from "../domain/moderating/review-id";
import { readReviewFact } from "../domain/moderating/review-words";
import type { ReviewFact } from "../domain/moderating/review-words";
import { reviewThanksKey } from "../domain/moderating/thanks-mail";
import { reviewState } from "../domain/reviews/review-state";
import { dueKey } from "./moderate-reviews.server";
import { productTitles } from "./product-titles.server";

export interface ExplainedVersion {
  version: number;
  stars: number;
  title: string;
  body: string;
  displayName: string;
  attributes: Record<string, string>;
  /** Small pictures as data, since an admin page cannot fetch with its session in an <img>. */
  photos: { id: string; thumbnail: string }[];
  writtenAt: Date;
  isShown: boolean;
  flags: FlagKind[];
}

export interface ExplainedReview {
  key: string;
  id: string;
  productId: string;
  productTitle: string | null;
  order: { orderId: string; name: string; placedAt: Date } | null;
  customerId: string | null;
  state: "pending" | "published" | "rejected" | "withdrawn";
  because: Rejection | ReviewWithdrawn | null;
  source: ReviewSource;
  verified: Verified;
  incentivized: boolean;
  waits: boolean;
  shownAtLatest: Date | null;
  helpful: number;
  notHelpful: number;
  reply: string | null;
  repliedAt: Date | null;
  /** What became of the thank-you note; null: nobody wanted one. */
  thanks: { state: "wanted" | "sent" | "dropped"; reason: MessageReason | null } | null;
  may: { publish: boolean; reject: boolean; restore: boolean; reply: boolean; thank: boolean };
  /** Newest first. */
  versions: ExplainedVersion[];
  /** Oldest first. */
  story: { key: string; at: Date; fact: ReviewFact }[];
}

/** Everything that is known of a review. undefined when this shop has none under that key. */
export async function explainReview(shop: Pick<Shop, "id">, key: string): Promise<ExplainedReview | undefined> {
  const shopId = shop.id;
  const [row, entries, versions, photos] = await Promise.all([
    db().review.findUnique({ where: { shopId_key: { shopId, key } } }), entriesFor(db(), shopId, [key]),
    db().reviewVersion.findMany({ where: { shopId, reviewKey: key }, orderBy: { version: "desc" } }),
    db().reviewPhoto.findMany({ where: { shopId, ownerKey: key }, select: { id: true, thumbnail: true } }),
  ]);
  const state = reviewState(entries);
  if (!row || !state) return undefined;
  const [titles, order, due, mail] = await Promise.all([
    productTitles(shopId, [row.productId]),
    row.orderId ? db().shopOrder.findUnique({ where: { shopId_orderId: { shopId, orderId: row.orderId } }, select: { orderId: true, name: true, placedAt: true } }) : null,
    row.waitingVersion === null ? null : db().due.findUnique({ where: { shopId_key: { shopId, key: dueKey(row) } }, select: { dueAt: true } }),
    db().customerMessage.findUnique({ where: { shopId_key: { shopId, key: reviewThanksKey(key) } }, select: { state: true, reason: true } }),
  ]);
  const story = entries.flatMap(({ key: entryKey, kind, data, recordedAt }) => {
    const fact = readReviewFact(kind, data);
    return fact ? [{ key: entryKey, at: recordedAt, fact }] : [];
  });
  const flags = new Map(story.flatMap(({ fact }) => (fact.kind === "review.written" ? [[fact.data.version, fact.data.flags] as const] : [])));
  const thumbnails = new Map(photos.map(({ id, thumbnail }) => [id, `data:image/webp;base64,${Buffer.from(thumbnail).toString("base64")}`]));
  const lastTime = lastVerdictTime(entries);
  const may = (moderation: Parameters<typeof planModeration>[1]): boolean => planModeration(state, moderation, lastTime) !== undefined;
  return {
    key, id: reviewIdOf(key), productId: row.productId, productTitle: titles.get(row.productId) ?? null, order, customerId: row.customerId,
    state: state.state, because: state.because, source: state.source, verified: state.verified, incentivized: row.incentivized,
    waits: state.waitingVersion !== null, shownAtLatest: due?.dueAt ?? null, helpful: row.helpful, notHelpful: row.notHelpful, reply: row.reply, repliedAt: row.repliedAt,
    thanks: mail ? { state: mail.state as "wanted" | "sent" | "dropped", reason: mail.reason as MessageReason | null } : null,
    may: {
      publish: may({ do: "publish" }), restore: may({ do: "restore" }), reject: state.state === "published" || state.state === "pending", reply: state.state === "published" || state.state === "pending",
      thank: state.state === "published" && row.customerId !== null && !state.thanked,
    },
    versions: versions.map(({ version, stars, title, body, displayName, attributes, photoIds, writtenAt }) => ({
      version, stars, title, body, displayName, attributes: attributes as Record<string, string>, writtenAt, isShown: state.state === "published" && state.version.version === version,
      flags: flags.get(version) ?? [], photos: photoIds.flatMap((id) => { const thumbnail = thumbnails.get(id); return thumbnail ? [{ id, thumbnail }] : []; }),
    })),
    story,
  };
}
