/** The shapes of what is posted to /control. */
import { z } from "zod";

const text = z.string().max(10_000);
export const address = z.object({
  firstName: text.nullish(), lastName: text.nullish(), address1: text.nullish(), address2: text.nullish(), zip: text.nullish(), city: text.nullish(),
  province: text.nullish(), countryCode: z.string().length(2).default("DE"), phone: text.nullish(), company: text.nullish(),
});

export const orderBody = z.object({
  shop: text.optional(),
  customer: z.object({
    id: text.optional(), email: text.nullish(), firstName: text.nullish(), lastName: text.nullish(), locale: text.optional(), phone: text.nullish(),
    acceptsMarketing: z.boolean().optional(),
  }).nullish(),
  lines: z.array(z.object({ sku: text, quantity: z.number() })),
  discountCodes: z.array(text).default([]),
  shippingAddress: address.nullish(),
  billingAddress: address.nullish(),
  paid: z.boolean().default(true),
  giftCards: z.array(text).optional(), storeCredit: z.boolean().optional(),
  capture: z.enum(["automatic", "on_fulfilment"]).optional(),
  locale: text.optional(), browserIp: text.nullish(), userAgent: text.nullish(), sourceName: text.optional(), landingSite: text.nullish(), referringSite: text.nullish(),
  attributes: z.array(z.object({ name: text, value: text })).default([]),
  note: text.nullish(), tags: z.array(text).default([]), test: z.boolean().default(false),
});

export const manyOrdersBody = z.object({
  shop: text.optional(), count: z.number().int().min(1).max(500_000), customers: z.number().int().min(1).max(500_000).optional(),
  days: z.number().int().min(2).max(3_650).default(730), seed: z.number().int().default(1),
});

const productFields = {
  productType: text.optional(), vendor: text.optional(), tags: z.array(text).optional(), collectionIds: z.array(text).optional(),
  status: z.enum(["ACTIVE", "ARCHIVED", "DRAFT"]).optional(),
};
export const productBody = z.object({ shop: text.optional(), title: text, sku: text.min(1), price: text, grams: z.number().int().min(0).optional(), ...productFields });
export const productChangeBody = z.object({ title: text.optional(), ...productFields });
export const collectionBody = z.object({ shop: text.optional(), title: text, productIds: z.array(text).optional() });
export const collectionChangeBody = z.object({ title: text.optional(), add: z.array(text).optional(), remove: z.array(text).optional() });
export const customerBody = z.object({
  shop: text.optional(), email: text.nullish(), firstName: text.nullish(), lastName: text.nullish(), locale: text.optional(), phone: text.nullish(),
  acceptsMarketing: z.boolean().optional(), tags: z.array(text).optional(), address: address.nullish(),
});

const wantedLines = z.array(z.object({ sku: text.optional(), lineItemId: text.optional(), quantity: z.number().int().positive().optional() }));

export const fulfilBody = z.object({ lines: wantedLines.optional(), trackingCompany: text.nullish(), trackingNumber: text.nullish() });
export const deliverBody = z.object({
  lines: wantedLines.optional(), fulfillmentId: text.optional(), status: z.enum(["in_transit", "out_for_delivery", "delivered", "failure"]).optional(),
});
export const refundBody = z.object({
  lines: wantedLines.optional(), amount: text.optional(), shipping: z.boolean().optional(), restock: z.boolean().optional(), note: text.nullish(),
});
export const cancelBody = z.object({ reason: text.optional(), restock: z.boolean().optional() });
export const returnBody = z.object({
  step: z.enum(["request", "approve", "process", "decline", "cancel", "close", "reopen"]).default("request"),
  returnId: text.optional(), lines: wantedLines.optional(), reason: text.optional(),
  exchange: z.array(z.object({ sku: text, quantity: z.number() })).optional(),
});
export const editBody = z.object({
  add: z.array(z.object({ sku: text, quantity: z.number() })).optional(), remove: wantedLines.optional(),
});

export const customerChangeBody = z.object({
  firstName: text.nullable().optional(), lastName: text.nullable().optional(), email: text.nullable().optional(), phone: text.nullable().optional(),
  locale: text.optional(), tags: z.array(text).optional(),
  emailMarketing: z.enum(["SUBSCRIBED", "NOT_SUBSCRIBED", "UNSUBSCRIBED", "PENDING"]).optional(),
});
export const mergeBody = z.object({ with: text });

const blockSettings = z.record(z.string(), z.union([text, z.number(), z.boolean()]));
/** What a merchant does in the theme editor. */
export const themeBody = z.object({ shop: text.optional(), block: z.boolean().optional(), launcher: z.boolean().optional(), reviews: z.boolean().optional(), blockSettings: blockSettings.optional(), launcherSettings: blockSettings.optional(), reviewsSettings: blockSettings.optional() }).strict();

export const clockBody = z.object({ advance: text });
const chance = z.number().min(0).max(1);
const chanceOrYes = z.union([chance, z.boolean().transform(Number)]);
export const faultsBody = z.object({
  duplicate: chance, disorder: chance, drop: chance, failAdminApi: chance, failBulkOperation: chance,
  throttle: chanceOrYes, proxyRefusesUploads: chanceOrYes, delayMilliseconds: z.number().min(0).max(600_000),
  seed: z.number().int(),
}).partial().strict();
export const settleBody = z.object({ timeoutMilliseconds: z.number().min(0).max(600_000).default(30_000) });
export const resetBody = z.object({ quiet: z.boolean().optional(), timeoutMilliseconds: z.number().min(0).max(600_000).default(30_000) });
export const shopBody = z.object({ shop: text.optional() });
const scopeList = z.array(text).max(100);
/** As App Bridge asks: grant some, or revoke some. */
export const scopesBody = z.object({ shop: text.optional(), grant: scopeList.optional(), revoke: scopeList.optional() })
  .refine(({ grant, revoke }) => (grant === undefined) !== (revoke === undefined), { message: "either grant or revoke", path: ["grant"] });
export const eventBody = z.object({
  shop: text.optional(), topic: text,
  /** Text is sent as it is, anything else as JSON. */
  payload: z.unknown(),
  eventId: text.optional(), webhookId: text.optional(), attempts: z.number().int().min(1).max(9).optional(),
});
