import { askingHour } from "./asking-hour";
import { cameTooEarly } from "./came-too-early";

/** One invitation of an order, as far as mail is concerned. */
export interface MailedInvitation {
  productId: string;
  customerId: string | null;
  lot: "programme" | "control";
  state: "waiting" | "asked" | "withdrawn" | "answered";
  because: string | null;
  readyAt: Date;
  askedAt: Date | null;
  /** How often mail has asked. */
  asked: number;
  /** When mails about it were wanted last, sent or not: the first, and the reminder. */
  wantedAt: { first: Date | null; reminder: Date | null };
}

export interface Asking {
  /** Products to ask about in one mail now, and those to remind of in one. */
  ask: string[];
  remind: string[];
  /** When to look again; null: never, as far as is known now. */
  nextAt: Date | null;
}

/**
 * Which products of an order a mail asks about now. Each is asked about once, and reminded of once: after the programme's days, unless something of this order was answered. Who
 * said "not arrived" after the mail is asked once more when that wait is over, whatever the programme says about reminders.
 */
export function decideAsking(invitations: readonly MailedInvitation[], reminderAfterDays: number | null, timeZone: string, now: Date): Asking {
  const ours = invitations.filter(({ lot, customerId }) => lot === "programme" && customerId !== null);
  const isAnswered = invitations.some(({ state }) => state === "answered");
  const times = ours.map((invitation) => ({
    productId: invitation.productId, firstAt: firstAt(invitation), remindAt: isAnswered ? null : remindAt(invitation, reminderAfterDays, timeZone),
  }));
  const due = (pick: (one: (typeof times)[number]) => Date | null): string[] => times.filter((one) => { const at = pick(one); return at !== null && at <= now; }).map(({ productId }) => productId).sort(byId);
  const later = times.flatMap((one) => [one.firstAt, one.remindAt]).flatMap((at) => (at && at > now ? at : []));
  return { ask: due(({ firstAt: at }) => at), remind: due(({ remindAt: at }) => at), nextAt: later.reduce<Date | null>((first, at) => (first && first <= at ? first : at), null) };
}

function firstAt({ state, readyAt, wantedAt }: MailedInvitation): Date | null {
  if (state !== "waiting") return null;
  // A mail that was wanted before the wait was prolonged was not about this moment.
  return wantedAt.first && wantedAt.first >= readyAt ? null : readyAt;
}

function remindAt(invitation: MailedInvitation, reminderAfterDays: number | null, timeZone: string): Date | null {
  const { state, readyAt, askedAt, asked, wantedAt } = invitation;
  if (state !== "asked" || asked !== 1 || !askedAt) return null;
  const after = reminderAfterDays === null ? null : askingHour(askedAt, reminderAfterDays, timeZone);
  const at = cameTooEarly(invitation) ? readyAt : after;
  return at && wantedAt.reminder && wantedAt.reminder >= at ? null : at;
}

const byId = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : 1);
