import { assertNever } from "~/kernel/assert-never";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { CaseAction } from "../domain/cases/case-action";
import { closeCase, reopenCase } from "./close-case.server";
import { replyToCase } from "./reply-to-case.server";
import type { CaseReplied } from "./reply-to-case.server";

export type ActedOnCase = { ok: true; do: CaseAction["do"] } | Extract<CaseReplied, { ok: false }>;

/** Does what a person wants done with a case. */
export async function actOnCase(shop: Shop, key: string, wish: CaseAction, now: Date): Promise<ActedOnCase> {
  switch (wish.do) {
    case "reply": {
      const replied = await replyToCase(shop, key, wish, now);
      return replied.ok ? { ok: true, do: "reply" } : replied;
    }
    case "close": return (await closeCase(shop, key, now)) ? { ok: true, do: "close" } : { ok: false, reason: "gone" };
    case "reopen": return (await reopenCase(shop, key, now)) ? { ok: true, do: "reopen" } : { ok: false, reason: "gone" };
    default: return assertNever(wish);
  }
}
