import type { ComposeMessages, Composed } from "~/core/messages/message-kind";
import { db } from "~/platform/db/prisma.server";
import { caseReplyMail } from "../domain/cases/case-reply-mail";
import { readWords } from "./case-words.server";

/** What a merchant said to a customer, read where it is sealed right before it goes out; forgotten words are not sent. */
export const composeCaseReplies: ComposeMessages = async (shop, messages) => {
  const composed = new Map<string, Composed>();
  for (const { key, about } of messages) {
    const words = await readWords(db(), shop, about.caseKey ?? "");
    const reply = words.find(({ from, number }) => from === "merchant" && number === Number(about.number));
    if (!reply) continue;
    const said = words.filter(({ from, number }) => from === "customer" && number < reply.number).at(-1)?.text ?? null;
    const orderName = await orderNameOf(shop.id, about.caseKey ?? "");
    composed.set(key, { do: "send", locale: null, content: (locale) => caseReplyMail({ orderName, reply: reply.text, said }, locale) });
  }
  return composed;
};

async function orderNameOf(shopId: number, key: string): Promise<string | null> {
  const about = await db().customerCase.findUnique({ where: { shopId_key: { shopId, key } }, select: { orderId: true } });
  if (!about?.orderId) return null;
  return (await db().shopOrder.findUnique({ where: { shopId_orderId: { shopId, orderId: about.orderId } }, select: { name: true } }))?.name ?? null;
}
