import type { Tx } from "~/platform/db/prisma.server";
import { open } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

export interface SaidWord {
  number: number;
  from: "customer" | "merchant";
  text: string;
  writtenAt: Date;
}

/** What was said in a case, in its order. */
export async function readWords(tx: Tx, shop: Pick<Shop, "id" | "key">, key: string): Promise<SaidWord[]> {
  const rows = await tx.caseMessage.findMany({ where: { shopId: shop.id, caseKey: key }, orderBy: { number: "asc" } });
  return rows.map(({ number, from, sealedText, writtenAt }) => ({
    number, from: from === "merchant" ? "merchant" : "customer", text: open(shop.key, sealedText, wordContext(key, number)).toString("utf8"), writtenAt,
  }));
}

/** What a sealed word belongs to: put elsewhere, it cannot be opened. */
export const wordContext = (key: string, number: number): string => `${key}/${number}`;
