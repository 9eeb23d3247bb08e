import { assertNever } from "~/kernel/assert-never";
import type { SignalKind } from "~/kernel/entries/referral-entries";
import type { Locale } from "~/kernel/locale";
import { couponSiteVisitors } from "./coupon-sites";

/** A signal in a few words: a badge, an item of a list. */
export function signalName(kind: SignalKind, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  switch (kind) {
    case "same-customer": return say("Dasselbe Kundenkonto", "Same customer account");
    case "same-email": return say("Dieselbe E-Mail-Adresse", "Same e-mail address");
    case "same-phone": return say("Dieselbe Telefonnummer", "Same phone number");
    case "same-address": return say("Dieselbe Lieferadresse", "Same shipping address");
    case "same-browser": return say("Derselbe Browser", "Same browser");
    case "many-at-once": return say("Viele auf einmal", "Many at once");
    case "seen-on-coupon-site": return say("Auf einer Gutscheinseite", "On a coupon site");
    case "throwaway-mail": return say("Wegwerf-Adresse", "Throw-away address");
    default: return assertNever(kind);
  }
}

/** What it means, and what it does not, in one sentence. */
export function signalWords(kind: SignalKind, locale: Locale): string {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  switch (kind) {
    case "same-customer": return say("Bestellt hat, wer auch empfohlen hat.", "Whoever ordered is also the one who recommended.");
    case "same-email": return say(
      "Beide Bestellungen nennen dasselbe Postfach; Punkte und Zusätze mit „+“ machen bei vielen Anbietern keinen Unterschied.",
      "Both orders name the same mailbox; with many providers dots and additions with “+” make no difference.",
    );
    case "same-phone": return say("Beide Bestellungen nennen dieselbe Telefonnummer, gleich wie sie geschrieben ist.", "Both orders name the same phone number, however it is written.");
    case "same-address": return say(
      "Beide Bestellungen gingen an dasselbe Haus. Das kann ein Haushalt sein, eine Firma oder ein Wohnheim.",
      "Both orders went to the same house. That can be a household, an office or a dorm.",
    );
    case "same-browser": return say(
      "Beide Bestellungen kamen aus demselben Anschluss und vom gleichen Browser. Zwei gleiche Telefone im selben WLAN sehen ebenso aus.",
      "Both orders came from the same connection and the same browser. Two phones of one kind in one Wi-Fi look the same.",
    );
    case "many-at-once": return say("Innerhalb von 24 Stunden kamen ungewöhnlich viele Bestellungen durch dieselbe Person.", "Unusually many orders came through the same advocate within 24 hours.");
    case "seen-on-coupon-site": return say(
      `Mindestens ${couponSiteVisitors} Besuche des Links kamen von derselben fremden Website: Er scheint dort für alle zu stehen.`,
      `At least ${couponSiteVisitors} visits to the link came from the same other website: it seems to be there for everybody.`,
    );
    case "throwaway-mail": return say("Die E-Mail-Adresse stammt von einem Anbieter für Adressen zum Wegwerfen.", "The e-mail address is from a provider of addresses to be thrown away.");
    default: return assertNever(kind);
  }
}
