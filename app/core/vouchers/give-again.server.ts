import { dayOf } from "~/kernel/day";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { append } from "~/core/ledger/append.server";
import type { Voucher } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { planDue } from "~/platform/due/due.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import { cohortOf } from "./domain/cohort";
import { validUntil } from "./domain/validity";
import { voucherCode } from "./domain/voucher-code";
import { ensureCohorts } from "./ensure-cohorts.server";

export type GivenAgain = { ok: true; key: string; code: string } | { ok: false; reason: "unknown" | "replaced" | "holds-one" };

/**
 * Gives a voucher again by hand, with a reason: a new code with the old one's terms and full time from today; what was left of
 * the old one is revoked in the same moment, so that nobody holds both; nobody who holds a live one of the rule already gets a second.
 * Repeating it answers with the voucher that was given.
 */
export function giveAgain(shop: Shop, voucherKey: string, reason: string, now: Date): Promise<GivenAgain> {
  return recording(shop.id, async (tx): Promise<GivenAgain> => {
    const old = await tx.voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: voucherKey } } });
    if (!old) return { ok: false, reason: "unknown" };
    const key = `${voucherKey}/again`;
    const code = voucherCode(key, shop.codeHash);
    if (old.replacedBy) return answerAgain(await tx.voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: old.replacedBy } } }));
    // A used one may be given again: an order that came back is the merchant's own decision, and the reason says so.
    if (await holdsAnother(tx, shop.id, old)) return { ok: false, reason: "holds-one" };
    const terms = voucherTermsSchema.parse(old.terms);
    const cohort = cohortOf(`inserts/${old.ruleId ?? "by-hand"}`, terms, dayOf(now, shop.timeZone), shop.timeZone);
    const promise = { cohortKey: cohort.key, cohortEndsAt: cohort.endsAt.toISOString(), terms, ruleId: old.ruleId };
    const data = voucherPromisedSchema.parse({
      programme: "inserts", ...promise, code, customerId: old.customerId, reason: reason.slice(0, 300), replaces: voucherKey,
    });
    await ensureCohorts(tx, shop, [promise]);
    await append(tx, shop.id, [{ key, kind: "voucher.promised", subject: key, orderId: old.orderId, data }], now);
    const until = validUntil(now, terms.validForDays, cohort.endsAt, shop.timeZone);
    await bookVoucherEntries(tx, shop.id, [
      voucherEntry(voucherKey, "voucher.revoked", old.orderId, { because: "replaced", by: key }, "revoked/replaced"),
      voucherEntry(key, "voucher.wanted", old.orderId, { because: "by-hand" }),
      voucherEntry(key, "voucher.delivered", old.orderId, { deliveredAt: now.toISOString(), basis: "report", validUntil: until.toISOString() }, "delivered/report"),
    ], now);
    await planDue(tx, shop.id, [{ key: `${key}/expiry`, topic: "voucher/time-over", dueAt: until, fact: { voucherKey: key } }]);
    return { ok: true, key, code };
  });
}

const holdsAnother = async (tx: Tx, shopId: number, { key, customerId, ruleId }: Voucher): Promise<boolean> =>
  customerId !== null && ruleId !== null
  && (await tx.voucher.count({ where: { shopId, customerId, ruleId, key: { not: key }, state: { in: ["promised", "live"] } } })) > 0;

/** Asked twice, the voucher that was given the first time is the answer; unless it was replaced in its turn. */
const answerAgain = (given: Voucher | null): GivenAgain =>
  (given && !given.replacedBy ? { ok: true, key: given.key, code: given.code } : { ok: false, reason: "replaced" });
