import { z } from "zod";

/**
 * `service`: about the customer's own contract or reward, without advertising. `marketing`: only to who has agreed to it. `permitted`: advertising that the merchant says is lawful
 * where this customer lives without their having agreed (as § 7 (3) UWG is), until they object.
 */
export const messageClassSchema = z.enum(["service", "marketing", "permitted"]);
export type MessageClass = z.infer<typeof messageClassSchema>;

/** Why a message is not sent, now or ever. */
export const messageReasonSchema = z.enum([
  // dropped
  "no-consent", "unsubscribed", "address-refused", "no-address", "no-customer", "contact-limit", "too-late", "no-longer-true", "content-refused", "no-mail-server", "erased",
  // only postponed
  "deferred",
]);
export type MessageReason = z.infer<typeof messageReasonSchema>;

/** What may happen to a message to a customer; never an address, never its words. */
export const messageEntrySchemas = {
  "message.wanted": z.object({
    kind: z.string(), class: messageClassSchema, customerId: z.string(),
    /** Ids of what it is about. */
    about: z.record(z.string(), z.string()),
    notAfter: z.iso.datetime(),
  }),
  "message.postponed": z.object({ until: z.iso.datetime(), because: messageReasonSchema }),
  "message.sent": z.object({ kind: z.string(), locale: z.string() }),
  "message.dropped": z.object({ kind: z.string(), because: messageReasonSchema }),
} as const;
export type MessageEntryKind = keyof typeof messageEntrySchemas;
export type MessageEntryData<K extends MessageEntryKind> = z.infer<(typeof messageEntrySchemas)[K]>;
