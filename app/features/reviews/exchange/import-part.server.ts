import { z } from "zod";
import { loadProductFacts } from "~/core/products/load-product-facts.server";
import type { ReviewImportPart } from "~/platform/db/client/client";
import { open } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { lineErrorSchema } from "../domain/exchange/import-problem";
import type { LineError } from "../domain/exchange/import-problem";
import { importedLineSchema } from "../domain/exchange/read-import-line";
import { readReviewProgramme } from "../programme/review-programme.server";
import { recordReviews } from "../reviews/record-reviews.server";
import { findProducts, productOf } from "./find-products.server";
import type { KnownProducts } from "./find-products.server";
import { partContext } from "./part-context";
import { sortLines } from "./sort-lines.server";
import type { SortedLines } from "./sort-lines.server";
import { mostErrorsShown } from "./try-import.server";

type FreshLine = SortedLines["fresh"][number];
export type SealedPart = Pick<ReviewImportPart, "importId" | "number" | "sealedLines">;

/**
 * Takes over one part of a file, in one recording with its end: killed in between, it is as if it had not begun; told twice, the second finds no part. What is
 * here already stays as it is. Throws what the gateway throws.
 */
export async function importPart(shop: Shop, part: SealedPart, products: KnownProducts, now: Date): Promise<void> {
  const lines = z.array(importedLineSchema).parse(JSON.parse(open(shop.key, part.sealedLines, partContext(part.importId, part.number)).toString("utf8")));
  await findProducts(shop, lines.map(({ product }) => product), products);
  await nameProducts(shop, lines.flatMap(({ product }) => { const id = productOf(product, products); return id && id !== "several" ? [id] : []; }), now);
  await recording(shop.id, async (tx) => {
    const { count } = await tx.reviewImportPart.deleteMany({ where: { shopId: shop.id, importId: part.importId, number: part.number } });
    if (count === 0) return;
    const { fresh, known, errors } = await sortLines(tx, shop.id, lines, products, new Set());
    await record(tx, shop, part.importId, fresh, now);
    await noteProgress(tx, shop.id, part.importId, { done: lines.length, taken: fresh.length, known, errors, photos: fresh.reduce((sum, { pictures }) => sum + pictures.length, 0) }, now);
  });
}

/** Titles for the lists: of products that Shopify has never told of. */
async function nameProducts(shop: Shop, productIds: readonly string[], now: Date): Promise<void> {
  const ids = [...new Set(productIds)];
  const rows = await db().shopProduct.findMany({ where: { shopId: shop.id, productId: { in: ids } }, select: { productId: true } });
  const named = new Set(rows.map(({ productId }) => productId));
  await loadProductFacts(shop, ids.filter((id) => !named.has(id)), now);
}

async function record(tx: Tx, shop: Shop, importId: string, fresh: readonly FreshLine[], now: Date): Promise<void> {
  const customers = await customersOf(tx, shop.id, fresh);
  await recordReviews(tx, shop.id, await readReviewProgramme(shop, tx), fresh.map(({ key, productId, stars, title, body, displayName, verified, incentivized, flags, language, writtenAt, emailMark, reply, repliedAt, countryCode }) => ({
    key, productId, orderId: null, customerId: emailMark ? (customers.get(emailMark) ?? null) : null, source: "import" as const, verified: verified ? "imported" as const : "none" as const,
    incentivized, stars, title, body, displayName, locale: language ?? shop.locale.slice(0, 2).toLowerCase(), attributes: {}, photoIds: [], flags, writtenAt: new Date(writtenAt),
    brought: { reply, repliedAt, countryCode },
  })), now);
  await wishPhotos(tx, shop.id, importId, fresh);
}

/** Whom orders have shown under this address, the latest where there were several; of somebody erased there is no hash left to be found by. */
async function customersOf(tx: Tx, shopId: number, lines: readonly FreshLine[]): Promise<Map<string, string>> {
  const marks = [...new Set(lines.flatMap(({ emailMark }) => emailMark ?? []))];
  const rows = marks.length === 0 ? [] : await tx.$queryRaw<{ mark: string; customerId: string }[]>`
    SELECT m.mark, i.customer_id AS "customerId" FROM unnest(${marks}::text[]) AS m(mark)
    CROSS JOIN LATERAL (SELECT customer_id FROM identity_mark
      WHERE shop_id = ${shopId} AND kind = 'email' AND mark = m.mark AND customer_id IS NOT NULL ORDER BY seen_at DESC LIMIT 1) i`;
  return new Map(rows.map(({ mark, customerId }) => [mark, customerId]));
}

async function wishPhotos(tx: Tx, shopId: number, importId: string, lines: readonly FreshLine[]): Promise<void> {
  const rows = lines.flatMap(({ key, pictures }) => pictures.map((address, number) => ({ key, number, address })));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO review_photo_wish (shop_id, review_key, number, import_id, address)
    SELECT ${shopId}, w.key, w.number, ${importId}, w.address FROM json_to_recordset(${JSON.stringify(rows)}::json) AS w(key text, number int, address text)
    ON CONFLICT (shop_id, review_key, number) DO NOTHING`;
  await addJobs(tx, [{ name: "fetch-review-photos", shopId }]);
}

async function noteProgress(tx: Tx, shopId: number, importId: string, { done, taken, known, errors, photos }: { done: number; taken: number; known: number; errors: LineError[]; photos: number }, now: Date): Promise<void> {
  const where = { shopId_id: { shopId, id: importId } };
  const row = await tx.reviewImport.findUniqueOrThrow({ where, select: { errors: true } });
  const before = z.array(lineErrorSchema).parse(row.errors);
  const isOver = (await tx.reviewImportPart.count({ where: { shopId, importId } })) === 0;
  await tx.reviewImport.update({
    where,
    data: {
      state: isOver ? "done" : "running", finishedAt: isOver ? now : null, done: { increment: done }, taken: { increment: taken }, known: { increment: known }, photosLeft: { increment: photos },
      errors: [...before, ...errors].sort((one, other) => one.line - other.line).slice(0, mostErrorsShown), errorCount: { increment: errors.length },
    },
  });
}
