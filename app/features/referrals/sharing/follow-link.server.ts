import { randomBytes } from "node:crypto";
import { firstNames } from "~/core/customers/note-customers.server";
import { keptBy } from "~/kernel/voucher-terms";
import type { Advocate } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { guessLimit, NetworkLimit } from "~/platform/shopify/network-limit.server";
import { networkMark } from "~/platform/shopify/network-mark.server";
import { isPerson } from "~/platform/shopify/proxy-visitor";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { storefrontOf } from "~/platform/shopify/storefront-of";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { referralLink } from "../domain/advocates/customer-metafields";
import type { Programme } from "../domain/programme/programme";
import { friendOffer, shownCode, voucherView } from "../domain/sharing/friend-page";
import type { FriendPageView } from "../domain/sharing/friend-page";
import { shareText } from "../domain/sharing/share-text";
import { fromParameter, readHost, readRemembered, rememberedParameter } from "../domain/sharing/visitor";
import type { LinkVisitor } from "../domain/sharing/visitor";
import { readProgramme } from "../programme/programme.server";
import { countTouch } from "./count-touch.server";
import { findAdvocate } from "./find-advocate.server";
import { handedVoucher } from "./handed-voucher.server";
import { handOut, visitorMark, voucherOfVisitor } from "./hand-out.server";
import { isPaused } from "./is-paused.server";
import { mailFriend, readAddress } from "./mail-friend.server";
import { confirmedParameter, readMailToken } from "./mail-token.server";
import { localeOf, showFriendPage } from "./show-sharing-page.server";
import type { FriendFrame, PaletteOf } from "./show-sharing-page.server";

const hourMilliseconds = 3_600_000;
const guesses = guessLimit();
/** New vouchers, and mails asked for, from one network within an hour. */
const [newVouchers, askedMails] = [new NetworkLimit(20, hourMilliseconds), new NetworkLimit(10, hourMilliseconds)];

interface Following {
  shop: Shop;
  advocate: Advocate;
  programme: Programme;
  visitor: ProxyVisitor;
  who: LinkVisitor;
  network: string;
  frame: FriendFrame;
  now: Date;
}

/**
 * Somebody follows an advocate's link. Nothing is handed out for the first look (which previews of links take, too): that page goes on by itself to one that says what the
 * browser remembers. There a visitor gets a voucher of their own, the same one again and again. Unknown codes and whatever cannot be one
 * answer alike; a network that tries too many has to wait.
 */
export async function followLink(proxied: ProxyRequest, typed: string, visitor: ProxyVisitor, paletteOf: PaletteOf, now: Date): Promise<Response> {
  const received = await receive(proxied, typed, visitor, paletteOf, now);
  if ("answer" in received) return received.answer;
  return showFriendPage(received.shop, await viewOf(received), received.frame);
}

/** The same visitor sends the form in which the merchant wants an address first. */
export async function askForVoucher(proxied: ProxyRequest, typed: string, visitor: ProxyVisitor, form: FormData, paletteOf: PaletteOf, now: Date): Promise<Response> {
  const received = await receive(proxied, typed, visitor, paletteOf, now);
  if ("answer" in received) return received.answer;
  const { shop, advocate, programme, network, frame } = received;
  const view = (await closedView(received)) ?? (await ask());
  return showFriendPage(shop, view, frame);

  async function ask(): Promise<FriendPageView> {
    const offer = friendOffer(programme.friend, "once", frame.locale);
    const field = form.get("email");
    const address = readAddress(typeof field === "string" ? field : "");
    if (address === null) return { kind: "ask-email", offer, problem: typeof field === "string" && field.trim() !== "" ? "wrong" : "missing" };
    const seconds = askedMails.secondsToWait(network, now);
    if (seconds > 0) return { kind: "wait", minutes: Math.ceil(seconds / 60) };
    askedMails.count(network, now);
    const pageUrl = (token: string): string => `${frame.url}?${confirmedParameter}=${token}`;
    const isSent = await mailFriend(shop, { advocateId: advocate.customerId, address, pageUrl, locale: frame.locale }, now);
    return isSent ? { kind: "mail-sent" } : { kind: "ask-email", offer, problem: "not-sent" };
  }
}

async function receive({ shop, pathPrefix, customerId }: ProxyRequest, typed: string, visitor: ProxyVisitor, paletteOf: PaletteOf, now: Date): Promise<Following | { answer: Response }> {
  const network = networkMark(shop, visitor.address);
  const place = (code: string) => ({ path: `${pathPrefix}/r/${encodeURIComponent(code)}`, url: referralLink({ storefrontUrl: storefrontOf(shop), proxyPath: pathPrefix }, code) });
  const plain: FriendFrame = { locale: localeOf(shop, visitor), paletteOf, ...place("-"), recommendedBy: null };
  const seconds = guesses.secondsToWait(network, now);
  if (seconds > 0) return { answer: await waitPage(shop, plain, seconds) };
  const [advocate, programme] = await Promise.all([findAdvocate(shop.id, typed), readProgramme(shop)]);
  if (!advocate?.code) {
    guesses.count(network, now);
    return { answer: await showFriendPage(shop, { kind: "unknown" }, plain) };
  }
  const names = await firstNames(shop, [advocate.customerId]);
  const confirmed = readMailToken(shop, advocate.customerId, visitor.query.get(confirmedParameter), now);
  return {
    shop, advocate, programme, visitor, network, now,
    who: { remembered: readRemembered(visitor.query.get(rememberedParameter)), customerId, confirmed },
    frame: { ...plain, ...place(advocate.code), recommendedBy: names.get(advocate.customerId) ?? null },
  };
}

async function viewOf(following: Following): Promise<FriendPageView> {
  const { shop, advocate, programme, who, visitor, frame, now } = following;
  const { locale } = frame;
  const mark = visitorMark(shop, who);
  const had = mark === null ? null : await voucherOfVisitor(shop.id, advocate.customerId, mark);
  if (had) return voucherView(await handedVoucher(shop.id, had, now), now, shop.timeZone, locale);
  const closed = await closedView(following);
  if (closed) return closed;
  if (programme.linkGives === "open-code" && keptBy(programme.friend.offer) === "discount") return openCodeView(following);
  const offer = friendOffer(programme.friend, "once", locale);
  if (!isPerson(visitor)) return { kind: "entrance", offer, goOn: null };
  if (programme.confirmEmailFirst && who.confirmed === null) return { kind: "ask-email", offer, problem: null };
  return mark === null ? { kind: "entrance", offer, goOn: goOnTo(frame, visitor) } : newVoucherView(following);
}

/** What stands in the way of anything new; null = nothing. */
async function closedView({ shop, advocate, programme, who, frame, now }: Following): Promise<FriendPageView | null> {
  if (who.customerId === advocate.customerId) return ownView(shop, advocate, programme, frame);
  if (!programme.on || !programme.ways.link || advocate.stopped) return { kind: "closed" };
  if (who.customerId !== null && (await hasOrdered(shop.id, who.customerId))) return { kind: "known-customer" };
  return (await isPaused(shop, programme, now)) ? { kind: "paused" } : null;
}

function ownView(shop: Shop, { code }: Advocate, { friend }: Programme, { url, locale }: FriendFrame): FriendPageView {
  const offer = friendOffer(friend, "once", locale);
  const shown = shownCode(code ?? "");
  return { kind: "own", offer, code: shown, link: url, shareText: shareText({ shopName: shop.name, friendOffer: offer.words, code: "", link: url }, locale) };
}

/** An advocate's own code, which everybody may use once; where it is not there (yet), the page waits for it. */
async function openCodeView({ shop, advocate, programme, visitor, frame, now }: Following): Promise<FriendPageView> {
  const voucher = await db().voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: `advocate/${advocate.customerId}/code` } } });
  if (isPerson(visitor) && !visitor.query.has(fromParameter)) await countTouch(db(), shop, advocate.customerId, "visited", now, readHost(visitor.referrerHost));
  if (!voucher) return { kind: "not-yet", offer: friendOffer(programme.friend, "many", frame.locale), code: shownCode(advocate.code ?? "") };
  return voucherView(await handedVoucher(shop.id, voucher, now), now, shop.timeZone, frame.locale);
}

async function newVoucherView({ shop, advocate, programme, who, visitor, network, frame, now }: Following): Promise<FriendPageView> {
  const seconds = newVouchers.secondsToWait(network, now);
  if (seconds > 0) return { kind: "wait", minutes: Math.ceil(seconds / 60) };
  const host = readHost(visitor.query.get(fromParameter)) || readHost(visitor.referrerHost);
  const outcome = await handOut(shop, programme, { advocateId: advocate.customerId, visitor: who, host }, now);
  if (!outcome.ok) return outcome.reason === "too-many" ? { kind: "wait", minutes: 60 } : { kind: outcome.reason === "paused" ? "paused" : "closed" };
  if (outcome.isNew) newVouchers.count(network, now);
  return voucherView(await handedVoucher(shop.id, outcome.voucher, now), now, shop.timeZone, frame.locale);
}

/** A browser without scripts, or without a memory, is a new visitor, and stays the same one on the address it is led to. */
function goOnTo({ path }: FriendFrame, { referrerHost }: ProxyVisitor): string {
  const host = readHost(referrerHost);
  const query = new URLSearchParams({ [rememberedParameter]: randomBytes(16).toString("base64url"), ...(host === "" ? {} : { [fromParameter]: host }) });
  return `${path}?${query.toString()}`;
}

/** Anything that was not a test and not called off makes a customer of the shop. */
const hasOrdered = async (shopId: number, customerId: string): Promise<boolean> =>
  (await db().shopOrder.findFirst({ where: { shopId, customerId, test: false, cancelledAt: null }, select: { orderId: true } })) !== null;

async function waitPage(shop: Shop, frame: FriendFrame, seconds: number): Promise<Response> {
  const answer = await showFriendPage(shop, { kind: "wait", minutes: Math.ceil(seconds / 60) }, frame);
  answer.headers.set("retry-after", String(seconds));
  return answer;
}
