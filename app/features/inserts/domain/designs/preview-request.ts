import { type VoucherTerms, voucherTermsSchema } from "~/kernel/voucher-terms";
import { type PrintFormat, printFormats, type Resolution, resolutions } from "../printing/card-formats";

export type PreviewRequest =
  | { ok: true; terms: VoucherTerms; designId: string | null; format: PrintFormat; dotsPerInch: Resolution }
  | { ok: false; field: "terms" | "format" | "dpi"; why: string };

/** Reads what is to be shown: `terms` (JSON), `designId` (none: the shop's first), `format` (a6 unless said), `dpi` (300 unless said). What is wrong is said in words. */
export function readPreviewRequest(read: (name: string) => string | null): PreviewRequest {
  const terms = voucherTermsSchema.safeParse(json(read("terms") ?? ""));
  const format = printFormats.find((one) => one === (read("format") ?? "a6"));
  const dotsPerInch = resolutions.find((one) => String(one) === (read("dpi") ?? "300"));
  if (!terms.success) return { ok: false, field: "terms", why: "The terms are those of no offer." };
  if (!format) return { ok: false, field: "format", why: `The format must be one of ${printFormats.join(", ")}.` };
  if (!dotsPerInch) return { ok: false, field: "dpi", why: `The resolution must be one of ${resolutions.join(", ")}.` };
  return { ok: true, terms: terms.data, designId: read("designId") || null, format, dotsPerInch };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
