import { assertNever } from "~/kernel/assert-never";
import type { FlagKind, Rejection } from "~/kernel/entries/review-entries";
import type { Locale } from "~/kernel/locale";

/** A ground on which a review is not shown, in a word or two. */
export function rejectionName(because: Rejection, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (because) {
    case "insult": return say("Insult", "Beleidigung");
    case "personal-data": return say("Personal data", "Persönliche Daten");
    case "spam": return say("Spam", "Spam");
    case "not-about-product": return say("Not about the product", "Nicht zum Produkt");
    case "unlawful": return say("Unlawful", "Rechtswidrig");
    default: return assertNever(because);
  }
}

/** The same, as what has to be the case. */
export function rejectionWords(because: Rejection, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (because) {
    case "insult": return say("It insults somebody or incites hatred.", "Sie beleidigt jemanden oder hetzt.");
    case "personal-data": return say("It tells about a person what is nobody's business: a name in full, an address, a number.", "Sie verrät über einen Menschen, was niemanden angeht: vollen Namen, Anschrift, Nummer.");
    case "spam": return say("It advertises something else, or was sent many times.", "Sie wirbt für etwas anderes oder wurde massenhaft geschickt.");
    case "not-about-product": return say("It says nothing about this product or its purchase.", "Sie sagt nichts über dieses Produkt oder seinen Kauf.");
    case "unlawful": return say("It breaks the law in another way: threats, forbidden signs, somebody else's pictures.", "Sie verstößt auf andere Weise gegen Recht: Drohungen, verbotene Zeichen, fremde Bilder.");
    default: return assertNever(because);
  }
}

/** A sign that asks for a look, in a word or two. */
export function flagName(flag: FlagKind, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (flag) {
    case "same-text": return say("Same text elsewhere", "Gleicher Text anderswo");
    case "many-from-one-network": return say("Many from one network", "Viele aus einem Netz");
    case "link": return say("Link", "Link");
    case "email": return say("E-mail address", "E-Mail-Adresse");
    case "phone": return say("Phone number", "Telefonnummer");
    case "hidden-characters": return say("Hidden characters", "Versteckte Zeichen");
    default: return assertNever(flag);
  }
}

/** What a sign means, and what it does not. */
export function flagWords(flag: FlagKind, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (flag) {
    case "same-text": return say(
      "The same words stand in another review. Short ones (“very good”) often do.", "Dieselben Worte stehen in einer anderen Bewertung. Bei kurzen („sehr gut“) kommt das oft vor.",
    );
    case "many-from-one-network": return say(
      "Many reviews came from one network within a short time. That can be one person, or an office, or a mobile network.",
      "In kurzer Zeit kamen viele Bewertungen aus einem Netz. Das kann eine Person sein, aber auch ein Büro oder ein Mobilfunknetz.",
    );
    case "link": return say("There is an address of a website in the text.", "Im Text steht die Adresse einer Website.");
    case "email": return say("There is an e-mail address in the text. It may be somebody's own.", "Im Text steht eine E-Mail-Adresse. Es kann die eigene sein.");
    case "phone": return say("There is something like a phone number in the text. It may be an order or article number, too.", "Im Text steht etwas wie eine Telefonnummer. Es kann auch eine Bestell- oder Artikelnummer sein.");
    case "hidden-characters": return say(
      "The text contains characters that cannot be seen or that turn its direction. Some keyboards add such characters by themselves.",
      "Der Text enthält Zeichen, die man nicht sieht oder die seine Richtung umkehren. Manche Tastaturen fügen solche Zeichen von selbst ein.",
    );
    default: return assertNever(flag);
  }
}
