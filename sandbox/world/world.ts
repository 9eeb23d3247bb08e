/**
 * The memory of this Shopify: named collections of plain entities, every change journalled so that a killed
 * process comes back with all that it had answered for.
 *
 * Entities handed out are the stored objects themselves: change one only through `change`, which journals it.
 */
import type {
  AdminCall,
  BulkOperation,
  Cart,
  CodeCreation,
  Collection,
  Customer,
  Delivery,
  Discount,
  GiftCard,
  Id,
  Install,
  Instant,
  Mail,
  MetafieldDefinition,
  Metaobject,
  Order,
  Product,
  Segment,
  Shop,
  StoreCreditAccount,
} from "./entities";

export interface Entities {
  shops: Shop;
  installs: Install;
  products: Product;
  collections: Collection;
  customers: Customer;
  orders: Order;
  discounts: Discount;
  codeCreations: CodeCreation;
  metafieldDefinitions: MetafieldDefinition;
  metaobjects: Metaobject;
  giftCards: GiftCard;
  storeCreditAccounts: StoreCreditAccount;
  segments: Segment;
  bulkOperations: BulkOperation;
  deliveries: Delivery;
  adminCalls: AdminCall;
  mails: Mail;
  carts: Cart;
}

export type CollectionName = keyof Entities;

/** Everything of one kind. Shops and installs are found by their domain, all else by id. */
export interface Store<T> {
  get(id: Id): T | undefined;
  /** In the order of creation. */
  all(): Iterable<T>;
  ofShop(shop: string): Iterable<T>;
  /** Adds a new one or announces that a stored one was changed in place; journalled either way. */
  put(entity: T): T;
  remove(id: Id): void;
  readonly size: number;
}

export interface World {
  stores: { [K in CollectionName]: Store<Entities[K]> };
  /** A fresh numeric id, larger than all before it (and at least `atLeast`), never used twice, not even after a reset. */
  nextId(atLeast?: bigint): Id;
  /** The sandbox's own moved clock. */
  now(): Date;
  nowText(): Instant;
  /** Indexes kept for speed. Codes are compared without regard to case, as Shopify does. */
  discountByCode(shop: string, code: string): Discount | undefined;
  customerByEmail(shop: string, email: string): Customer | undefined;
  ordersOfCustomer(shop: string, customerId: Id): Order[];
  giftCardByCode(shop: string, code: string): GiftCard | undefined;
  /** Handles are in small letters. */
  metaobjectByHandle(shop: string, type: string, handle: string): Metaobject | undefined;
  storeCreditOf(shop: string, customerId: Id): StoreCreditAccount[];
  variantBySku(shop: string, sku: string): { product: Product; variant: Product["variants"][number] } | undefined;
  variantById(shop: string, variantId: Id): { product: Product; variant: Product["variants"][number] } | undefined;
  /** Called with the name of each collection that changed; the inspector and settle listen. */
  onChange(listener: (name: CollectionName) => void): () => void;
}

/** The long form of an id: `gid://shopify/Order/1`. */
export const gid = (type: string, id: Id): string => `gid://shopify/${type}/${id}`;

/** The numeric part of a long id, or undefined when it is not one of that type. */
export function idOf(type: string, longId: string): Id | undefined {
  const prefix = `gid://shopify/${type}/`;
  return longId.startsWith(prefix) && /^\d+$/.test(longId.slice(prefix.length)) ? longId.slice(prefix.length) : undefined;
}
