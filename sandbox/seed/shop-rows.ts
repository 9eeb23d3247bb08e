import type { Shop } from "../world/entities";

export const FEINKOST = "feinkost-lindner.myshopify.com";
export const TEEHAUS = "teehaus-nord.myshopify.com";

/** The two shops as they are opened; ids and metafields come with the seeding. */
export const SHOP_ROWS: Omit<Shop, "id" | "metafields">[] = [
  {
    shop: FEINKOST,
    name: "Feinkost Lindner",
    email: "hallo@feinkost-lindner.example",
    currency: "EUR",
    countryCode: "DE",
    timeZone: "Europe/Berlin",
    locale: "de",
    planName: "Shopify",
    restoreRate: 100,
    moneyFormat: "{{amount_with_comma_separator}} €",
    proxyPrefix: "a",
    proxySubpath: "k",
    shippingFee: 490,
    freeShippingFrom: 6000,
    capture: "automatic",
    taxesIncluded: true,
  },
  {
    shop: TEEHAUS,
    name: "Teehaus Nord",
    email: "moin@teehaus-nord.example",
    currency: "EUR",
    countryCode: "DE",
    timeZone: "Europe/Berlin",
    locale: "de",
    planName: "Basic",
    restoreRate: 100,
    moneyFormat: "{{amount_with_comma_separator}} €",
    proxyPrefix: "a",
    proxySubpath: "k",
    shippingFee: 390,
    freeShippingFrom: 4500,
    capture: "on_fulfilment",
    taxesIncluded: true,
  },
];
