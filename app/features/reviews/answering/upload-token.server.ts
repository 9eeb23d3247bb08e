import { z } from "zod";
import { getConfig } from "~/platform/config.server";
import { deriveKey, open, seal } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** For which review a photo may be sent, and whose it is (null: nobody's whom the shop knows). */
export interface UploadPermit {
  reviewKey: string;
  customerId: string | null;
}

/** Where photos are sent past the proxy: at the app's own address. */
export const uploadUrl = (): string => `${getConfig().SHOPIFY_APP_URL.replace(/\/$/, "")}/upload/photo`;

/** From opening the form, or from its last draft, which brings a new one. */
const goodForMilliseconds = 30 * 60_000;

const saidSchema = z.object({ reviewKey: z.string(), customerId: z.string().nullable(), until: z.number() });

/**
 * Lets a photo of one review past the app proxy, for thirty minutes, as often as wished. Only a form shows it, to who may write or change that review now; it
 * reads, sends and changes none. Sealed with the shop's key rather than signed: a review's key names its customer, and a card is in anybody's hands.
 */
export function uploadToken(shop: Pick<Shop, "id" | "key">, { reviewKey, customerId }: UploadPermit, now: Date): string {
  const said: z.infer<typeof saidSchema> = { reviewKey, customerId, until: now.getTime() + goodForMilliseconds };
  return `${shop.id}.${seal(keyOf(shop), Buffer.from(JSON.stringify(said)), contextOf(shop)).toString("base64url")}`;
}

/** The shop that a token says it is of; undefined for what cannot be a token. */
export function shopIdOfUpload(token: string): number | undefined {
  const [, id] = tokenShape.exec(token) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** What a token permits; undefined for what is forged, expired or another shop's, without a difference. */
export function openUploadToken(shop: Pick<Shop, "id" | "key">, token: string, now: Date): UploadPermit | undefined {
  const [, , sealed] = tokenShape.exec(token) ?? [];
  if (sealed === undefined) return undefined;
  const said = opened(shop, sealed);
  return said && now.getTime() < said.until ? { reviewKey: said.reviewKey, customerId: said.customerId } : undefined;
}

const tokenShape = /^(\d{1,9})\.([\w-]{40,400})$/;

function opened(shop: Pick<Shop, "id" | "key">, sealed: string): z.infer<typeof saidSchema> | undefined {
  try {
    return saidSchema.parse(JSON.parse(open(keyOf(shop), Buffer.from(sealed, "base64url"), contextOf(shop)).toString()));
  } catch {
    return undefined;
  }
}

const keyOf = (shop: Pick<Shop, "key">): Buffer => deriveKey(shop.key, "review-upload");
const contextOf = (shop: Pick<Shop, "id">): string => `review-upload/${shop.id}`;
