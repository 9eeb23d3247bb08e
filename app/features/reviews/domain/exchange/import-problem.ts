import { z } from "zod";

/** What is wrong with a line. The last two are about its photos only: the review itself is taken. */
export const importProblemSchema = z.enum([
  "stars", "no-date", "not-a-date", "date-ambiguous", "future-date", "title-too-long", "body-too-long", "name-too-long", "reply-too-long", "no-product", "product-id", "unknown-product",
  "several-products", "not-published", "state-unclear", "photo-address", "too-many-photos",
]);
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** Which line (the header is 1, as spreadsheets count their rows), and what; never what stood there. */
export const lineErrorSchema = z.object({ line: z.number().int().positive(), problem: importProblemSchema });
export type LineError = z.infer<typeof lineErrorSchema>;

/** Whether a line with this problem is taken all the same. */
export const isTakenWith = (problem: ImportProblem): boolean => problem === "photo-address" || problem === "too-many-photos";
