import { createReadableStreamFromReadable } from "@remix-run/node";
import { z } from "zod";
import { problem } from "~/platform/api-keys/problem";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { printFormats, resolutions } from "../domain/printing/card-formats";
import { countWithout, mostOrdersPerPrint } from "../domain/printing/print-request";
import { reasonWords } from "../domain/deciding/reason-words";
import type { CardReason } from "../domain/deciding/reason-words";
import { printInserts } from "../printing/print-inserts.server";

const dpiError = `dpi must be one of ${resolutions.join(", ")}.`;
const paper = {
  format: z.enum(printFormats, { error: `format must be one of ${printFormats.join(", ")}.` }).default("a6"),
  dpi: z.coerce.number({ error: dpiError }).refine((dpi) => resolutions.some((one) => one === dpi), { error: dpiError })
    .transform((dpi) => resolutions.find((one) => one === dpi) ?? 300).default(300),
};

export const paperSchema = z.object(paper);
export const printBodySchema = z.strictObject({
  ...paper,
  orderIds: z.array(z.string({ error: "orderIds must be texts." }).regex(/^\d{1,20}$/, { error: "An order's id has digits only." }), { error: "orderIds must be a list of order ids." })
    .min(1, { error: "Name at least one order." }).max(mostOrdersPerPrint, { error: `At most ${mostOrdersPerPrint} orders at once.` }),
});

/** The first thing that is wrong with what a program sent, in words. */
export const whyNot = (error: z.ZodError): string => error.issues[0]?.message ?? "This cannot be read.";

/** The inserts of these orders as a PDF, or a problem that says for each why there is none. Printing again gives the same cards. */
export async function printForApi(shop: Shop, { orderIds, format, dpi }: z.infer<typeof printBodySchema>): Promise<Response> {
  const printed = await printInserts(shop, orderIds, dpi, format);
  if (printed.ok) {
    return new Response(createReadableStreamFromReadable(printed.pdf), {
      headers: {
        "content-type": "application/pdf", "content-disposition": `inline; filename="kundenkreis-${printed.cards}.pdf"`,
        "x-kundenkreis-cards": String(printed.cards), "x-kundenkreis-without": JSON.stringify({ ...countWithout(printed.without), ...(printed.unfit.length > 0 ? { "does-not-fit": printed.unfit.length } : {}) }),
      },
    });
  }
  const without = [
    ...printed.without.map(({ orderId, reason }) => ({ orderId, reason, detail: reasonWords(reason, "en") })),
    ...printed.unfit.map(({ orderId }) => ({ orderId, reason: "does-not-fit", detail: "the design does not fit this format" })),
  ];
  const [first] = without;
  if (orderIds.length > 1 || !first) return problem(422, "nothing-to-print", "None of these orders gets an insert; “without” says why.", { members: { without } });
  if (first.reason === ("unknown-order" satisfies CardReason)) return problem(404, "unknown-order", "This shop has no such order.");
  if (first.reason === "does-not-fit") return problem(422, "does-not-fit", "The texts of its design do not fit this format. Choose another, or ask the merchant to shorten them.");
  return problem(404, "no-insert", `This order gets no insert: ${first.detail}.`, { members: { reason: first.reason } });
}
