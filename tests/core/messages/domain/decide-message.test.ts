import { describe, expect, it } from "vitest";
import { decideMessage } from "~/core/messages/domain/decide-message";
import type { Consent, MessageDecision, Suppression } from "~/core/messages/domain/decide-message";
import type { MessageClass } from "~/kernel/entries/message-entries";

const now = new Date("2026-11-20T10:00:00Z");
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const days = (count: number): Date => hours(24 * count);
const agreed: Consent = { hasAddress: true, isSubscribed: true, hasObjected: false, changedAt: days(-30) };
const unasked: Consent = { hasAddress: true, isSubscribed: false, hasObjected: false, changedAt: null };

interface Case {
  rule: string;
  class?: MessageClass;
  notAfter?: Date;
  contacts?: Date[];
  consent?: Consent;
  suppressions?: Suppression[];
  expected: MessageDecision;
}

const cases: Case[] = [
  { rule: "who has agreed and got nothing lately gets it", expected: { do: "send" } },
  { rule: "without consent there is no marketing", consent: { hasAddress: true, isSubscribed: false, hasObjected: false, changedAt: null }, expected: { do: "drop", because: "no-consent" } },
  { rule: "service needs no consent", class: "service", consent: { hasAddress: true, isSubscribed: false, hasObjected: false, changedAt: null }, expected: { do: "send" } },
  { rule: "service does not wait for marketing", class: "service", contacts: [hours(-1)], expected: { do: "send" } },
  { rule: "six days after the last one it waits until the seventh is over", contacts: [days(-6)], notAfter: days(5), expected: { do: "postpone", until: days(1), because: "contact-limit" } },
  { rule: "of several contacts the latest counts", contacts: [days(-6), days(-2), days(-9)], notAfter: days(9), expected: { do: "postpone", until: days(5), because: "contact-limit" } },
  { rule: "exactly seven days after the last one it goes", contacts: [days(-7)], expected: { do: "send" } },
  { rule: "what would have to wait until it is of no use is dropped", contacts: [days(-6)], notAfter: days(1), expected: { do: "drop", because: "contact-limit" } },
  { rule: "at its end it is too late", notAfter: now, expected: { do: "drop", because: "too-late" } },
  { rule: "too late holds for service, too", class: "service", notAfter: days(-1), expected: { do: "drop", because: "too-late" } },
  { rule: "a customer that Shopify does not know gets nothing", class: "service", consent: null, expected: { do: "drop", because: "no-customer" } },
  { rule: "without an address there is no mail", class: "service", consent: { hasAddress: false, isSubscribed: false, hasObjected: false, changedAt: null }, expected: { do: "drop", because: "no-address" } },
  { rule: "a refused address gets no service mail either", class: "service", suppressions: [{ reason: "refused", since: days(-90) }], expected: { do: "drop", because: "address-refused" } },
  { rule: "who unsubscribed here gets no marketing, though Shopify does not know it yet", suppressions: [{ reason: "unsubscribed", since: days(-1) }], expected: { do: "drop", because: "unsubscribed" } },
  { rule: "in doubt about the same moment, unsubscribed counts", suppressions: [{ reason: "unsubscribed", since: days(-30) }], expected: { do: "drop", because: "unsubscribed" } },
  { rule: "a consent without a date does not undo unsubscribing", consent: { ...agreed, changedAt: null }, suppressions: [{ reason: "unsubscribed", since: days(-90) }], expected: { do: "drop", because: "unsubscribed" } },
  { rule: "who agreed anew after unsubscribing gets it", suppressions: [{ reason: "unsubscribed", since: days(-31) }], expected: { do: "send" } },
  { rule: "what is permitted needs no consent", class: "permitted", consent: unasked, expected: { do: "send" } },
  { rule: "what is permitted goes to nobody who has objected at Shopify", class: "permitted", consent: { ...unasked, hasObjected: true }, expected: { do: "drop", because: "unsubscribed" } },
  { rule: "what is permitted goes to nobody who has unsubscribed here, even where Shopify says nothing", class: "permitted", consent: { ...unasked, changedAt: days(-1) }, suppressions: [{ reason: "unsubscribed", since: days(-9) }], expected: { do: "drop", because: "unsubscribed" } },
  { rule: "who agreed anew after unsubscribing gets what is permitted, too", class: "permitted", suppressions: [{ reason: "unsubscribed", since: days(-31) }], expected: { do: "send" } },
  { rule: "a refused address gets nothing that is permitted either", class: "permitted", consent: unasked, suppressions: [{ reason: "refused", since: days(-9) }], expected: { do: "drop", because: "address-refused" } },
  { rule: "what is permitted waits for the week to be over like marketing", class: "permitted", consent: unasked, contacts: [days(-6)], notAfter: days(5), expected: { do: "postpone", until: days(1), because: "contact-limit" } },
  { rule: "unsubscribing does not stop service mails", class: "service", suppressions: [{ reason: "unsubscribed", since: days(-1) }], expected: { do: "send" } },
];

describe("whether a message goes out", () => {
  it.each(cases)("$rule", ({ class: messageClass = "marketing", notAfter = days(7), contacts = [], consent = agreed, suppressions = [], expected }) => {
    expect(decideMessage({ class: messageClass, notAfter }, contacts, consent, suppressions, now)).toEqual(expected);
  });
});
