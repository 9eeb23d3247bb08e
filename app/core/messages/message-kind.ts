import type { MessageReason } from "~/kernel/entries/message-entries";
import type { Locale } from "~/kernel/locale";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { MessageContent } from "./emails/customer-mail";

/** A message that is about to go out, as it was wanted. */
export interface WantedMessage {
  key: string;
  customerId: string;
  about: Readonly<Record<string, string>>;
}

export type Composed =
  /** `locale` null: the customer's own, as Shopify has it. Greeting, imprint and the way out are added. */
  | { do: "send"; locale: Locale | null; content: (locale: Locale) => MessageContent }
  /** What it was about is not so any more. */
  | { do: "drop"; because: MessageReason };

/**
 * What a programme says with its messages. Asked right before sending, for many at once: reads anew whether there is still an occasion (used,
 * stopped, switched off …). A message that is missing in the answer is dropped as "no-longer-true". May be asked more than once.
 */
export type ComposeMessages = (shop: Shop, messages: readonly WantedMessage[], now: Date) => Promise<Map<string, Composed>>;

/** A message has gone out: what its programme books about that, in the same recording. Called once more when a mail goes out again because its booking was lost. */
export type MessageSent = (tx: Tx, shop: Shop, message: WantedMessage, now: Date) => Promise<void>;

/** Every kind of message, by the name that its wishes carry. */
export type MessageKinds = Readonly<Record<string, ComposeMessages>>;

/** Of the kinds whose programme wants to know that a message has gone out. */
export type SentKinds = Readonly<Record<string, MessageSent>>;
