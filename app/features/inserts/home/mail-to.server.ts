import type { MailTo } from "~/core/notices/mail-merchant.server";
import { open } from "~/platform/crypto/seal.server";
import { readSettings } from "./insert-settings.server";

/** Where the merchant wants notices: their own address, sealed with the shop's key; null = Shopify's contact address. */
export const mailTo: MailTo = async (shop) => {
  const { mailsOn, sealedMailTo } = await readSettings(shop.id);
  return { on: mailsOn, to: sealedMailTo ? Buffer.from(open(shop.key, sealedMailTo, "mail-to")).toString("utf8") : null };
};
