import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { getConfig } from "~/platform/config.server";
import { db } from "~/platform/db/prisma.server";
import type { JobHandler } from "~/platform/jobs/job";
import { log } from "~/platform/log.server";
import { canSendMail, sendMail } from "~/platform/mail/send-mail.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { ShopContactDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { noticeKinds } from "./domain/notice-kinds";
import { noticeWords } from "./domain/notice-words";
import { noticeMail } from "./emails/notice-mail";

/** Where a shop's mails go; null = not at all. What the merchant set, else Shopify's contact address. */
export type MailTo = (shop: Shop) => Promise<{ on: boolean; to: string | null }>;

/**
 * The act: one mail with everything that needs a person and was not told yet. Sent first and booked after it: a mail that comes twice (under the
 * same id) is better than none. Nothing to tell, nothing sent.
 */
export const mailMerchantJob = (mailTo: MailTo): JobHandler => async ({ shopId }) => {
  const shop = await requireShop(shopId);
  const open = await db().merchantNotice.findMany({ where: { shopId, mailedAt: null, closedAt: null }, orderBy: [{ noticedAt: "asc" }, { key: "asc" }], take: 50 });
  const { on, to } = await mailTo(shop);
  if (open.length === 0 || shop.uninstalledAt || !on) return;
  if (!canSendMail()) return log.warn({ shopId, notices: open.length }, "a merchant is not told: SMTP_URL is not set");
  const address = to ?? (await callShopify(shop, ShopContactDocument, {}, { points: 2 })).shop.contactEmail;
  const language = nearestLocale(shop.locale);
  const words = open.flatMap((notice) => {
    const kind = noticeKinds.find((known) => known === notice.kind);
    return kind ? [noticeWords(kind, notice.data as Record<string, unknown>, language)] : [];
  });
  const mail = noticeMail(shop.name || shop.domain, words, appAddress(shop), language);
  await sendMail({ ...mail, to: address, language, id: `notices-${shopId}-${open[0]?.noticedAt.getTime() ?? 0}` });
  await db().merchantNotice.updateMany({ where: { shopId, key: { in: open.map(({ key }) => key) } }, data: { mailedAt: now() } });
};

/** The app inside of the shop's admin. */
const appAddress = ({ domain }: Shop): string => `https://admin.shopify.com/store/${domain.replace(/\.myshopify\.com$/, "")}/apps/${getConfig().SHOPIFY_API_KEY}/app`;
