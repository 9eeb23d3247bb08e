import { messageReasonSchema } from "~/kernel/entries/message-entries";
import type { MessageReason } from "~/kernel/entries/message-entries";
import { answerKey } from "~/kernel/entries/answer-entries";
import type { SatisfactionScale } from "~/kernel/entries/answer-entries";
import { entriesFor } from "~/core/ledger/entries-for.server";
import { db } from "~/platform/db/prisma.server";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { readCaseFact } from "../domain/cases/case-fact-words";
import type { CaseFact } from "../domain/cases/case-fact-words";
import { caseReplyKey } from "../domain/cases/case-reply-mail";
import { reviewIdOf } from "../domain/moderating/review-id";
import { readWords } from "./case-words.server";
import type { SaidWord } from "./case-words.server";
import { caseRows } from "./list-cases.server";
import type { CaseRow } from "./list-cases.server";

/** Of a word of the merchant's: whether its mail is out. */
export type MailStanding = { state: "wanted" | "sent" } | { state: "dropped"; because: MessageReason | null };

export interface ReadCase extends CaseRow {
  words: (SaidWord & { mail: MailStanding | null })[];
  /** What the book says, oldest first. */
  story: { key: string; at: Date; fact: CaseFact }[];
  /** What was tapped, where it is about that. */
  score: { scale: SatisfactionScale; score: number } | null;
  /** Which review it is about, as in its address, and with how many stars; null where it is about something else, or the review is not there. */
  review: { id: string; stars: number } | null;
  customerId: string | null;
  /** Whether there is somebody to write to. */
  canReply: boolean;
}

/** A case with everything that was said; undefined where this shop has no such case. */
export async function readCase(shop: Shop, key: string): Promise<ReadCase | undefined> {
  const row = await db().customerCase.findUnique({ where: { shopId_key: { shopId: shop.id, key } } });
  const [told] = row ? await caseRows(shop, [row]) : [];
  if (!row || !told) return undefined;
  log.info({ shopId: shop.id, customers: 1, why: "a case" }, "personal data read");
  const words = await readWords(db(), shop, key);
  const mails = new Map((await db().customerMessage.findMany({
    where: { shopId: shop.id, key: { in: words.map(({ number }) => caseReplyKey(key, number)) } }, select: { key: true, state: true, reason: true },
  })).map((mail) => [mail.key, mail]));
  const entries = await entriesFor(db(), shop.id, [key, row.aboutKey]);
  const isErased = row.customerId !== null && (await db().erasedCustomer.count({ where: { shopId: shop.id, customerId: row.customerId } })) > 0;
  return {
    ...told, customerId: isErased ? null : row.customerId, canReply: row.customerId !== null && !isErased, score: await scoreOf(shop.id, row.aboutKey), review: row.kind === "review" ? await reviewOf(shop.id, row.aboutKey) : null,
    story: entries.flatMap((entry) => {
      const fact = readCaseFact(entry.kind, entry.data);
      return fact ? [{ key: entry.key, at: entry.recordedAt, fact }] : [];
    }),
    words: words.map((word) => ({ ...word, mail: standingOf(mails.get(caseReplyKey(key, word.number))) })),
  };
}

async function scoreOf(shopId: number, aboutKey: string): Promise<ReadCase["score"]> {
  if (!aboutKey.startsWith(answerKey(""))) return null;
  const answer = await db().satisfactionAnswer.findUnique({ where: { shopId_key: { shopId, key: aboutKey } }, select: { scale: true, score: true } });
  return answer && { scale: answer.scale === "nps" ? "nps" : "csat", score: answer.score };
}

async function reviewOf(shopId: number, key: string): Promise<ReadCase["review"]> {
  const review = await db().review.findUnique({ where: { shopId_key: { shopId, key } }, select: { stars: true } });
  return review && { id: reviewIdOf(key), stars: review.stars };
}

function standingOf(mail: { state: string; reason: string | null } | undefined): MailStanding | null {
  if (!mail) return null;
  if (mail.state === "dropped") return { state: "dropped", because: messageReasonSchema.safeParse(mail.reason).data ?? null };
  return { state: mail.state === "sent" ? "sent" : "wanted" };
}
