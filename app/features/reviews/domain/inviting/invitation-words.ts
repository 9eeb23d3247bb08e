import type { z } from "zod";
import { assertNever } from "~/kernel/assert-never";
import { dayOf, formatDay } from "~/kernel/day";
import { invitationEntrySchemas } from "~/kernel/entries/invitation-entries";
import type { InvitationEntryKind, MovedBecause, WithdrawnBecause } from "~/kernel/entries/invitation-entries";
import type { Locale } from "~/kernel/locale";

export type InvitationFact = { [K in InvitationEntryKind]: { kind: K; data: z.infer<(typeof invitationEntrySchemas)[K]> } }[InvitationEntryKind];

export const invitationFactKinds = Object.keys(invitationEntrySchemas) as InvitationEntryKind[];

/** An entry as it lies in the book → what can be put into words; undefined for kinds of other programmes. Throws on data that breaks its kind's schema. */
export function readInvitationFact(kind: string, data: unknown): InvitationFact | undefined {
  const known = invitationFactKinds.find((one) => one === kind);
  return known ? ({ kind: known, data: invitationEntrySchemas[known].parse(data) } as InvitationFact) : undefined;
}

/** What happened to the asking for one product's review, in a sentence or two for the merchant. The page says beside it which product is meant. Days are the shop's. */
export function invitationWords(fact: InvitationFact, { locale, timeZone }: { locale: Locale; timeZone: string }): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  const day = (instant: string): string => formatDay(dayOf(new Date(instant), timeZone), locale);
  switch (fact.kind) {
    case "invitation.made": return madeWords(day(fact.data.readyAt), fact.data.lot, fact.data.basis, locale);
    case "invitation.moved": return `${movedWords(fact.data.because, locale)} ${say(`Gefragt wird frühestens am ${day(fact.data.readyAt)}.`, `The question comes on ${day(fact.data.readyAt)} at the earliest.`)}`;
    case "invitation.asked": return fact.data.time === 1
      ? say("Per Mail nach einer Bewertung gefragt.", "Asked for a review by mail.") : say("Per Mail erinnert; das war das letzte Mal.", "Reminded by mail; that was the last time.");
    case "invitation.withdrawn": return `${withdrawnWords(fact.data.because, locale)} ${say("Nach einer Bewertung wird nicht gefragt.", "Nobody is asked for a review.")}`;
    case "invitation.answered": return say("Eine Bewertung ist da; danach wird nicht mehr gefragt.", "There is a review; nobody is asked any more.");
    default: return assertNever(fact);
  }
}

function madeWords(day: string, lot: "programme" | "control", basis: "report" | "assumed", locale: Locale): string {
  const since = basis === "report"
    ? (locale === "de" ? "Die Zustellung ist gemeldet." : "The delivery was reported.")
    : (locale === "de" ? "Eine Zustellung ist nicht gemeldet; gerechnet wird ab dem Versand." : "No delivery was reported; it counts from the day the parcel left.");
  const then = lot === "control"
    ? (locale === "de" ? "Das Los führte in die Kontrollgruppe: Nach einer Bewertung wird nicht gefragt." : "The lot led into the control group: nobody is asked for a review.")
    : (locale === "de" ? `Nach einer Bewertung wird frühestens am ${day} gefragt.` : `A review is asked for on ${day} at the earliest.`);
  return `${since} ${then}`;
}

function movedWords(because: MovedBecause, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  switch (because) {
    case "delivered-later": return say("Das Paket kam später an als gedacht.", "The parcel arrived later than thought.");
    case "delivered-earlier": return say("Das Paket kam früher an als gedacht.", "The parcel arrived earlier than thought.");
    case "return-open": return say("Eine Rücksendung ist offen: So lange wird nicht gefragt.", "A return is open: nobody is asked meanwhile.");
    case "not-arrived": return say("Gemeldet wurde, dass die Bestellung noch nicht angekommen ist.", "It was reported that the order has not arrived yet.");
    case "other-parcel": return say("Ein weiteres Paket ist unterwegs.", "Another parcel is on its way.");
    case "spread": return say("Die Bestellung ist älter als das Programm; solche Fragen verteilen sich auf mehrere Tage.", "The order is older than the programme; such questions are spread over several days.");
    default: return assertNever(because);
  }
}

function withdrawnWords(because: WithdrawnBecause, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  switch (because) {
    case "refunded": return say("Die Bestellung wurde ganz erstattet.", "The order was refunded in full.");
    case "cancelled": return say("Die Bestellung wurde storniert.", "The order was cancelled.");
    case "returned": return say("Das Produkt ging zurück.", "The product went back.");
    case "erased": return say("Die Daten dieser Person wurden gelöscht.", "The customer was erased.");
    default: return assertNever(because);
  }
}
