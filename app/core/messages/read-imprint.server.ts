import { nearestLocale } from "~/kernel/locale";
import { callShopify } from "~/platform/shopify/gateway.server";
import { MailSenderDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { Imprint } from "./emails/customer-mail";

/** Who stands below the shop's mails, as Shopify knows the shop now. Throws the gateway's errors. */
export async function readImprint(shop: Shop): Promise<Imprint> {
  const { shop: { name, contactEmail, shopAddress } } = await callShopify(shop, MailSenderDocument, {}, { points: 3 });
  const { company, address1, address2, zip, city, country, countryCodeV2 } = shopAddress;
  const named = countryCodeV2 ? new Intl.DisplayNames(nearestLocale(shop.locale), { type: "region" }).of(countryCodeV2) : country;
  const lines = [company === name ? null : company, address1, address2, [zip, city].filter(Boolean).join(" "), named];
  return { name, lines: lines.flatMap((line) => line || []), contact: contactEmail };
}
