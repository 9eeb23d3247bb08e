import { readColumnPlaces } from "~/core/imports/domain/read-column-places";
import { readTable } from "~/core/imports/read-table.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { failureKind } from "~/platform/jobs/failure";
import { dateOrderSchema, importFields, missingColumns, nameStyleSchema } from "../domain/exchange/import-mapping";
import type { ImportColumns, ImportMapping, ReviewFormat } from "../domain/exchange/import-mapping";
import { guessMapping } from "../domain/exchange/review-formats";
import { beginImport } from "./begin-import.server";
import { renewFeedAddress } from "./feed-address.server";
import { readUpload } from "./read-upload.server";
import type { Upload } from "./read-upload.server";
import { tryImport } from "./try-import.server";
import type { ImportTrial } from "./try-import.server";

const limits = { mostLines: 100_000, mostCharacters: 20 * 1024 * 1024 };

export type ExchangeProblem = "too-large" | "empty" | "too-long" | "no-table" | "no-answer";

export type ExchangeAnswer =
  /** What the file looks like, for people to say which column is which. */
  | { ok: true; did: "looked"; format: ReviewFormat; header: string[]; sample: string[][]; lines: number; columns: ImportColumns }
  | { ok: true; did: "tried"; trial: ImportTrial }
  | { ok: true; did: "begun"; id: string }
  | { ok: true; did: "renewed" }
  | { ok: false; reason: ExchangeProblem }
  | { ok: false; reason: "missing"; missing: ReturnType<typeof missingColumns> };

/** Looks at a file of reviews, tries it, begins to take it over, or renews the feeds' addresses. undefined when the form is none of ours. */
export async function actOnExchange(shop: Shop, request: Request, now: Date): Promise<ExchangeAnswer | undefined> {
  const upload = await readUpload(request);
  if (!upload.ok) return upload.reason === "too-large" ? { ok: false, reason: "too-large" } : undefined;
  const act = upload.read("act");
  if (act === "renew") {
    await renewFeedAddress(shop, now);
    return { ok: true, did: "renewed" };
  }
  return upload.file && (act === "look" || act === "try" || act === "import") ? actOnFile(shop, act, upload.file, upload.read, now) : undefined;
}

async function actOnFile(
  shop: Shop, act: "look" | "try" | "import", { name, text }: NonNullable<Extract<Upload, { ok: true }>["file"]>, read: (name: string) => unknown, now: Date,
): Promise<ExchangeAnswer | undefined> {
  const table = await readTable(text, limits);
  if (!table.ok) return table;
  const { header, rows } = table;
  const guess = guessMapping(header);
  if (act === "look") return { ok: true, did: "looked", header, sample: rows.slice(0, 3), lines: rows.length, ...guess };
  const mapping = readMapping(read, header.length, guess.format);
  if (!mapping) return undefined;
  const missing = missingColumns(mapping.columns);
  if (missing.length > 0) return { ok: false, reason: "missing", missing };
  if (act === "import") return { ok: true, did: "begun", id: await beginImport(shop, name, rows, mapping, now) };
  try {
    return { ok: true, did: "tried", trial: await tryImport(shop, rows, mapping, now) };
  } catch (error) {
    // Shopify did not say which products there are: somebody is waiting, and may try again.
    if (failureKind(error) === "unexpected") throw error;
    return { ok: false, reason: "no-answer" };
  }
}

function readMapping(read: (name: string) => unknown, width: number, format: ReviewFormat): ImportMapping | undefined {
  const columns = readColumnPlaces(importFields, read, width);
  const dateOrder = dateOrderSchema.nullable().safeParse(read("dateOrder") === "" ? null : (read("dateOrder") ?? null));
  const names = nameStyleSchema.safeParse(read("names") ?? "initial");
  return columns && dateOrder.success && names.success ? { format, columns, dateOrder: dateOrder.data, names: names.data } : undefined;
}
