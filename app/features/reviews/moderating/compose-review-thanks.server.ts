import type { ComposeMessages, Composed } from "~/core/messages/message-kind";
import { locales } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import { thanksMail } from "../domain/moderating/thanks-mail";
import { productTitles } from "./product-titles.server";

/** What mails say that thank for a review, in the language it was written in; one that is not shown any more is none to thank for. */
export const composeReviewThanks: ComposeMessages = async (shop, messages) => {
  const keys = messages.flatMap(({ about }) => about.reviewKey ?? []);
  const rows = new Map((await db().review.findMany({ where: { shopId: shop.id, key: { in: keys } } })).map((row) => [row.key, row]));
  const titles = await productTitles(shop.id, [...rows.values()].map(({ productId }) => productId));
  return new Map(messages.map(({ key, about }): [string, Composed] => {
    const row = rows.get(about.reviewKey ?? "");
    if (row?.state !== "published") return [key, { do: "drop", because: "no-longer-true" }];
    const told = { product: titles.get(row.productId) ?? null, reply: row.reply };
    return [key, { do: "send", locale: locales.find((locale) => locale === row.locale) ?? null, content: (locale) => thanksMail(told, locale) }];
  }));
};
