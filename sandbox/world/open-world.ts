import { createCodeIndex } from "./code-index";
import { createIdCounter, FIRST_ID } from "./id-counter";
import { createKeyIndex } from "./key-index";
import { openJournal, readJournal } from "./journal";
import type { Journal } from "./journal";
import { createStore } from "./store";
import type { CollectionName, Entities, Store, World } from "./world";

/** A world with its file; whoever opened it closes it. */
export interface OpenWorld extends World {
  /** Forgets everything but which ids were used (a reset of the sandbox). */
  clear(): void;
  /** Writes what is not yet in the journal, now. */
  flush(): void;
  close(): void;
}

const NAMES: CollectionName[] = [
  "shops",
  "installs",
  "products",
  "collections",
  "customers",
  "orders",
  "discounts",
  "codeCreations",
  "metafieldDefinitions",
  "metaobjects",
  "giftCards",
  "storeCreditAccounts",
  "segments",
  "bulkOperations",
  "deliveries",
  "adminCalls",
  "mails",
  "carts",
];

const BY_DOMAIN = new Set<CollectionName>(["shops", "installs"]);

const LIMITS: Partial<Record<CollectionName, number>> = { deliveries: 5000, adminCalls: 5000, mails: 2000 };

const textOf = (entity: object, field: string): string | null => {
  const value: unknown = Reflect.get(entity, field);
  return typeof value === "string" ? value : null;
};

/**
 * Opens the memory in `dataFolder` (made if missing), or one that lives only as long as the process with `null`.
 * Throws with a sentence to act on when the file is damaged in the middle. Seeding is the caller's: an empty world has
 * no shops.
 */
export async function openWorld({ dataFolder, clock }: { dataFolder: string | null; clock: { now(): Date } }): Promise<OpenWorld> {
  const listeners = new Set<(name: CollectionName) => void>();
  const codes = createCodeIndex();
  const emails = createKeyIndex<Entities["customers"]>((customer) =>
    customer.email === null ? [] : [`${customer.shop} ${customer.email.toLowerCase()}`]
  );
  const ordersByCustomer = createKeyIndex<Entities["orders"]>((order) => (order.customerId === null ? [] : [`${order.shop} ${order.customerId}`]));
  const skus = createKeyIndex<Entities["products"]>((product) => product.variants.map((variant) => `${product.shop} ${variant.sku}`));
  const variants = createKeyIndex<Entities["products"]>((product) => product.variants.map(({ id }) => `${product.shop} ${id}`));
  const giftCards = createKeyIndex<Entities["giftCards"]>((card) => [`${card.shop} ${card.code}`]);
  const metaobjects = createKeyIndex<Entities["metaobjects"]>(({ shop, type, handle }) => [`${shop} ${type} ${handle}`]);
  const storeCredit = createKeyIndex<Entities["storeCreditAccounts"]>((account) => [`${account.shop} ${account.customerId}`]);
  let journal: Journal | null = null;

  const store = <K extends CollectionName>(
    name: K,
    extra?: { onPut?(id: string, entity: Entities[K]): void; onRemove?(id: string): void; mayGo?(entity: Entities[K]): boolean }
  ): Store<Entities[K]> =>
    createStore<Entities[K]>({
      idOf: (entity) => textOf(entity, BY_DOMAIN.has(name) ? "shop" : "id") ?? "",
      shopOf: (entity) => textOf(entity, "shop"),
      limit: LIMITS[name],
      mayGo: extra?.mayGo,
      onPut(id, entity) {
        extra?.onPut?.(id, entity);
        journal?.changed(name, id, entity);
        for (const listener of listeners) listener(name);
      },
      onRemove(id) {
        extra?.onRemove?.(id);
        journal?.removed(name, id);
        for (const listener of listeners) listener(name);
      },
    });

  const stores: World["stores"] = {
    shops: store("shops"),
    installs: store("installs"),
    products: store("products", {
      onPut: (id, product) => (skus.put(id, product), variants.put(id, product)),
      onRemove: (id) => (skus.remove(id), variants.remove(id)),
    }),
    collections: store("collections"),
    customers: store("customers", { onPut: emails.put, onRemove: emails.remove }),
    orders: store("orders", { onPut: ordersByCustomer.put, onRemove: ordersByCustomer.remove }),
    discounts: store("discounts", { onPut: (_, discount) => codes.put(discount), onRemove: codes.remove }),
    codeCreations: store("codeCreations"),
    metafieldDefinitions: store("metafieldDefinitions"),
    metaobjects: store("metaobjects", { onPut: metaobjects.put, onRemove: metaobjects.remove }),
    giftCards: store("giftCards", { onPut: giftCards.put, onRemove: giftCards.remove }),
    storeCreditAccounts: store("storeCreditAccounts", { onPut: storeCredit.put, onRemove: storeCredit.remove }),
    segments: store("segments"),
    bulkOperations: store("bulkOperations"),
    deliveries: store("deliveries", { mayGo: (delivery) => delivery.status !== "waiting" }),
    adminCalls: store("adminCalls"),
    mails: store("mails"),
    carts: store("carts"),
  };

  const fill = <K extends CollectionName>(name: K, entities: Iterable<unknown>): void => {
    for (const entity of entities) (stores[name] as Store<unknown>).put(entity);
  };

  const remembered = dataFolder === null ? null : await readJournal(dataFolder);
  for (const name of NAMES) fill(name, remembered?.entities.get(name)?.values() ?? []);
  const ids = createIdCounter(remembered?.idsUpTo ?? FIRST_ID, (upTo) => journal?.reserved(upTo));

  function* everything(): Iterable<[CollectionName, string, Entities[CollectionName]]> {
    for (const name of NAMES) {
      for (const entity of stores[name].all()) yield [name, textOf(entity, BY_DOMAIN.has(name) ? "shop" : "id") ?? "", entity];
    }
  }
  if (dataFolder !== null) journal = openJournal(dataFolder, everything, ids.reservedUpTo);

  return {
    stores,
    nextId: ids.next,
    now: () => clock.now(),
    nowText: () => clock.now().toISOString(),
    discountByCode: codes.find,
    customerByEmail: (shop, email) => emails.first(`${shop} ${email.toLowerCase()}`),
    ordersOfCustomer: (shop, customerId) => ordersByCustomer.all(`${shop} ${customerId}`),
    variantBySku(shop, sku) {
      const product = skus.first(`${shop} ${sku}`);
      const variant = product?.variants.find((candidate) => candidate.sku === sku);
      return product && variant ? { product, variant } : undefined;
    },
    variantById(shop, variantId) {
      const product = variants.first(`${shop} ${variantId}`);
      const variant = product?.variants.find(({ id }) => id === variantId);
      return product && variant ? { product, variant } : undefined;
    },
    giftCardByCode: (shop, code) => giftCards.first(`${shop} ${code.toLowerCase()}`),
    metaobjectByHandle: (shop, type, handle) => metaobjects.first(`${shop} ${type} ${handle}`),
    storeCreditOf: (shop, customerId) => storeCredit.all(`${shop} ${customerId}`),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      for (const [name, id] of [...everything()]) stores[name].remove(id);
    },
    flush: () => journal?.flush(),
    close: () => journal?.close(),
  };
}
