import type { FieldError } from "~/kernel/typing/typed-field";
import type { Locale } from "~/kernel/locale";

/** What stands beside a field that cannot be taken as it is. */
export const fieldErrorWords: Record<Locale, Record<FieldError, string>> = {
  en: {
    missing: "Please fill this in.",
    "not-a-number": "This cannot be read as a number. Write it like 12.50 or 12,50.",
    ambiguous: "This could mean two things: a decimal, or thousands. Please write it like 1234 or 1.23.",
    "too-fine": "That is more decimals than are possible here.",
    "too-large": "That is too much.",
    "too-small": "That is too little.",
    "not-whole": "Please use a whole number.",
    unknown: "Please choose one of these.",
    "changed-meanwhile": "This was changed meanwhile.",
    "too-long": "That is too long.",
    "too-many": "Those are too many.",
    "before-start": "The last day lies before the first.",
    "no-such-day": "There is no such day.",
    "needs-scopes": "Shopify has not yet allowed the app to make gift cards. Ask for permission below, or save it switched off.",
    unreadable: "This cannot be read.",
    gone: "This is not there any more.",
    "below-hold": "That is less than it may be: look at the other of the two.",
    twice: "This number is there already.",
    "not-for-many": "A code that many people use needs an offer that is a discount. Choose another kind of offer, or switch the code off and let links hand out vouchers of their own.",
  },
  de: {
    missing: "Bitte füllen Sie dieses Feld aus.",
    "not-a-number": "Das lässt sich nicht als Zahl lesen. Schreiben Sie zum Beispiel 12,50 oder 12.50.",
    ambiguous: "Das kann zweierlei heißen: eine Kommazahl oder Tausender. Schreiben Sie bitte zum Beispiel 1234 oder 1,23.",
    "too-fine": "So viele Nachkommastellen gibt es hier nicht.",
    "too-large": "Das ist zu viel.",
    "too-small": "Das ist zu wenig.",
    "not-whole": "Bitte verwenden Sie eine ganze Zahl.",
    unknown: "Bitte wählen Sie eines davon.",
    "changed-meanwhile": "Das wurde inzwischen geändert.",
    "too-long": "Das ist zu lang.",
    "too-many": "Das sind zu viele.",
    "before-start": "Der letzte Tag liegt vor dem ersten.",
    "no-such-day": "Diesen Tag gibt es nicht.",
    "needs-scopes": "Shopify hat der App noch nicht erlaubt, Geschenkkarten anzulegen. Bitten Sie unten um die Erlaubnis, oder speichern Sie ausgeschaltet.",
    unreadable: "Das lässt sich nicht lesen.",
    gone: "Das gibt es nicht mehr.",
    "below-hold": "Das ist weniger als erlaubt: Sehen Sie bitte nach dem anderen der beiden Werte.",
    twice: "Diese Zahl gibt es schon.",
    "not-for-many": "Ein Code, den viele verwenden, braucht ein Angebot, das ein Rabatt ist. Wählen Sie eine andere Art, oder schalten Sie den Code aus und lassen Sie Links eigene Gutscheine ausgeben.",
  },
};

/** For numbers that are too small, too large or no whole ones, the range is said as well. */
export const offerRangeWords: Record<Locale, Record<"percentage" | "validForDays" | "amount", string>> = {
  en: { percentage: "Between 0.01 and 100 %.", validForDays: "Between 1 and 730 days.", amount: "More than zero." },
  de: { percentage: "Zwischen 0,01 und 100 %.", validForDays: "Zwischen 1 und 730 Tagen.", amount: "Mehr als null." },
};
