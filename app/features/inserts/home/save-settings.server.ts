import { seal } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ParsedSettings } from "../domain/home/settings-form";
import { changeSettings, readSettings } from "./insert-settings.server";
import { mailTo } from "./mail-to.server";

/** Keeps what the merchant set; the mail address only sealed. */
export async function saveSettings(shop: Shop, { mailTo: address, ...settings }: ParsedSettings, now: Date): Promise<void> {
  const sealedMailTo = address === null ? null : new Uint8Array(seal(shop.key, Buffer.from(address), "mail-to"));
  await changeSettings(shop.id, { ...settings, sealedMailTo }, now);
}

/** The settings for the form; the address opened. */
export async function showSettings(shop: Shop): Promise<ParsedSettings> {
  const settings = await readSettings(shop.id);
  const { to } = await mailTo(shop);
  return {
    cardCostMinor: settings.cardCostMinor, noteAttribute: settings.noteAttribute, pickingOrder: settings.pickingOrder as ParsedSettings["pickingOrder"],
    format: settings.format as ParsedSettings["format"], dotsPerInch: settings.dotsPerInch as ParsedSettings["dotsPerInch"], mailsOn: settings.mailsOn, mailTo: to,
  };
}
