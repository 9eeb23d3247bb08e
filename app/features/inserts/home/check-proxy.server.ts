import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { proxyRootOf } from "~/platform/shopify/storefront-of";
import { changeSettings } from "./insert-settings.server";

/** What the proxy's own page says, so that a storefront's error page is not taken for it. */
export const proxyAnswer = (shopDomain: string): string => `kundenkreis ${shopDomain}`;

/** Asks the shop's own domain for it, as a phone would that scanned a card. */
const patienceMilliseconds = 6_000;

/**
 * Looks whether the cards' pages answer on the shop's own domain, and keeps what was found. A shop behind a password (not opened
 * yet) does not let anybody in: that counts as not answering, and the guide says so.
 */
export async function checkProxy(shop: Shop, now: Date): Promise<boolean> {
  const address = `${proxyRootOf(shop)}/check`;
  let answers = false;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMilliseconds), redirect: "follow" });
    answers = answer.ok && (await answer.text()).trim() === proxyAnswer(shop.domain);
  } catch (error) {
    log.info({ error, shopId: shop.id }, "the cards' pages do not answer");
  }
  await changeSettings(shop.id, { proxyAnswers: answers, proxyCheckedAt: now }, now);
  return answers;
}
