import { z } from "zod";
import { flagKindSchema, starsSchema } from "~/kernel/entries/review-entries";
import { cleanLine, cleanText } from "../answering/clean-text";
import { findFlags } from "../answering/find-flags";
import { longest } from "../answering/parse-review";
import { parseReply } from "../moderating/parse-reply";
import { isReviewKey, reviewKeyOf } from "../moderating/review-id";
import type { ImportField, ImportMapping } from "./import-mapping";
import type { ImportProblem } from "./import-problem";
import { importedText, shortName } from "./imported-text";
import { readDate } from "./read-date";
import { readPictureAddresses } from "./read-picture-addresses";
import { readProductReference } from "./read-product-reference";
import { saysYes, wasPublished } from "./read-said";

/** A line as it waits to be taken over: checked, and without the address of whoever wrote it. */
export const importedLineSchema = z.object({
  line: z.number().int().positive(),
  product: z.object({ productId: z.string().nullable(), handle: z.string().nullable(), sku: z.string().nullable() }),
  stars: starsSchema, title: z.string(), body: z.string(), displayName: z.string(),
  /** What makes it this review and no other, beside its product. */
  identity: z.array(z.string()),
  writtenAt: z.iso.datetime(),
  verified: z.boolean(), incentivized: z.boolean(), flags: z.array(flagKindSchema),
  reply: z.string().nullable(),
  /** null: there is no reply, or the file does not say when it was given. */
  repliedAt: z.iso.datetime().nullable().default(null),
  countryCode: z.string().nullable(), language: z.string().nullable(), pictures: z.array(z.string()),
  /** Of our own export: which review it was. */
  ownKey: z.string().nullable(),
  /** Keyed hash, for finding the customer. */
  emailMark: z.string().nullable(),
});
export type ImportedLine = z.infer<typeof importedLineSchema>;

/** Before its address was hashed; it goes no further than the request that brought it. */
export type ReadLine = Omit<ImportedLine, "emailMark"> & { email: string | null };

export type LineRead = { ok: true; review: ReadLine; notes: ImportProblem[] } | { ok: false; problem: ImportProblem } | "nothing";

/** One row of a file → a review to take over, or what is wrong with it; "nothing" for an empty row. Too long is said, never cut. */
export function readImportLine(cells: readonly string[], line: number, mapping: ImportMapping, now: Date): LineRead {
  if (cells.every((cell) => cell.trim() === "")) return "nothing";
  const cell = (field: ImportField): string => { const place = mapping.columns[field]; return place === null ? "" : (cells[place] ?? ""); };
  const wrong = (problem: ImportProblem): LineRead => ({ ok: false, problem });

  const isPublished = wasPublished(cell("state"));
  if (isPublished !== true) return wrong(isPublished === false ? "not-published" : "state-unclear");
  const product = readProductReference({ productId: cell("productId"), handle: cell("handle"), sku: cell("sku") });
  if (typeof product === "string") return wrong(product);
  const stars = readStars(cell("stars"));
  if (stars === undefined) return wrong("stars");
  const date = readDate(cell("date"), mapping.dateOrder, now);
  if (!date.ok) return wrong(date.problem);
  const [title, body, name] = [cleanLine(importedText(cell("title"))), cleanText(importedText(cell("body"))), cleanLine(importedText(cell("author")))];
  const long = ([["title", title.text], ["body", body.text], ["name", name.text]] as const).find(([field, text]) => [...text].length > longest[field]);
  if (long) return wrong(`${long[0]}-too-long`);
  const reply = cell("reply").trim() === "" ? null : parseReply(importedText(cell("reply")));
  if (reply?.ok === false && reply.error === "too-long") return wrong("reply-too-long");

  const { addresses, leftOut } = readPictureAddresses(cell("pictures"));
  const displayName = mapping.names === "initial" ? shortName(name.text) : name.text.includes("@") ? "" : name.text;
  const country = cell("country").trim().toUpperCase();
  const language = /^([a-z]{2,3})(?:[-_][a-z]{2})?$/.exec(cell("language").trim().toLowerCase())?.[1] ?? null;
  return {
    ok: true, notes: leftOut,
    review: {
      line, product, stars, title: title.text, body: body.text, displayName, writtenAt: date.at.toISOString(), verified: saysYes(cell("verified")), incentivized: saysYes(cell("incentivized")),
      // Stars alone are told apart by the stars, and by their title.
      identity: [mapping.format, name.text, date.at.toISOString(), body.text, ...(body.text === "" ? [title.text, String(stars)] : [])],
      flags: [...findFlags([title.text, body.text, displayName]), ...(title.hadHidden || body.hadHidden || name.hadHidden ? ["hidden-characters" as const] : [])],
      reply: reply?.ok ? reply.text : null, repliedAt: reply?.ok ? readReplyDate(cell("replyDate"), mapping, now) : null, countryCode: /^[A-Z]{2}$/.test(country) ? country : null, language, pictures: addresses, ownKey: ownKeyOf(cell("reviewId")),
      email: readEmail(cell("email")),
    },
  };
}

/** "4", "4.0", "4,0"; half stars are none of ours. */
function readStars(typed: string): number | undefined {
  const [, stars] = /^'?([1-5])(?:[.,]0{1,2})?$/.exec(typed.trim()) ?? [];
  return stars === undefined ? undefined : Number(stars);
}

/** Of a reply's day nothing is made up: what cannot be read is not known, and the reply is taken all the same. */
function readReplyDate(typed: string, { dateOrder }: ImportMapping, now: Date): string | null {
  const date = readDate(typed, dateOrder, now);
  return date.ok ? date.at.toISOString() : null;
}

const readEmail = (typed: string): string | null => (/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(typed.trim()) ? typed.trim() : null);

function ownKeyOf(id: string): string | null {
  const key = reviewKeyOf(id.trim());
  return key !== undefined && isReviewKey(key) ? key : null;
}
