import { z } from "zod";

/** What a line of another tool's export may tell. */
export const importFields = [
  "stars", "title", "body", "date", "author", "email", "productId", "handle", "sku", "reply", "replyDate", "pictures", "verified", "state", "incentivized", "country", "language", "reviewId",
] as const;
export type ImportField = (typeof importFields)[number];

/** Of whose kind a file is, as far as its header tells. */
export const reviewFormatSchema = z.enum(["kundenkreis", "judge-me", "shopify", "okendo", "yotpo", "loox", "stamped", "other"]);
export type ReviewFormat = z.infer<typeof reviewFormatSchema>;

/** How "05/03/2024" is meant; null: nobody has said, and where it could be both it is not read. */
export const dateOrderSchema = z.enum(["day-first", "month-first"]);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/** What becomes of "Anna Gärtner": itself, or "Anna G.". */
export const nameStyleSchema = z.enum(["initial", "as-written"]);
export type NameStyle = z.infer<typeof nameStyleSchema>;

/** What was not asked for yet when a mapping was kept, no column told. */
const place = z.number().int().nonnegative().nullable().default(null);

/** Which column says what, counted from 0, and how it is to be read; kept with the import. */
export const importMappingSchema = z.object({
  format: reviewFormatSchema,
  columns: z.object(Object.fromEntries(importFields.map((field) => [field, place])) as Record<ImportField, typeof place>),
  dateOrder: dateOrderSchema.nullable(),
  names: nameStyleSchema,
});
export type ImportMapping = z.infer<typeof importMappingSchema>;
export type ImportColumns = ImportMapping["columns"];

/** What has to be told by some column; of products one of three is enough. */
export function missingColumns(columns: ImportColumns): ("stars" | "date" | "product")[] {
  return [
    ...(columns.stars === null ? ["stars" as const] : []), ...(columns.date === null ? ["date" as const] : []),
    ...(columns.productId === null && columns.handle === null && columns.sku === null ? ["product" as const] : []),
  ];
}
