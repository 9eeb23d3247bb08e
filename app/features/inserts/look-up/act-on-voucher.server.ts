import { giveAgain } from "~/core/vouchers/give-again.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { resumeVoucher, stopVoucher } from "~/core/vouchers/stop-vouchers.server";
import { assertNever } from "~/kernel/assert-never";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { LookUpAction } from "../domain/look-up/look-up-action";
import { markGiven } from "~/core/vouchers/mark-given.server";

export type VoucherAnswer =
  | { ok: true; act: "stop" | "resume" | "given" }
  | { ok: true; act: "again"; code: string }
  | { ok: false; reason: "unknown" | "over" | "final" | "replaced" | "holds-one" | "no-benefit" };

/** Does what was asked of a voucher. Asked twice, it is done once; a voucher given again answers with the same new code. */
export async function actOnVoucher(shop: Shop, asked: Exclude<LookUpAction, { act: "look-up" }>, now: Date): Promise<VoucherAnswer> {
  switch (asked.act) {
    case "again": {
      const given = await giveAgain(shop, asked.key, asked.reason, now);
      return given.ok ? { ok: true, act: "again", code: groupedCode(given.code) } : given;
    }
    case "stop": case "resume": {
      const switched = asked.act === "stop" ? await stopVoucher(shop, asked.key, "", now) : await resumeVoucher(shop, asked.key, now);
      return switched.ok ? { ok: true, act: asked.act } : switched;
    }
    case "given": {
      const marked = await markGiven(shop.id, asked.key, now);
      return marked.ok ? { ok: true, act: "given" } : marked;
    }
    default: return assertNever(asked);
  }
}
