import { wantMessages } from "~/core/messages/want-messages.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { caseReplyKey, caseReplyKind } from "../domain/cases/case-reply-mail";
import { longestWord } from "../domain/cases/case-state";
import { closeInside } from "./close-case.server";
import { say } from "./say.server";

export type CaseReplied = { ok: true } | { ok: false; reason: "empty" | "too-long" | "no-customer" | "gone" };

/** An answer that has not gone out after so many days would come out of nowhere. */
const goodForDays = 14;

/**
 * The merchant answers a customer: kept in the case, and mailed as service (no advertising in it; the customer's reply goes to the shop's own mailbox). Sent twice in a row, it
 * is one answer and one mail. `closes`: nothing is left to be done after it.
 */
export const replyToCase = (shop: Shop, key: string, { text, closes }: { text: string; closes: boolean }, now: Date): Promise<CaseReplied> =>
  recording(shop.id, async (tx): Promise<CaseReplied> => {
    if (text.trim() === "") return { ok: false, reason: "empty" };
    if (text.trim().length > longestWord) return { ok: false, reason: "too-long" };
    const about = await tx.customerCase.findUnique({ where: { shopId_key: { shopId: shop.id, key } }, select: { orderId: true, customerId: true } });
    if (!about) return { ok: false, reason: "gone" };
    if (about.customerId === null) return { ok: false, reason: "no-customer" };
    const number = await say(tx, shop, key, "merchant", text, now);
    if (number === undefined) return { ok: false, reason: "no-customer" };
    await wantMessages(tx, shop.id, [{
      key: caseReplyKey(key, number), kind: caseReplyKind, class: "service", customerId: about.customerId, orderId: about.orderId,
      about: { caseKey: key, number: String(number) }, notAfter: new Date(now.getTime() + goodForDays * 86_400_000),
    }], now);
    if (closes) await closeInside(tx, shop.id, key, now);
    return { ok: true };
  });
