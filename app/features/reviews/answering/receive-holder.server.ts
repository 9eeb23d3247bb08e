import { nearestLocale } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import type { PagePalette } from "~/core/pages/domain/page-palette";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import { preferredLocale } from "~/platform/i18n/preferred-locale";
import { guessLimit } from "~/platform/shopify/network-limit.server";
import { networkMark } from "~/platform/shopify/network-mark.server";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import type { ReviewPageView } from "../domain/answering/review-page";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { readReviewProgramme } from "../programme/review-programme.server";
import { openReviews } from "./open-reviews.server";
import type { Holder } from "./open-reviews.server";

/** The shop's colours for its small pages. They are the cards' designs', which are another feature's: the route brings them along. */
export type PaletteOf = (shop: Pick<Shop, "id">, designId: null) => Promise<PagePalette>;

export interface ReviewFrame {
  locale: Locale;
  paletteOf: PaletteOf;
  /** This page's own, from the shop's root on. */
  path: string;
}

export interface Received {
  shop: Shop;
  programme: ReviewProgramme;
  holder: Holder;
  /** null: signed in to the shop. */
  token: string | null;
  pathPrefix: string;
  network: string;
  visitor: ProxyVisitor;
  frame: ReviewFrame;
  now: Date;
}

const guesses = guessLimit();

/**
 * Receives whoever wants to write about an order: by a link, a card (`token`), or signed in to the shop (null). Whatever is no token of this shop answers alike, and a network that
 * tries too many has to wait.
 */
export async function receiveHolder({ shop, pathPrefix, customerId }: ProxyRequest, token: string | null, visitor: ProxyVisitor, paletteOf: PaletteOf, now: Date): Promise<Received | { view: ReviewPageView; frame: ReviewFrame }> {
  const network = networkMark(shop, visitor.address);
  const spoken = (tag: string | null): Locale => preferredLocale(visitor.acceptLanguage, nearestLocale(tag, nearestLocale(shop.locale)));
  const plain: ReviewFrame = { locale: spoken(null), paletteOf, path: `${pathPrefix}/v` };
  const seconds = guesses.secondsToWait(network, now);
  if (seconds > 0) return { view: { kind: "wait", minutes: Math.ceil(seconds / 60) }, frame: plain };
  const [opened, programme] = await Promise.all([openReviews(shop, token, customerId, now), readReviewProgramme(shop)]);
  if (!opened.ok) {
    if (opened.reason === "unknown") guesses.count(network, now);
    return { view: { kind: opened.reason }, frame: plain };
  }
  const { holder } = opened;
  const path = token === null ? plain.path : `${plain.path}/${encodeURIComponent(token.toLowerCase() === token || /\./.test(token) ? token : token.toLowerCase())}`;
  return { shop, programme, holder, token, pathPrefix, network, visitor, frame: { ...plain, locale: spoken(holder.localeTag), path }, now };
}

/** Stands in the forms of the page for who is signed in: cookies come along with forms of other pages, this does not. */
export const accountMark = (shop: Pick<Shop, "key">, customerId: string): string =>
  Buffer.from(keyedHash(deriveKey(shop.key, "review-account"))(customerId)).toString("base64url");
