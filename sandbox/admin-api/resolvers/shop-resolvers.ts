import type { Install, Shop } from "../../world/entities";
import { gid } from "../../world/world";
import type { AdminContext } from "../context";
import { handleOf } from "../../seed/handle-of";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { metafieldFields } from "./metafield-fields";
import { appNumber } from "./metafield-names";
import { installOwner, shopOwner } from "./owners";

const addressOf = (shop: Shop): object => ({
  id: gid("ShopAddress", shop.id),
  address1: "Musterstraße 1",
  address2: null,
  city: "Berlin",
  company: shop.name,
  country: new Intl.DisplayNames("en", { type: "region" }).of(shop.countryCode) ?? shop.countryCode,
  countryCodeV2: shop.countryCode,
  zip: "10115",
  phone: null,
});

/** AccessScope, of each. */
export const scopesAs = (handles: readonly string[]): object[] => handles.map((handle) => ({ handle, description: handle.replace(/_/g, " ") }));

const openedAt = (context: AdminContext): string =>
  context.world.stores.products.ofShop(context.shop.shop)[Symbol.iterator]().next().value?.createdAt ?? context.install.installedAt;

export const shopResolvers: ResolverTable = {
  Shop: fieldsOf<Shop>()({
    id: (shop) => gid("Shop", shop.id),
    name: (shop) => shop.name,
    email: (shop) => shop.email,
    contactEmail: (shop) => shop.email,
    myshopifyDomain: (shop) => shop.shop,
    primaryDomain: (shop, _args: object, context: AdminContext) => {
      const url = context.storefrontUrl(shop.shop);
      return { id: gid("Domain", shop.id), url, host: new URL(url).host, sslEnabled: url.startsWith("https:") };
    },
    url: (shop, _args: object, context: AdminContext) => context.storefrontUrl(shop.shop),
    currencyCode: (shop) => shop.currency,
    enabledPresentmentCurrencies: (shop) => [shop.currency],
    currencyFormats: (shop) => ({ moneyFormat: shop.moneyFormat, moneyWithCurrencyFormat: `${shop.moneyFormat} ${shop.currency}` }),
    ianaTimezone: (shop) => shop.timeZone,
    plan: (shop) => ({
      displayName: shop.planName,
      publicDisplayName: shop.planName,
      partnerDevelopment: false,
      shopifyPlus: shop.planName.includes("Plus"),
    }),
    billingAddress: addressOf,
    shopAddress: addressOf,
    taxesIncluded: (shop) => shop.taxesIncluded,
    shopOwnerName: () => "Frieda Lindner",
    createdAt: (_shop, _args: object, context: AdminContext) => openedAt(context),
    updatedAt: (_shop, _args: object, context: AdminContext) => openedAt(context),
    ...metafieldFields<Shop>((shop, context) => shopOwner(context, shop)),
  }),
  AppInstallation: fieldsOf<Install>()({
    id: (_install, _args: object, context: AdminContext) => gid("AppInstallation", context.shop.id),
    accessScopes: (install) => scopesAs(install.scopes),
    app: (_install, _args: object, context: AdminContext) => ({
      id: gid("App", appNumber(context.apiKey)),
      apiKey: context.apiKey,
      title: context.appName,
      handle: handleOf(context.appName),
      embedded: true,
      requestedAccessScopes: scopesAs(context.appScopes.scopes),
      optionalAccessScopes: scopesAs(context.appScopes.optionalScopes),
      availableAccessScopes: scopesAs([...context.appScopes.scopes, ...context.appScopes.optionalScopes]),
    }),
    launchUrl: (_install, _args: object, context: AdminContext) => `${context.sandboxUrl}/admin/${context.shop.shop}`,
    ...metafieldFields<Install>((install, context) => installOwner(context, install)),
  }),
};
