import type { z } from "zod";
import type { Entry } from "~/kernel/entries/entry";
import { messageEntrySchemas } from "~/kernel/entries/message-entries";
import type { MessageEntryData, MessageEntryKind } from "~/kernel/entries/message-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { append } from "../ledger/append.server";
import { projectMessages } from "./project-messages.server";

export type MessageEntry = { [K in MessageEntryKind]: Entry<K, MessageEntryData<K>> }[MessageEntryKind];

/** An entry about a message; its key is the message's with what happened, so that the same thing happens once. */
export function messageEntry<K extends MessageEntryKind>(
  messageKey: string, kind: K, orderId: string | null, data: z.input<(typeof messageEntrySchemas)[K]>, once = kind.slice("message.".length),
): MessageEntry {
  return { key: `${messageKey}/${once}`, kind, subject: messageKey, orderId, data: messageEntrySchemas[kind].parse(data) } as MessageEntry;
}

/** Books what happened to messages and brings their read model up to date. Inside a recording; told twice, nothing is new. Hands back what was. */
export async function bookMessageEntries(tx: Tx, shopId: number, entries: readonly MessageEntry[], now: Date): Promise<MessageEntry[]> {
  const booked = await append(tx, shopId, entries, now);
  await projectMessages(tx, shopId, [...new Set(booked.map(({ subject }) => subject))]);
  return booked;
}
