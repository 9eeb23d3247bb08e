import { noteCustomers } from "~/core/customers/note-customers.server";
import { messageClassSchema } from "~/kernel/entries/message-entries";
import { now } from "~/platform/clock.server";
import type { CustomerMessage } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { planDue } from "~/platform/due/due.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { log } from "~/platform/log.server";
import { canSendMail } from "~/platform/mail/send-mail.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookMessageEntries, messageEntry } from "./book.server";
import { contactPauseMilliseconds, decideMessage } from "./domain/decide-message";
import type { Composed, MessageKinds, SentKinds, WantedMessage } from "./message-kind";
import { readImprint } from "./read-imprint.server";
import { readRecipients } from "./read-recipients.server";
import type { Recipient } from "./read-recipients.server";
import { sendMessage } from "./send-message.server";
import type { SendOutcome } from "./send-message.server";
import { suppress, suppressionsOf } from "./suppressions.server";

/** Few enough that consent, asked at the beginning of a batch, is seconds old when the last of it goes out. */
const batchSize = 50;

/** Where wanted messages become ready again. */
export const readyTopic = "message/ready";

/**
 * The act: sends what is wanted and ready of one shop, a batch at a time. Each mail is decided on with what Shopify says of consent right then, sent,
 * and booked; killed in between, it goes out again under the same Message-ID. A mail server that is away stops the batch (and the queue tries
 * again); a mail that only its recipient's server does not take does not hold up the others.
 */
export const mailCustomersJob = (kinds: MessageKinds, hooks: SentKinds = {}): JobHandler => async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const ready = await db().customerMessage.findMany({
    where: { shopId, state: "wanted", readyAt: { lte: now() } }, orderBy: [{ wantedAt: "asc" }, { key: "asc" }], take: batchSize,
  });
  if (ready.length === 0) return;
  await (canSendMail() ? sendAll(shop, ready, kinds, hooks) : dropAll(shop, ready));
  if (ready.length === batchSize) await addJobs(db(), [{ name: "mail-customers", shopId }]);
};

async function dropAll(shop: Shop, messages: readonly CustomerMessage[]): Promise<void> {
  log.warn({ shopId: shop.id, messages: messages.length }, "customers are not written to: SMTP_URL is not set");
  for (const message of messages) await book(shop, message, { do: "drop", because: "no-mail-server" }, {});
}

async function sendAll(shop: Shop, messages: readonly CustomerMessage[], kinds: MessageKinds, hooks: SentKinds): Promise<void> {
  const composed = await composeAll(shop, messages, kinds);
  const wanted = messages.filter(({ key }) => composed.get(key)?.do === "send");
  const recipients = await readRecipients(shop, wanted.map(({ customerId }) => customerId));
  const suppressions = await suppressionsOf(shop, [...recipients.values()]);
  const contacts = await contactsOf(shop.id, wanted.map(({ customerId }) => customerId));
  const imprint = wanted.length > 0 ? await readImprint(shop) : null;
  log.info({ shopId: shop.id, customers: recipients.size, why: "mail to customers" }, "personal data read");
  for (const message of messages) {
    const { customerId } = message;
    const say = composed.get(message.key) ?? { do: "drop" as const, because: "no-longer-true" as const };
    if (say.do === "drop" || !imprint) {
      await book(shop, message, say.do === "drop" ? say : { do: "drop", because: "no-longer-true" }, hooks);
      continue;
    }
    const recipient = recipients.get(customerId);
    const sent = contacts.get(customerId) ?? [];
    const decision = decideMessage(wishOf(message), sent, consentOf(recipient), suppressions.get(customerId) ?? [], now());
    const outcome = decision.do !== "send" ? decision : recipient ? await sendMessage(shop, message, recipient, say, imprint) : { do: "drop" as const, because: "no-customer" as const };
    await book(shop, message, outcome, hooks, recipient);
    if (outcome.do === "sent" && message.class !== "service") contacts.set(customerId, [...sent, now()]);
  }
}

async function composeAll(shop: Shop, messages: readonly CustomerMessage[], kinds: MessageKinds): Promise<Map<string, Composed>> {
  const all = new Map<string, Composed>();
  for (const kind of new Set(messages.map((message) => message.kind))) {
    const ofKind = messages.filter((message) => message.kind === kind)
      .map(({ key, customerId, about }): WantedMessage => ({ key, customerId, about: about as Record<string, string> }));
    for (const [key, composed] of (await kinds[kind]?.(shop, ofKind, now())) ?? []) all.set(key, composed);
  }
  return all;
}

/** When these customers last got anything but service, by id. */
async function contactsOf(shopId: number, customerIds: readonly string[]): Promise<Map<string, Date[]>> {
  const since = new Date(now().getTime() - contactPauseMilliseconds);
  const rows = await db().customerMessage.findMany({
    where: { shopId, customerId: { in: [...customerIds] }, class: { not: "service" }, sentAt: { gt: since } }, select: { customerId: true, sentAt: true },
  });
  const contacts = new Map<string, Date[]>();
  for (const { customerId, sentAt } of rows) if (sentAt) contacts.set(customerId, [...(contacts.get(customerId) ?? []), sentAt]);
  return contacts;
}

/** What happened to one message: into the ledger, with what follows from it. */
async function book(shop: Shop, message: CustomerMessage, outcome: SendOutcome, hooks: SentKinds, recipient?: Recipient): Promise<void> {
  const { key, kind, customerId } = message;
  await recording(shop.id, async (tx) => {
    switch (outcome.do) {
      case "sent":
        await bookMessageEntries(tx, shop.id, [messageEntry(key, "message.sent", null, { kind, locale: outcome.locale })], now());
        // Whose orders are older than the app is not known by name yet; what they write in answer is to be signed with it.
        if (recipient) await noteCustomers(tx, shop, [recipient], now());
        await hooks[kind]?.(tx, shop, { key, customerId, about: message.about as Record<string, string> }, now());
        break;
      case "postpone": {
        const until = outcome.until.toISOString();
        await bookMessageEntries(tx, shop.id, [messageEntry(key, "message.postponed", null, { until, because: outcome.because }, `postponed/${until}`)], now());
        await planDue(tx, shop.id, [{ key: `${key}/mail`, topic: readyTopic, dueAt: outcome.until, fact: {} }]);
        break;
      }
      default: {
        if (outcome.refusedHash) await suppress(tx, shop.id, { addressHash: outcome.refusedHash, reason: "refused", customerId }, now());
        await bookMessageEntries(tx, shop.id, [messageEntry(key, "message.dropped", null, { kind, because: outcome.because })], now());
      }
    }
  });
}

const wishOf = (message: CustomerMessage) => ({ class: messageClassSchema.parse(message.class), notAfter: message.notAfter });

const consentOf = (recipient: Recipient | undefined) =>
  (recipient ? { hasAddress: recipient.address !== null, isSubscribed: recipient.isSubscribed, hasObjected: recipient.hasObjected, changedAt: recipient.consentChangedAt } : null);
