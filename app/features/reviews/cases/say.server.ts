import { entriesFor } from "~/core/ledger/entries-for.server";
import { closeNotice, noteForMerchant } from "~/core/notices/notice.server";
import type { Tx } from "~/platform/db/prisma.server";
import { seal } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { caseState, longestWord } from "../domain/cases/case-state";
import { bookCaseEntries, caseEntry } from "./book-cases.server";
import { readWords, wordContext } from "./case-words.server";

/**
 * Adds what somebody said to a case, sealed. What a customer has said before in this case, and what a merchant has said last, is not said again. Who was erased says nothing
 * any more. A customer's word needs a person, who is told; a merchant's word is what was waited for. Inside a recording.
 *
 * @returns undefined where there is no such case, or nothing was said; else the number of what was said
 */
export async function say(tx: Tx, shop: Pick<Shop, "id" | "key">, key: string, from: "customer" | "merchant", text: string, now: Date): Promise<number | undefined> {
  const words = text.trim().slice(0, longestWord);
  const about = await tx.customerCase.findUnique({ where: { shopId_key: { shopId: shop.id, key } }, select: { orderId: true, customerId: true, kind: true } });
  if (!about || words === "" || await isErased(tx, shop.id, about.customerId)) return undefined;
  const said = await readWords(tx, shop, key);
  const known = (from === "merchant" ? said.slice(-1) : said).find((one) => one.from === from && one.text === words);
  if (known) return known.number;
  // Words may have been forgotten; their numbers stand in the book.
  const number = Math.max(said.at(-1)?.number ?? 0, caseState(await entriesFor(tx, shop.id, [key]))?.lastNumber ?? 0) + 1;
  await tx.caseMessage.create({ data: { shopId: shop.id, caseKey: key, number, from, sealedText: seal(shop.key, Buffer.from(words), wordContext(key, number)), writtenAt: now } });
  await bookCaseEntries(tx, shop.id, [caseEntry(key, "case.said", about.orderId, { number, from }, `said/${number}`)], now);
  if (from === "merchant") await closeNotice(tx, shop.id, key, now);
  else await noteForMerchant(tx, shop.id, { key, kind: "customer-case", data: { orderId: about.orderId, kind: about.kind } }, now);
  return number;
}

const isErased = async (tx: Tx, shopId: number, customerId: string | null): Promise<boolean> =>
  customerId !== null && (await tx.erasedCustomer.count({ where: { shopId, customerId } })) > 0;
