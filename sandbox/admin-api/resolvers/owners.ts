import type { Customer, Discount, Id, Install, Metafield, Order, Product, Shop } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import { hasScope } from "../context";
import type { AdminContext } from "../context";
import { isVisibleOrder } from "./visible-orders";

/** What can carry metafields here. */
export interface Owner {
  /** MetafieldOwnerType. */
  ownerType: "ORDER" | "CUSTOMER" | "PRODUCT" | "SHOP" | "DISCOUNT" | "API_PERMISSION";
  typeName: string;
  longId: string;
  entity: object;
  metafields: Metafield[];
  save(): void;
}

const SCOPES: Record<Owner["ownerType"], string | null> = {
  ORDER: "orders",
  CUSTOMER: "customers",
  PRODUCT: "products",
  DISCOUNT: "discounts",
  SHOP: null,
  API_PERMISSION: null,
};

/** Whether the app may read or write metafields of such an owner. */
export function mayTouch(context: AdminContext, ownerType: string, how: "read" | "write"): boolean {
  const scope = Object.entries(SCOPES).find(([type]) => type === ownerType)?.[1];
  return scope == null || hasScope(context.install, `${how}_${scope}`);
}

export const orderOwner = (context: AdminContext, order: Order): Owner => ({
  ownerType: "ORDER",
  typeName: "Order",
  longId: gid("Order", order.id),
  entity: order,
  metafields: order.metafields,
  save: () => context.world.stores.orders.put(order),
});

export const customerOwner = (context: AdminContext, customer: Customer): Owner => ({
  ownerType: "CUSTOMER",
  typeName: "Customer",
  longId: gid("Customer", customer.id),
  entity: customer,
  metafields: customer.metafields,
  save: () => context.world.stores.customers.put(customer),
});

export const productOwner = (context: AdminContext, product: Product): Owner => ({
  ownerType: "PRODUCT",
  typeName: "Product",
  longId: gid("Product", product.id),
  entity: product,
  metafields: product.metafields,
  save: () => context.world.stores.products.put(product),
});

export const discountOwner = (context: AdminContext, discount: Discount): Owner => ({
  ownerType: "DISCOUNT",
  typeName: "DiscountCodeNode",
  longId: gid("DiscountCodeNode", discount.id),
  entity: discount,
  metafields: discount.metafields,
  save: () => context.world.stores.discounts.put(discount),
});

export const shopOwner = (context: AdminContext, shop: Shop): Owner => ({
  ownerType: "SHOP",
  typeName: "Shop",
  longId: gid("Shop", shop.id),
  entity: shop,
  metafields: shop.metafields,
  save: () => context.world.stores.shops.put(shop),
});

/** The installation itself carries the app's own data; its id is the shop's. */
export function installOwner(context: AdminContext, install: Install): Owner {
  install.metafields ??= [];
  return {
    ownerType: "API_PERMISSION",
    typeName: "AppInstallation",
    longId: gid("AppInstallation", context.shop.id),
    entity: install,
    metafields: install.metafields,
    save: () => context.world.stores.installs.put(install),
  };
}

const ofShop = <T extends { shop: string }>(context: AdminContext, entity: T | undefined): T | undefined =>
  entity?.shop === context.shop.shop ? entity : undefined;

type Find = (context: AdminContext, id: Id) => Owner | undefined;

const FINDERS: Record<string, Find> = {
  Order(context, id) {
    const order = ofShop(context, context.world.stores.orders.get(id));
    return order && isVisibleOrder(context, order) ? orderOwner(context, order) : undefined;
  },
  Customer(context, id) {
    const customer = ofShop(context, context.world.stores.customers.get(id));
    return customer && customerOwner(context, customer);
  },
  Product(context, id) {
    const product = ofShop(context, context.world.stores.products.get(id));
    return product && productOwner(context, product);
  },
  DiscountCodeNode(context, id) {
    const discount = ofShop(context, context.world.stores.discounts.get(id));
    return discount && discountOwner(context, discount);
  },
  DiscountNode(context, id) {
    const discount = ofShop(context, context.world.stores.discounts.get(id));
    return discount && { ...discountOwner(context, discount), typeName: "DiscountNode", longId: gid("DiscountNode", id) };
  },
  Shop: (context, id) => (context.shop.id === id ? shopOwner(context, context.shop) : undefined),
  AppInstallation: (context, id) => (context.shop.id === id ? installOwner(context, context.install) : undefined),
};

/** The owner with that long id, if it exists in this shop and the app can see it. */
export function findOwner(context: AdminContext, longId: string): Owner | undefined {
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(longId)?.[1] ?? "";
  const id = idOf(type, longId);
  return id === undefined ? undefined : FINDERS[type]?.(context, id);
}
