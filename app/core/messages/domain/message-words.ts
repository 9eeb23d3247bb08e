import { assertNever } from "~/kernel/assert-never";
import type { MessageReason } from "~/kernel/entries/message-entries";
import type { Locale } from "~/kernel/locale";

/** Why a mail was not sent, or not yet, as half a sentence: "…, because the customer has not agreed to advertising." */
export function reasonWords(because: MessageReason, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (because) {
    case "no-consent": return say("the customer has not agreed to advertising by e-mail", "diese Person hat der Werbung per E-Mail nicht zugestimmt");
    case "unsubscribed": return say("the customer has unsubscribed", "diese Person hat sich abgemeldet");
    case "address-refused": return say("the customer's mail server does not take mail to this address", "der Mailserver der Adresse nimmt keine Mails dafür an");
    case "no-address": return say("the customer has no e-mail address", "zu dieser Person gibt es keine E-Mail-Adresse");
    case "no-customer": return say("Shopify does not know the customer any more", "Shopify kennt diese Person nicht mehr");
    case "contact-limit": return say("the customer got another mail less than seven days ago", "diese Person hat vor weniger als sieben Tagen schon eine Mail bekommen");
    case "too-late": return say("it would have come too late", "sie käme zu spät");
    case "no-longer-true": return say("there was no more occasion for it", "es gab keinen Anlass mehr dafür");
    case "content-refused": return say("the mail server did not take it", "der Mailserver hat sie nicht angenommen");
    case "no-mail-server": return say("this installation has no mail server", "für diese Installation ist kein Mailserver eingerichtet");
    case "erased": return say("the customer was erased", "die Daten dieser Person wurden gelöscht");
    case "deferred": return say("the customer's mail server asked to try again later", "der Mailserver der Adresse bittet um einen späteren Versuch");
    default: return assertNever(because);
  }
}
