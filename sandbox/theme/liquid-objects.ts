import type { Customer, Install, Metafield, MetafieldDefinition, Product, Shop } from "../world/entities";

type Namespaces = Record<string, Record<string, { value: unknown; type: string }>>;

function valueOf({ type, value }: Metafield): unknown {
  if (type !== "rating") return plainValueOf(type, value);
  const { value: rating, ...scale } = JSON.parse(value) as Record<string, string>;
  return { rating, ...scale };
}

const plainValueOf = (type: string, value: string): unknown => (/^(json|list\.|boolean|number_integer|money)/.test(type) ? (JSON.parse(value) as unknown) : value);

function namespaces(metafields: readonly Metafield[]): Namespaces {
  const found: Namespaces = {};
  for (const metafield of metafields) (found[metafield.namespace] ??= {})[metafield.key] = { value: valueOf(metafield), type: metafield.type };
  return found;
}

/** Liquid's `app`: what the app has written onto its own installation. */
export const appObject = (install: Install): object => ({ metafields: namespaces(install.metafields ?? []) });

/** Liquid's `customer`; nil when nobody is signed in. Shown are metafields whose definition lets the storefront read them (stricter than Shopify, where Liquid reads more). */
export function customerObject(customer: Customer | null, definitions: Iterable<MetafieldDefinition>): object | null {
  if (!customer) return null;
  const readable = new Set([...definitions].filter(({ ownerType, access }) => ownerType === "CUSTOMER" && access?.storefront === "PUBLIC_READ").map(({ namespace, key }) => `${namespace}.${key}`));
  return {
    id: Number(customer.id), first_name: customer.firstName, last_name: customer.lastName, name: [customer.firstName, customer.lastName].filter(Boolean).join(" "),
    email: customer.email, phone: customer.phone, tags: customer.tags, orders_count: customer.numberOfOrders,
    metafields: namespaces(customer.metafields.filter(({ namespace, key }) => readable.has(`${namespace}.${key}`))),
  };
}

/** Liquid's `product`, as far as blocks use it; metafields as with customers. */
export function productObject({ id, title, handle, vendor, productType, metafields }: Product, definitions: Iterable<MetafieldDefinition>): object {
  const readable = new Set([...definitions].filter(({ ownerType, access }) => ownerType === "PRODUCT" && access?.storefront === "PUBLIC_READ").map(({ namespace, key }) => `${namespace}.${key}`));
  return {
    id: Number(id), title, handle, vendor, type: productType, url: `/products/${encodeURIComponent(handle)}`,
    metafields: namespaces(metafields.filter(({ namespace, key }) => readable.has(`${namespace}.${key}`))),
  };
}

export interface RequestFacts {
  origin: string;
  /** Path and query. */
  path: string;
  language: string;
  /** In the theme editor. */
  designMode: boolean;
}

/** Liquid's global objects, as far as blocks use them. */
export function globalObjects(shop: Shop, { origin, path, language, designMode }: RequestFacts): Record<string, unknown> {
  return {
    shop: { name: shop.name, url: origin, secure_url: origin, domain: new URL(origin).host, permanent_domain: shop.shop, email: shop.email, currency: shop.currency },
    request: { design_mode: designMode, origin, host: new URL(origin).hostname, path: path.split("?")[0] ?? "/", locale: { iso_code: language, primary: language === shop.locale, root_url: "/" } },
    routes: {
      root_url: "/", cart_url: "/cart", account_url: "/account", account_login_url: "/account/login",
      storefront_login_url: `/account/login?${new URLSearchParams({ return_to: path }).toString()}`,
    },
    localization: { language: { iso_code: language } },
  };
}
