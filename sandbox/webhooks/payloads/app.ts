/** app/uninstalled, app/scopes_update and the three topics that data protection demands. */
import type { Customer, Id } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { shopOf } from "./shop-of";
import { shopTime } from "./shop-time";

/** app/uninstalled carries the whole shop. */
export function uninstalledPayload(world: World, domain: string): JsonObject {
  const shop = shopOf(world, domain);
  const now = shopTime(world.nowText(), shop);
  const country = new Intl.DisplayNames("en", { type: "region" }).of(shop.countryCode) ?? shop.countryCode;
  return {
    id: digits(shop.id), name: shop.name, email: shop.email, domain, province: "Berlin", country: shop.countryCode, address1: "Musterstraße 1",
    zip: "10115", city: "Berlin", source: null, phone: "+49 30 0000000", latitude: null, longitude: null, primary_locale: shop.locale, address2: null,
    created_at: null, updated_at: now, country_code: shop.countryCode, country_name: country, currency: shop.currency, customer_email: shop.email,
    timezone: `(GMT+01:00) ${shop.timeZone}`, iana_timezone: shop.timeZone, shop_owner: shop.name, money_format: shop.moneyFormat,
    money_with_currency_format: `${shop.moneyFormat} ${shop.currency}`, weight_unit: "kg", province_code: "BE", taxes_included: shop.taxesIncluded,
    auto_configure_tax_inclusivity: null, tax_shipping: null, county_taxes: true, plan_display_name: shop.planName, plan_name: shop.planName.toLowerCase(),
    has_discounts: true, has_gift_cards: false, myshopify_domain: domain, google_apps_domain: null, google_apps_login_enabled: null,
    money_in_emails_format: shop.moneyFormat, money_with_currency_in_emails_format: `${shop.moneyFormat} ${shop.currency}`,
    eligible_for_payments: true, requires_extra_payments_agreement: false, password_enabled: false, has_storefront: true, finances: true,
    primary_location_id: digits(shop.id), checkout_api_supported: true, multi_location_enabled: false, setup_required: false,
    pre_launch_enabled: false, enabled_presentment_currencies: [shop.currency], transactional_sms_disabled: false,
    marketing_sms_consent_enabled_at_checkout: false,
  };
}

export function scopesUpdatePayload(world: World, domain: string, previous: string[], current: string[]): JsonObject {
  const shop = shopOf(world, domain);
  return { id: digits(shop.id), previous, current, updated_at: world.nowText(), shop_id: gid("Shop", shop.id) };
}

export const shopRedactPayload = (world: World, domain: string): JsonObject => ({
  shop_id: digits(shopOf(world, domain).id), shop_domain: domain,
});

const person = (customer: Customer): JsonObject => ({ id: digits(customer.id), email: customer.email, phone: customer.phone });

export const customerRedactPayload = (world: World, customer: Customer, orderIds: Id[]): JsonObject => ({
  ...shopRedactPayload(world, customer.shop), customer: person(customer), orders_to_redact: orderIds.map(digits),
});

export const dataRequestPayload = (world: World, customer: Customer, orderIds: Id[], requestId: Id): JsonObject => ({
  ...shopRedactPayload(world, customer.shop), orders_requested: orderIds.map(digits), customer: person(customer), data_request: { id: digits(requestId) },
});
