import { wishCredit } from "~/core/vouchers/wish-credit.server";
import { pageHeaders } from "~/core/pages/page-headers";
import type { Advocate } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { log } from "~/platform/log.server";
import { guessLimit } from "~/platform/shopify/network-limit.server";
import { networkMark } from "~/platform/shopify/network-mark.server";
import { isPerson } from "~/platform/shopify/proxy-visitor";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";

import { readProgramme } from "../programme/programme.server";
import type { AccountPageView } from "../ui/sharing/account-page";
import { readAccountToken } from "./account-link.server";
import { countTouch, shownPlaces } from "./count-touch.server";
import { linkQr } from "./link-qr";
import { prefer } from "./prefer.server";
import { readReferralView } from "./read-referral-view.server";
import { localeOf, showAccountPage } from "./show-sharing-page.server";
import type { PaletteOf } from "./show-sharing-page.server";

const guesses = guessLimit();
/** Which reward the page asks about, and that it comes back from an answer. */
const [creditParameter, doneParameter] = ["credit", "done"];

/** An advocate's account, opened by the signed link from their mail: their code and link, what became of friends and rewards. Whatever is no advocate's token gets one and the same answer. */
export async function showAccount(proxied: ProxyRequest, token: string, visitor: ProxyVisitor, paletteOf: PaletteOf, now: Date): Promise<Response> {
  const { shop, pathPrefix } = proxied;
  const locale = localeOf(shop, visitor);
  const frame = { locale, paletteOf, path: `${pathPrefix}/me/${token}` };
  const received = await receive(shop, token, visitor, now);
  if (!("advocate" in received)) return showAccountPage(shop, received, { ...frame, path: `${pathPrefix}/me/-` });
  const { advocate } = received;
  const [view, programme] = await Promise.all([readReferralView(shop, { customerId: advocate.customerId, checkoutToken: null, locale }, now), readProgramme(shop)]);
  if (!view.advocate) return showAccountPage(shop, { kind: "unknown" }, { ...frame, path: `${pathPrefix}/me/-` });
  const asked = view.advocate.rewards.find(({ code, canBeCredit }) => canBeCredit && code !== null && code === visitor.query.get(creditParameter));
  if (asked?.code) return showAccountPage(shop, { kind: "ask-credit", words: asked.words, code: asked.code }, frame);
  // Mail programs look at links ahead of people.
  if (view.on && !view.paused && isPerson(visitor)) await countTouch(db(), shop, advocate.customerId, "shown", now, shownPlaces.account);
  return showAccountPage(shop, {
    kind: "account", on: view.on, paused: view.paused, advocate: view.advocate, isDone: visitor.query.has(doneParameter),
    qr: view.advocate.link === "" ? null : linkQr(view.advocate.link),
    prefers: programme.reward.offer.kind === "storeCredit" ? (advocate.prefers === "code" ? "code" : "credit") : null,
  }, frame);
}

/** What an advocate chose there. Who sends it holds the link: no cookie is involved that another page could make use of. Sent twice, it is done once. */
export async function changeAccount(proxied: ProxyRequest, token: string, visitor: ProxyVisitor, form: FormData, paletteOf: PaletteOf, now: Date): Promise<Response> {
  const { shop, pathPrefix } = proxied;
  const received = await receive(shop, token, visitor, now);
  if (!("advocate" in received)) return showAccountPage(shop, received, { locale: localeOf(shop, visitor), paletteOf, path: `${pathPrefix}/me/-` });
  const { customerId } = received.advocate;
  const [wished, preferred] = [form.get("credit"), form.get("prefers")];
  if (typeof wished === "string") await wishRewardAsCredit(shop, customerId, wished, now);
  if (preferred === "credit" || preferred === "code") await prefer(shop, customerId, preferred, now);
  return new Response(null, { status: 303, headers: { ...pageHeaders, location: `${pathPrefix}/me/${token}?${doneParameter}=1` } });
}

async function receive(shop: Shop, token: string, visitor: ProxyVisitor, now: Date): Promise<{ advocate: Advocate } | Extract<AccountPageView, { kind: "wait" | "unknown" }>> {
  const network = networkMark(shop, visitor.address);
  const seconds = guesses.secondsToWait(network, now);
  if (seconds > 0) return { kind: "wait", minutes: Math.ceil(seconds / 60) };
  const customerId = readAccountToken(shop, token);
  const advocate = await db().advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId: customerId ?? "0" } } });
  if (advocate?.lot === "programme") return { advocate };
  guesses.count(network, now);
  return { kind: "unknown" };
}

/** By the code that stands on the page; only of their own rewards. */
async function wishRewardAsCredit(shop: Shop, customerId: string, code: string, now: Date): Promise<void> {
  const voucher = await db().voucher.findFirst({
    where: { shopId: shop.id, customerId, programme: "referrals", key: { startsWith: "reward/" }, code: code.slice(0, 60).replace(/[\s-]/g, "").toUpperCase() }, select: { key: true },
  });
  const wished = voucher ? await wishCredit(shop, voucher.key, now) : { ok: false as const, reason: "unknown" };
  if (!wished.ok) log.info({ shopId: shop.id, reason: wished.reason }, "a reward was not turned into store credit");
}
