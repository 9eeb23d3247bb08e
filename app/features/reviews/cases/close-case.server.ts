import { closeNotice } from "~/core/notices/notice.server";
import { entriesFor } from "~/core/ledger/entries-for.server";
import { recording } from "~/platform/db/recording.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { caseState } from "../domain/cases/case-state";
import { bookCaseEntries, caseEntry } from "./book-cases.server";

/** A person says that nothing is left to be done about a case. false: there is none. Closed twice, it was closed once. */
export const closeCase = (shop: Pick<Shop, "id">, key: string, now: Date): Promise<boolean> => recording(shop.id, (tx) => closeInside(tx, shop.id, key, now));

/** The same inside of a recording. */
export async function closeInside(tx: Tx, shopId: number, key: string, now: Date): Promise<boolean> {
  const state = caseState(await entriesFor(tx, shopId, [key]));
  if (!state) return false;
  if (state.state !== "closed") await bookCaseEntries(tx, shopId, [caseEntry(key, "case.closed", state.orderId, { time: state.times + 1 }, `time/${state.times + 1}`)], now);
  await closeNotice(tx, shopId, key, now);
  return true;
}

/** A person takes a closed case up again. false: there is none. Told twice, it was opened again once. */
export const reopenCase = (shop: Pick<Shop, "id">, key: string, now: Date): Promise<boolean> =>
  recording(shop.id, async (tx) => {
    const state = caseState(await entriesFor(tx, shop.id, [key]));
    if (!state) return false;
    if (state.state === "closed") await bookCaseEntries(tx, shop.id, [caseEntry(key, "case.reopened", state.orderId, { time: state.times + 1 }, `time/${state.times + 1}`)], now);
    return true;
  });
