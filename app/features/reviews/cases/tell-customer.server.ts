import type { Locale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { formatMoment } from "~/platform/ui/moment";
import { reviewIdOf } from "../domain/moderating/review-id";
import { productTitles } from "../moderating/product-titles.server";
import { caseMessages } from "../ui/cases/case-messages";
import { reviewListMessages } from "../ui/moderating/review-list-messages";
import { caseRows } from "./list-cases.server";

/** What one customer wrote, tapped and complained of, in words, for the block on Shopify's customer page; newest first. extensions/review-customer/src/ask-app.ts reads exactly this. */
export interface ToldCustomer {
  reviews: { product: string; stars: string; words: string; state: string; at: string; path: string }[];
  answers: { score: string; order: string; at: string }[];
  cases: { what: string; order: string; state: string; tone: "caution" | "neutral"; at: string; path: string }[];
  /** How many there are altogether. */
  counts: { reviews: number; answers: number; cases: number };
}

const most = 5;
const mostCharacters = 120;

/** A customer who has said nothing yet is told as one who has said nothing. */
export async function tellCustomer(shop: Pick<Shop, "id" | "key" | "timeZone">, customerId: string, locale: Locale): Promise<ToldCustomer> {
  const where = { shopId: shop.id, customerId };
  const [reviews, answers, cases] = await Promise.all([
    db().review.findMany({ where, orderBy: [{ writtenAt: "desc" }, { key: "asc" }], take: most }),
    db().satisfactionAnswer.findMany({ where, orderBy: [{ answeredAt: "desc" }, { key: "asc" }], take: most }),
    db().customerCase.findMany({ where, orderBy: [{ openedAt: "desc" }, { key: "asc" }], take: most }),
  ]);
  const [countedReviews, countedAnswers, countedCases] = await Promise.all([db().review.count({ where }), db().satisfactionAnswer.count({ where }), db().customerCase.count({ where })]);
  const [words, list] = [caseMessages(locale), reviewListMessages(locale)];
  const moment = (at: Date): string => formatMoment(at, locale, shop.timeZone);
  const titles = await productTitles(shop.id, reviews.map(({ productId }) => productId));
  const orderIds = answers.flatMap(({ orderId }) => orderId ?? []);
  const names = new Map((await db().shopOrder.findMany({ where: { shopId: shop.id, orderId: { in: orderIds } }, select: { orderId: true, name: true } })).map(({ orderId, name }) => [orderId, name]));
  return {
    reviews: reviews.map(({ key, productId, stars, title, body, state, writtenAt }) => ({
      product: titles.get(productId) ?? list.unknownProduct, stars: list.starsSaid(stars), words: shortened(title || body), state: list.states[state as keyof typeof list.states], at: moment(writtenAt),
      path: `app/reviews/${reviewIdOf(key)}`,
    })),
    answers: answers.map(({ scale, score, orderId, answeredAt }) => ({ score: words.scoreOf[scale === "nps" ? "nps" : "csat"](score), order: names.get(orderId ?? "") ?? "", at: moment(answeredAt) })),
    cases: (await caseRows(shop, cases)).map(({ address, kind, state, orderName, openedAt }) => ({
      what: words.kinds[kind], order: orderName ?? "", state: words.states[state], tone: state === "open" ? "caution" : "neutral", at: moment(openedAt), path: `app/cases/${address}`,
    })),
    counts: { reviews: countedReviews, answers: countedAnswers, cases: countedCases },
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= mostCharacters ? line : `${line.slice(0, mostCharacters - 1).trimEnd()}…`;
}
