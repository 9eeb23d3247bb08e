import { messageEntrySchemas } from "~/kernel/entries/message-entries";
import type { MessageClass, MessageEntryData, MessageReason } from "~/kernel/entries/message-entries";

export interface MessageState {
  kind: string;
  class: MessageClass;
  customerId: string;
  about: Record<string, string>;
  state: "wanted" | "sent" | "dropped";
  wantedAt: Date;
  readyAt: Date;
  notAfter: Date;
  sentAt: Date | null;
  reason: MessageReason | null;
}

interface BookedEntry {
  kind: string;
  data: unknown;
  recordedAt: Date;
}

/** Where a message stands, from its entries in any order; undefined where nobody has wanted it. Sent counts more than dropped: what is gone is gone. */
export function messageState(entries: readonly BookedEntry[]): MessageState | undefined {
  const wanted = entries.find(({ kind }) => kind === "message.wanted");
  if (!wanted) return undefined;
  const { kind, class: messageClass, customerId, about, notAfter } = messageEntrySchemas["message.wanted"].parse(wanted.data);
  const sent = entries.find((entry) => entry.kind === "message.sent");
  const dropped = entries.find((entry) => entry.kind === "message.dropped");
  const latest = latestOf(entries);
  return {
    kind, class: messageClass, customerId, about, wantedAt: wanted.recordedAt, notAfter: new Date(notAfter),
    state: sent ? "sent" : dropped ? "dropped" : "wanted",
    readyAt: latest ? new Date(latest.until) : wanted.recordedAt,
    sentAt: sent?.recordedAt ?? null,
    reason: sent ? null : dropped ? messageEntrySchemas["message.dropped"].parse(dropped.data).because : (latest?.because ?? null),
  };
}

function latestOf(entries: readonly BookedEntry[]): MessageEntryData<"message.postponed"> | undefined {
  return entries.filter(({ kind }) => kind === "message.postponed").map(({ data }) => messageEntrySchemas["message.postponed"].parse(data))
    .sort((a, b) => Date.parse(b.until) - Date.parse(a.until)).at(0);
}
