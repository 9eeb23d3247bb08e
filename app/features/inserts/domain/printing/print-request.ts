import { isDigits } from "~/kernel/gid";
import { type PrintFormat, printFormats, type Resolution, resolutions } from "./card-formats";
import type { CardReason } from "../deciding/reason-words";

export const mostOrdersPerPrint = 1_000;

export type PrintRequest =
  | { ok: true; orderIds: string[]; format: PrintFormat; dotsPerInch: Resolution }
  | { ok: false; field: "orders" | "format" | "dpi"; why: string };

/** Reads what is to be printed: `orders` (ids with commas between), `format` (a6, dl, a5, 4x6, a4-4up, slip), `dpi`. What is wrong is said in words. */
export function readPrintRequest(read: (name: string) => unknown): PrintRequest {
  const text = (name: string): string => {
    const value = read(name);
    return typeof value === "string" ? value : "";
  };
  const orderIds = [...new Set(text("orders").split(",").map((id) => id.trim()).filter(Boolean))];
  if (orderIds.length === 0) return { ok: false, field: "orders", why: "Name at least one order: ids with commas between them." };
  if (orderIds.length > mostOrdersPerPrint) return { ok: false, field: "orders", why: `At most ${mostOrdersPerPrint} orders at once.` };
  if (!orderIds.every(isDigits)) return { ok: false, field: "orders", why: "An order's id has digits only." };
  const printer = readPrinter(read);
  return printer.ok ? { ...printer, orderIds } : printer;
}

/** The printer alone: `format` and `dpi`. */
export function readPrinter(read: (name: string) => unknown): { ok: true; format: PrintFormat; dotsPerInch: Resolution } | { ok: false; field: "format" | "dpi"; why: string } {
  const format = printFormats.find((one) => one === read("format"));
  const dotsPerInch = resolutions.find((one) => String(one) === read("dpi"));
  if (!format) return { ok: false, field: "format", why: `The format must be one of ${printFormats.join(", ")}.` };
  if (!dotsPerInch) return { ok: false, field: "dpi", why: `The resolution must be one of ${resolutions.join(", ")}.` };
  return { ok: true, format, dotsPerInch };
}

/** How many orders get no card, by reason. */
export function countWithout(without: readonly { reason: CardReason }[]): Partial<Record<CardReason, number>> {
  const counts: Partial<Record<CardReason, number>> = {};
  for (const { reason } of without) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
