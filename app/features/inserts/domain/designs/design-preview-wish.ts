import { z } from "zod";
import type { Locale } from "~/kernel/locale";
import { locales } from "~/kernel/locale";
import { type PrintFormat, printFormats, type Resolution, resolutions } from "../printing/card-formats";
import type { DesignForm } from "./design-form";
import { designFormSchema } from "./design-form-schema";

/** How a design is to be shown. */
export interface PreviewWish {
  format: PrintFormat;
  dotsPerInch: Resolution;
  language: Locale;
  /** With a first name, or as a customer without one gets it. */
  named: boolean;
  /** `key` of one of the shop's offers; the first where there is none of this key (any more). */
  offer: string;
}

const wishSchema = z.object({
  form: designFormSchema, format: z.enum(printFormats), dotsPerInch: z.union(resolutions.map((one) => z.literal(one))), language: z.enum(locales), named: z.boolean(), offer: z.string().max(120),
});

/** What was posted → the form and how to show it; undefined for what no page of ours posts. */
export function readPreviewWish(posted: unknown): (PreviewWish & { form: DesignForm }) | undefined {
  return wishSchema.safeParse(posted).data;
}
