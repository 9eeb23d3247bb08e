// long because every entity of this Shopify stands in one place: data only, no logic
/**
 * What this Shopify remembers. Plain data, one type an entity, written from Shopify's documentation.
 *
 * Glossary
 * - id: the numeric part of a Shopify id, as decimal text (ids go beyond 2^53); `gid(type, id)` makes the long form.
 * - money: integer minor units of the shop's currency (cents for EUR, yen for JPY).
 * - instants: ISO 8601 text in UTC by the sandbox's clock.
 * - shop: the myshopify domain; every entity but the log entries of a delivery belongs to exactly one.
 */
export type Id = string;
export type Instant = string;
export type MinorUnits = number;

export interface Metafield {
  id: Id;
  namespace: string;
  key: string;
  type: string;
  value: string;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface Shop {
  shop: string;
  id: Id;
  name: string;
  email: string;
  currency: string;
  countryCode: string;
  timeZone: string;
  locale: "de" | "en";
  planName: string;
  /** Points a second restored by the Admin API's throttle; the bucket holds twenty times as many (Shopify: 100 → 2,000). */
  restoreRate: number;
  moneyFormat: string;
  /** The first two path segments under which the app proxy answers; merchants can rename them. */
  proxyPrefix: string;
  proxySubpath: string;
  shippingFee: MinorUnits;
  freeShippingFrom: MinorUnits | null;
  /** "automatic" captures at the checkout, "on_fulfilment" authorises there and captures when the parcel leaves. */
  capture: "automatic" | "on_fulfilment";
  taxesIncluded: boolean;
  metafields: Metafield[];
  /** What the merchant has done in the theme editor; absent while nothing. */
  theme?: { block?: PlacedBlock; launcher?: PlacedBlock; reviews?: PlacedBlock; changedAt: Instant };
  /** Reserved types of metaobjects that were switched on; they stay when apps go. */
  standardMetaobjects?: string[];
}

/** One of the app's blocks in a shop's theme. */
export interface PlacedBlock {
  placed: boolean;
  /** What was set in the theme editor; the rest is as the block's schema says. */
  settings: Record<string, string | number | boolean>;
}

/** The app's installation in one shop. Uninstalling keeps the row (`uninstalledAt`), so that ids and history stay. */
export interface Install {
  shop: string;
  installedAt: Instant;
  uninstalledAt: Instant | null;
  /** When `shop/redact` went out for the last uninstall; absent while it is owed. */
  shopRedactSentAt?: Instant;
  /** What the app may do now: the required scopes and those optional ones that the merchant has granted. */
  scopes: string[];
  /** Which of `scopes` the merchant granted when asked, and may take back. */
  grantedOptionalScopes?: string[];
  accessTokens: { token: string; expiresAt: Instant | null; online: boolean }[];
  refreshTokens: { token: string; expiresAt: Instant; replacedAt?: Instant }[];
  /** The app's own data (owner type API_PERMISSION). */
  metafields?: Metafield[];
}

export interface Variant {
  id: Id;
  sku: string;
  title: string;
  price: MinorUnits;
  grams: number;
  inventoryItemId: Id;
}

export interface Product {
  shop: string;
  id: Id;
  title: string;
  handle: string;
  descriptionHtml: string;
  productType: string;
  vendor: string;
  tags: string[];
  collectionIds: Id[];
  /** A drawing of its own, as SVG source; served under /pictures/<handle>.svg. */
  pictureSvg: string;
  variants: Variant[];
  status: "ACTIVE" | "ARCHIVED" | "DRAFT";
  createdAt: Instant;
  updatedAt: Instant;
  metafields: Metafield[];
}

export interface Collection {
  shop: string;
  id: Id;
  title: string;
  handle: string;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface Address {
  firstName: string | null;
  lastName: string | null;
  address1: string | null;
  address2: string | null;
  zip: string | null;
  city: string | null;
  province: string | null;
  countryCode: string;
  phone: string | null;
  company: string | null;
}

export interface Customer {
  shop: string;
  id: Id;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  locale: string;
  tags: string[];
  defaultAddress: Address | null;
  emailMarketing: { state: "SUBSCRIBED" | "NOT_SUBSCRIBED" | "UNSUBSCRIBED" | "PENDING"; updatedAt: Instant | null };
  createdAt: Instant;
  updatedAt: Instant;
  /** Lifetime count, cancelled and test orders left out, orders from before the installation included. */
  numberOfOrders: number;
  amountSpent: MinorUnits;
  metafields: Metafield[];
}

export interface LineItem {
  id: Id;
  productId: Id | null;
  variantId: Id | null;
  sku: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  /** Units taken out again by refunds and edits. */
  removedQuantity: number;
  fulfilledQuantity: number;
  price: MinorUnits;
  grams: number;
  /** This line's share of every discount of the order, in sum. */
  discount: MinorUnits;
  /** The same by applied code: `applied` is the place in the order's `discountCodes`. Orders of the seed may lack it. */
  allocations?: { applied: number; amount: MinorUnits }[];
  /** Those of `removedQuantity` that had not left yet. */
  cancelledQuantity?: number;
  /** The exchange that put this line into the order after it was placed. */
  exchangeLineId?: Id;
  productType: string;
  vendor: string;
}

/** What a discount code did to an order. */
export interface AppliedCode {
  code: string;
  discountId: Id;
  type: "percentage" | "fixed_amount" | "shipping";
  amount: MinorUnits;
  /** What the code promised: hundredths of a percent or minor units. Orders of the seed may lack it. */
  value?: number;
  selection?: "all" | "entitled";
  /** "each" for buy X get Y. */
  allocationMethod?: "across" | "each";
}

export interface Fulfillment {
  id: Id;
  name: string;
  status: "success" | "cancelled";
  /** null until the carrier says something. */
  shipmentStatus: "in_transit" | "out_for_delivery" | "delivered" | "failure" | null;
  trackingCompany: string | null;
  trackingNumber: string | null;
  lines: { lineItemId: Id; quantity: number }[];
  events: { id: Id; status: string; happenedAt: Instant }[];
  createdAt: Instant;
  updatedAt: Instant;
  deliveredAt: Instant | null;
}

export interface Refund {
  id: Id;
  /** The return it was paid for. */
  returnId?: Id;
  createdAt: Instant;
  note: string | null;
  lines: { id: Id; lineItemId: Id; quantity: number; subtotal: MinorUnits; restock: boolean }[];
  shipping: MinorUnits;
  amount: MinorUnits;
  /** The movements of money it was; refunds of the seed lack it. */
  transactionIds?: Id[];
}

export interface Return {
  id: Id;
  name: string;
  status: "REQUESTED" | "OPEN" | "CLOSED" | "DECLINED" | "CANCELED";
  lines: { id: Id; lineItemId: Id; quantity: number; reason: string }[];
  /** What the customer gets instead: new lines of the same order, there from the moment the return is approved. */
  exchanges?: { id: Id; variantId: Id; quantity: number; lineItemId: Id | null }[];
  createdAt: Instant;
  approvedAt?: Instant;
  closedAt?: Instant;
}

/** By whom money moves: Shopify's words. */
export type Gateway = "shopify_payments" | "manual" | "gift_card" | "shopify_store_credit";

export interface Transaction {
  id: Id;
  /** "shopify_payments" where it is absent. */
  gateway?: Gateway;
  /** The gift card or the account of store credit that was charged. */
  giftCardId?: Id;
  storeCreditAccountId?: Id;
  /** What it takes, gives back or gives up. */
  parentId?: Id;
  kind: "authorization" | "capture" | "sale" | "refund" | "void";
  status: "success" | "failure";
  amount: MinorUnits;
  createdAt: Instant;
}

export interface Order {
  shop: string;
  id: Id;
  name: string;
  number: number;
  /** null where an order belongs to nobody (sold over the counter). */
  customerId: Id | null;
  email: string | null;
  phone: string | null;
  token: string;
  checkoutToken: string;
  cartToken: string | null;
  currency: string;
  locale: string;
  /** "web", "pos", "shopify_draft_order", or another channel's own word. */
  sourceName: string;
  /** Lines were added or taken out by an edit. */
  edited?: boolean;
  landingSite: string | null;
  referringSite: string | null;
  browserIp: string | null;
  /** As the browser called itself; what was placed without one has none. */
  userAgent?: string | null;
  test: boolean;
  note: string | null;
  tags: string[];
  attributes: { name: string; value: string }[];
  shippingAddress: Address | null;
  billingAddress: Address | null;
  lines: LineItem[];
  discountCodes: AppliedCode[];
  subtotal: MinorUnits;
  shipping: MinorUnits;
  shippingDiscount: MinorUnits;
  totalDiscounts: MinorUnits;
  tax: MinorUnits;
  total: MinorUnits;
  financialStatus: "pending" | "authorized" | "paid" | "partially_paid" | "partially_refunded" | "refunded" | "voided";
  fulfillmentStatus: null | "partial" | "fulfilled";
  fulfillments: Fulfillment[];
  refunds: Refund[];
  returns: Return[];
  transactions: Transaction[];
  createdAt: Instant;
  updatedAt: Instant;
  processedAt: Instant;
  closedAt: Instant | null;
  cancelledAt: Instant | null;
  cancelReason: string | null;
  metafields: Metafield[];
}

export interface RedeemCode {
  id: Id;
  code: string;
  usageCount: number;
  createdAt: Instant;
}

export interface EntitledItems {
  productIds: Id[];
  variantIds: Id[];
  collectionIds: Id[];
}

/** A code discount; its codes share its rules and its end. `usageLimit` counts per code (Shopify). */
export interface Discount {
  shop: string;
  id: Id;
  kind: "basic" | "free_shipping" | "bxgy";
  title: string;
  /** The benefit; a percentage is stored in hundredths of a percent (10 % = 1000). */
  value: { percentageBasisPoints: number } | { amount: MinorUnits; onEachItem: boolean } | { freeShipping: true };
  /** null = all items. */
  items: EntitledItems | null;
  minimumSubtotal: MinorUnits | null;
  minimumQuantity: number | null;
  startsAt: Instant;
  endsAt: Instant | null;
  usageLimit: number | null;
  appliesOncePerCustomer: boolean;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  context: { all: true } | { customerIds: Id[] } | { segmentIds: Id[] };
  maximumShippingPrice: MinorUnits | null;
  recurringCycleLimit: number | null;
  /** Where they are absent: one-time purchases only. */
  appliesOnOneTimePurchase?: boolean;
  appliesOnSubscription?: boolean;
  /** Buy X get Y: what has to be bought (so many pieces, or goods for so much), how many pieces of `items` are then cheaper, how often an order. */
  buys?: { items: EntitledItems; quantity: number } | { items: EntitledItems; amount: MinorUnits };
  getsQuantity?: number;
  usesPerOrderLimit?: number | null;
  tags: string[];
  codes: RedeemCode[];
  /** Customers who have used one of its codes, for appliesOncePerCustomer (counted per code). */
  usedBy: { code: string; customerKey: string }[];
  /** null while active; set by discountCodeDeactivate. */
  deactivatedAt: Instant | null;
  createdByApp: boolean;
  createdAt: Instant;
  updatedAt: Instant;
  metafields: Metafield[];
}

/** One asynchronous `discountRedeemCodeBulkAdd`. Work is done in small steps by the sandbox's own loop. */
export interface CodeCreation {
  shop: string;
  id: Id;
  discountId: Id;
  codes: { code: string; redeemCodeId: Id | null; error: { code: string; message: string } | null; done: boolean }[];
  done: boolean;
  createdAt: Instant;
}

export interface MetafieldDefinition {
  shop: string;
  id: Id;
  ownerType: string;
  namespace: string;
  key: string;
  name: string;
  description: string | null;
  type: string;
  createdAt: Instant;
  access?: { admin?: string; storefront?: string; customerAccount?: string };
  pinnedPosition?: number;
}

/** An entry of one of the types that Shopify reserves; its fields in the order of the definition, without those that are empty. */
export interface Metaobject {
  shop: string;
  id: Id;
  type: string;
  handle: string;
  status: "ACTIVE" | "DRAFT";
  fields: { key: string; value: string }[];
  createdAt: Instant;
  updatedAt: Instant;
}

export interface GiftCard {
  shop: string;
  id: Id;
  /** Small letters and digits: codes are compared without regard to case. */
  code: string;
  initialValue: MinorUnits;
  balance: MinorUnits;
  customerId: Id | null;
  note: string | null;
  /** The last day on which it can be used, in the shop's zone. */
  expiresOn: string | null;
  recipient: { customerId: Id; preferredName: string | null; message: string | null; sendAt: Instant | null } | null;
  templateSuffix: string | null;
  deactivatedAt: Instant | null;
  createdAt: Instant;
  updatedAt: Instant;
  /** Credits are positive, debits negative. */
  transactions: { id: Id; amount: MinorUnits; note: string | null; processedAt: Instant; orderId: Id | null }[];
}

/** Shopify's StoreCreditSystemEvent, as far as it happens here. */
export type StoreCreditEvent = "ADJUSTMENT" | "ORDER_PAYMENT" | "ORDER_REFUND" | "ORDER_CANCELLATION";

export interface StoreCreditTransaction {
  id: Id;
  kind: "credit" | "debit" | "expiration";
  /** Credits are positive, debits and expirations negative. */
  amount: MinorUnits;
  balanceAfter: MinorUnits;
  event: StoreCreditEvent;
  createdAt: Instant;
  /** Of credits: when what is left of it ends, and how much that is. Those that end first are spent first. */
  expiresAt: Instant | null;
  remaining: MinorUnits;
  /** Of expirations: the credit that ended. */
  creditId?: Id;
  /** What it paid or gave back: the order and its transaction. */
  orderId?: Id;
  orderTransactionId?: Id;
}

/** What a shop owes a customer, in its currency. */
export interface StoreCreditAccount {
  shop: string;
  id: Id;
  customerId: Id;
  currency: string;
  balance: MinorUnits;
  transactions: StoreCreditTransaction[];
}

/** Customers by a question, in Shopify's segment language. */
export interface Segment {
  shop: string;
  id: Id;
  name: string;
  query: string;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface BulkOperation {
  shop: string;
  id: Id;
  query: string;
  status: "CREATED" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELING" | "CANCELED";
  errorCode: string | null;
  objectCount: number;
  /** JSONL, served under an address that only its reader knows (`fileToken`). Of a failed one: what there was until then. */
  result: string | null;
  fileToken?: string;
  rootObjectCount?: number;
  /** A result where the children of a node follow it at once. */
  groupObjects?: boolean;
  createdAt: Instant;
  completedAt: Instant | null;
}

/** A webhook on its way. `attempts` grows with each try; `done` also means given up after the last. */
export interface Delivery {
  shop: string;
  id: Id;
  topic: string;
  webhookId: string;
  eventId: string;
  triggeredAt: Instant;
  body: string;
  url: string;
  status: "waiting" | "delivered" | "failed" | "dropped";
  attempts: { at: Instant; responseStatus: number | null; error: string | null; tookMilliseconds: number }[];
  /** Real milliseconds since the epoch at which it is tried next (network time does not follow the moved clock). */
  nextTryAtMilliseconds: number;
  /** Fewer tries than Shopify's, for input that is meant to be refused. */
  mostAttempts?: number;
}

export interface AdminCall {
  shop: string;
  id: Id;
  at: Instant;
  operation: string;
  query: string;
  variables: string;
  outcome: "ok" | "user_errors" | "throttled" | "refused" | "failed";
  message: string | null;
  cost: number;
  tookMilliseconds: number;
}

export interface Mail {
  id: Id;
  at: Instant;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  raw: string;
}

export interface Cart {
  shop: string;
  id: Id;
  token: string;
  lines: { variantId: Id; quantity: number }[];
  discountCodes: string[];
  /** As they were typed at the checkout. */
  giftCardCodes?: string[];
  attributes: { name: string; value: string }[];
  landingSite: string | null;
  /** The order it became, once checked out. */
  orderId: Id | null;
  createdAt: Instant;
}
