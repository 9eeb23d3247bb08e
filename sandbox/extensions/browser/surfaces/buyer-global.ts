import type { BuyerSurface, ExtensionStart, HostApi } from "../messages";
import { translator } from "../translate";

/** As Shopify hands values over: to be read, and to be listened to. On these pages nothing changes while they are looked at. */
interface Told<T> {
  value: T;
  current: T;
  subscribe: (listener: (value: T) => void) => () => void;
}
const told = <T>(value: T): Told<T> => ({ value, current: value, subscribe: () => () => undefined });

/** What others ask of an object without meaning Shopify. */
const harmless = new Set(["then", "toJSON", "setSignals", "extend"]);

/**
 * The `shopify` of an extension on a page of the checkout (`purchase.…`) or of the customer's account (`customer-account.…`). What Shopify has there and
 * this sandbox has not is reported by name when it is asked for.
 */
export function buyerGlobal({ target, locale, messages }: ExtensionStart, facts: BuyerSurface, host: HostApi, report: (what: string) => void): object {
  const isCheckout = target.startsWith("purchase.");
  const api = {
    extension: { target, apiVersion: "2026-07", version: "1", capabilities: told(facts.mayFetch ? ["network_access"] : []), rendered: told(true), editor: undefined, scriptUrl: "" },
    extensionPoint: target,
    version: "2026-07",
    shop: { ...facts.shop, id: `gid://shopify/Shop/${facts.shop.id}` },
    settings: told({}),
    sessionToken: { get: () => host.sessionToken() },
    storage: keptHere(host),
    localization: {
      language: told({ isoCode: locale }), extensionLanguage: told({ isoCode: locale }), country: told({ isoCode: facts.country }),
      timezone: told(facts.timezone), currency: told({ isoCode: facts.currency }), market: told(undefined),
    },
    i18n: {
      translate: translator(messages, locale, report),
      formatNumber: (value: number | bigint, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value),
      formatCurrency: (value: number | bigint, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, { style: "currency", currency: facts.currency, ...options }).format(value),
      formatDate: (date: Date, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(date),
    },
    ...(isCheckout ? checkoutApi(facts) : accountApi(target, facts, host)),
  };
  return new Proxy(api, {
    get(known, name, receiver) {
      if (typeof name === "string" && !(name in known) && !harmless.has(name)) report(`shopify.${name} is not in this sandbox, or not on this page.`);
      return Reflect.get(known, name, receiver) as unknown;
    },
  });
}

const customerOf = ({ customerId }: BuyerSurface) => told(customerId === null ? undefined : { id: `gid://shopify/Customer/${customerId}` });

/** The thank-you page. */
function checkoutApi(facts: BuyerSurface): object {
  const { order, checkoutToken } = facts;
  return {
    checkoutToken: told(checkoutToken ?? undefined),
    buyerIdentity: { customer: customerOf(facts), purchasingCompany: told(undefined) },
    orderConfirmation: told(order && { order: { id: `gid://shopify/OrderIdentity/${order.id}` }, number: order.confirmationNumber, isFirstOrder: order.isFirstOrder }),
  };
}

/** Pages of the account; those of an order know it. */
function accountApi(target: string, facts: BuyerSurface, host: HostApi): object {
  const { order, checkoutToken, customerId } = facts;
  const account = { authenticatedAccount: { customer: customerOf(facts), purchasingCompany: told(undefined) } };
  if (!target.startsWith("customer-account.order-status.")) return account;
  return {
    ...account,
    checkoutToken: told(checkoutToken ?? undefined),
    authenticationState: told(customerId === null ? "pre_authenticated" : "fully_authenticated"),
    requireLogin: () => host.navigate("/account"),
    order: told(order ? { id: `gid://shopify/Order/${order.id}`, name: order.name, confirmationNumber: order.confirmationNumber, processedAt: order.processedAt, cancelledAt: order.cancelledAt ?? undefined } : undefined),
  };
}

/** `shopify.storage` of these pages: read, write, delete; values as JSON keeps them. */
function keptHere({ readStorage, writeStorage }: Pick<HostApi, "readStorage" | "writeStorage">) {
  const change = async (act: (kept: Map<string, unknown>) => void): Promise<void> => {
    const kept = new Map(Object.entries(await readStorage()));
    act(kept);
    await writeStorage(Object.fromEntries(kept));
  };
  return {
    read: async (key: string): Promise<unknown> => (await readStorage())[key] ?? null,
    write: (key: string, value: unknown) => change((kept) => void kept.set(key, value)),
    delete: (key: string) => change((kept) => void kept.delete(key)),
  };
}
