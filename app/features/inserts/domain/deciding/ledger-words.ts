import { reasonWords } from "~/core/messages/domain/message-words";
import { assertNever } from "~/kernel/assert-never";
import { dayOf, formatDay } from "~/kernel/day";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import type { VoucherEntryData, VoucherEntryKind } from "~/kernel/entries/voucher-entries";
import type { MessageEntryData, MessageEntryKind } from "~/kernel/entries/message-entries";
import type { VoucherPromised } from "~/kernel/entries/voucher-promised";
import type { Locale } from "~/kernel/locale";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";

/** An entry of the ledger about an insert, read by its schema. */
export type LedgerFact =
  | { kind: "insert.decided"; data: InsertDecided }
  | { kind: "insert.noted"; data: { refused: string | null } }
  | { kind: "insert.printed"; data: { format: string; dpi: number } }
  | { kind: "insert.scanned"; data: object }
  | { kind: "insert.packed"; data: { by: "packer" | "api" | "shipped" } }
  | { kind: "insert.unpacked"; data: object }
  | { kind: "voucher.promised"; data: VoucherPromised }
  | { kind: "credit.attempted"; data: { time: number } }
  | { kind: "cohort.stopped"; data: { because: string } }
  | { kind: "cohort.resumed"; data: object }
  | { [K in MessageEntryKind]: { kind: K; data: MessageEntryData<K> } }[MessageEntryKind]
  | { [K in VoucherEntryKind]: { kind: K; data: VoucherEntryData<K> } }[VoucherEntryKind];

export interface WordsContext {
  locale: Locale;
  /** The shop's, IANA. */
  timeZone: string;
}

/** What happened, in one or two plain sentences. A decision names its version: whoever hands in one of a rule with a single card leaves it out (`nameVersions`). */
export function ledgerWords(fact: LedgerFact, { locale, timeZone }: WordsContext): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  const day = (instant: string): string => formatDay(dayOf(new Date(instant), timeZone), locale);
  switch (fact.kind) {
    case "insert.decided": return decisionWords(fact.data, locale);
    case "insert.noted": return fact.data.refused === null
      ? say("The decision was written to the order in Shopify, for other tools to read.", "Die Entscheidung wurde in Shopify an der Bestellung vermerkt, damit andere Werkzeuge sie lesen können.")
      : say(`Shopify did not accept the note on the order: ${fact.data.refused}`, `Shopify hat den Vermerk an der Bestellung nicht angenommen: ${fact.data.refused}`);
    case "insert.printed": return say(`The card was printed for the first time (${fact.data.format.toUpperCase()}, ${fact.data.dpi} dpi).`, `Die Karte wurde zum ersten Mal gedruckt (${fact.data.format.toUpperCase()}, ${fact.data.dpi} dpi).`);
    case "insert.packed": return fact.data.by === "api"
      ? say("Reported as packed by a warehouse program.", "Von einem Lagerprogramm als gepackt gemeldet.")
      : say("Marked as packed.", "Als gepackt vermerkt.");
    case "insert.unpacked": return say("The mark \"packed\" was taken back.", "Der Vermerk „gepackt“ wurde zurückgenommen.");
    case "voucher.promised": return say(
      `Given again by hand: ${offerForMerchant(fact.data.terms, locale)}. Reason: ${fact.data.reason}`,
      `Von Hand neu ausgestellt: ${offerForMerchant(fact.data.terms, locale)}. Grund: ${fact.data.reason}`,
    );
    case "insert.scanned": return say("The card was scanned for the first time.", "Die Karte wurde zum ersten Mal gescannt.");
    case "voucher.wanted": return wantedWords(fact.data.because, locale);
    case "voucher.registered": return fact.data.adopted
      ? say("Shopify had the code already, under our discount: it can be used.", "Shopify kannte den Code schon, unter unserem Rabatt: Er kann eingelöst werden.")
      : say("Shopify has the code: it can be used.", "Shopify kennt den Code: Er kann eingelöst werden.");
    case "voucher.refused": return say(`Shopify did not accept the code: ${fact.data.reason}`, `Shopify hat den Code nicht angenommen: ${fact.data.reason}`);
    case "voucher.delivered": return deliveredWords(day(fact.data.deliveredAt), day(fact.data.validUntil), fact.data.basis, locale);
    case "voucher.used": return say(`The code was used with order ${fact.data.byOrderName}.`, `Der Code wurde mit der Bestellung ${fact.data.byOrderName} eingelöst.`);
    case "voucher.revoked": return revokedWords(fact.data.because, locale);
    case "voucher.expired": return say(`The code expired unused; it was valid until ${day(fact.data.validUntil)}.`, `Der Code ist ungenutzt abgelaufen; er galt bis ${day(fact.data.validUntil)}.`);
    case "voucher.stopped": return say(
      `Stopped by the merchant: nobody can use the code.${fact.data.because ? ` Reason: ${fact.data.because}` : ""}`,
      `Vom Shop gesperrt: Niemand kann den Code einlösen.${fact.data.because ? ` Grund: ${fact.data.because}` : ""}`,
    );
    case "voucher.resumed": return say("Let go again by the merchant.", "Vom Shop wieder freigegeben.");
    case "voucher.credit-wished": return say("The customer wished for store credit instead of the code.", "Gewünscht wurde Guthaben auf dem Kundenkonto statt des Codes.");
    case "credit.attempted": return fact.data.time === 1
      ? say("Shopify is being asked for the store credit.", "Shopify wird um das Guthaben gebeten.")
      : say(`It was looked whether Shopify had given the store credit already; it is being asked again (try ${fact.data.time}).`, `Nachgesehen, ob Shopify das Guthaben schon gegeben hatte; es wird noch einmal darum gebeten (Versuch ${fact.data.time}).`);
    case "cohort.stopped": return say(
      `The whole discount was stopped by the merchant, with all its codes.${fact.data.because ? ` Reason: ${fact.data.because}` : ""}`,
      `Der ganze Rabatt wurde vom Shop gesperrt, mit allen seinen Codes.${fact.data.because ? ` Grund: ${fact.data.because}` : ""}`,
    );
    case "cohort.resumed": return say("The whole discount was let go again by the merchant.", "Der ganze Rabatt wurde vom Shop wieder freigegeben.");
    case "voucher.credited": return say("The store credit was given.", "Das Guthaben wurde gutgeschrieben.");
    case "voucher.credit-refused": return say(`Shopify did not give the store credit: ${fact.data.reason} The code stays good.`, `Shopify hat das Guthaben nicht gutgeschrieben: ${fact.data.reason} Der Code gilt weiter.`);
    case "voucher.moved": return say("The code moves under today's offer.", "Der Code wandert unter das heutige Angebot.");
    case "voucher.given": return say("The benefit was given.", "Der Vorteil wurde gegeben.");
    case "voucher.removed": return say("The code was taken out of Shopify.", "Der Code wurde aus Shopify entfernt.");
    case "message.wanted": return say("Reminder of the voucher's end: a mail is due.", "Erinnerung an das Ende des Gutscheins: Eine Mail steht an.");
    case "message.sent": return say("The reminder was sent by mail.", "Die Erinnerung wurde per Mail verschickt.");
    case "message.postponed": return say(
      `The reminder waits until ${day(fact.data.until)}: ${reasonWords(fact.data.because, locale)}.`, `Die Erinnerung wartet bis ${day(fact.data.until)}: ${reasonWords(fact.data.because, locale)}.`,
    );
    case "message.dropped": return say(`No reminder was sent: ${reasonWords(fact.data.because, locale)}.`, `Es wurde keine Erinnerung verschickt: ${reasonWords(fact.data.because, locale)}.`);
    default: return assertNever(fact);
  }
}

function decisionWords(decided: InsertDecided, locale: Locale): string {
  const say = (english: string, german: string): string => (locale === "de" ? german : english);
  switch (decided.reason) {
    case "rule": case "first-order": return [
      say("Decided: a card goes into the parcel.", "Entschieden: Eine Karte kommt ins Paket."),
      rankWords(decided, locale),
      ...(decided.variant ? [say(`By lot it is version ${decided.variant}.`, `Das Los fiel auf Fassung ${decided.variant}.`)] : []),
      ...(decided.promise ? [say(`Promised: ${offerForMerchant(decided.promise.terms, locale)}.`, `Versprochen: ${offerForMerchant(decided.promise.terms, locale)}.`)] : []),
    ].join(" ");
    case "lot": return say(
      "Decided: no card. The lot put this customer into the control group, and for good: only the comparison shows what the cards bring about.",
      "Entschieden: keine Karte. Das Los hat diese Person in die Kontrollgruppe geführt, und zwar auf Dauer: Nur der Vergleich zeigt, was die Karten bewirken.",
    );
    case "not-first-order": return `${say("Decided: no card.", "Entschieden: keine Karte.")} ${rankWords(decided, locale)}`;
    case "no-customer": return say(
      "Decided: no card. The order has no customer (sold over the counter, for instance), so nobody knows whether it is the first.",
      "Entschieden: keine Karte. Zur Bestellung gehört niemand (zum Beispiel ein Verkauf an der Kasse), also weiß man nicht, ob es die erste ist.",
    );
    case "test-order": return say("Decided: no card, since it is a test order.", "Entschieden: keine Karte, denn es ist eine Testbestellung.");
    case "cancelled": return say("Decided: no card, since the order was already cancelled.", "Entschieden: keine Karte, denn die Bestellung war schon storniert.");
    case "no-rule": return [
      say("Decided: no card, since no rule takes this order.", "Entschieden: keine Karte, denn keine Regel trifft auf die Bestellung zu."),
      ...(decided.unknown.length > 0 ? [say("Not everything was known when it was decided, since Shopify could not be asked.", "Als entschieden wurde, war nicht alles bekannt: Shopify war nicht zu erreichen.")] : []),
    ].join(" ");
    case "holds-one": return say("Decided: no card. The customer still holds a live voucher of this rule.", "Entschieden: keine Karte. Es gibt noch einen gültigen Gutschein dieser Regel für diese Person.");
    case "had-one": return say("Decided: no card. The customer has had a voucher of this rule, and it is given once.", "Entschieden: keine Karte. Diese Person hatte schon einen Gutschein dieser Regel, und es gibt ihn nur einmal.");
    case "budget-used-up": return say("Decided: no card. The rule's budget was used up.", "Entschieden: keine Karte. Das Budget der Regel war aufgebraucht.");
    case "programme-ended": return say("Decided: no card. The order came outside of the time in which the rule runs.", "Entschieden: keine Karte. Die Bestellung kam außerhalb der Zeit, in der die Regel läuft.");
    case "sold-over-counter": return say("Decided: no card. It was sold over the counter: there is no parcel.", "Entschieden: keine Karte. Es war ein Verkauf an der Kasse: Es gibt kein Paket.");
    case "rule-off": return say("Decided: no card, since the rule was switched off.", "Entschieden: keine Karte, denn die Regel war ausgeschaltet.");
    default: return assertNever(decided.reason);
  }
}

/** Which order it is, and where that is known from. */
function rankWords({ nthOrder, basis }: InsertDecided, locale: Locale): string {
  if (nthOrder === null || basis === "none") {
    return locale === "de" ? "Die wievielte Bestellung es ist, ist nicht bekannt." : "It is not known which order of this customer it is.";
  }
  const source = basis === "shopify"
    ? { de: "laut Shopify, Bestellungen vor der App mitgezählt", en: "as Shopify counts, orders from before the app included" }
    : { de: "nach den Bestellungen, die der App bekannt sind; Shopify war nicht zu erreichen", en: "by the orders the app knows of; Shopify could not be asked" };
  return locale === "de"
    ? `Es ist die ${nthOrder}. Bestellung dieser Person (${source.de}).`
    : `It is this customer's order number ${nthOrder} (${source.en}).`;
}

function wantedWords(because: VoucherEntryData<"voucher.wanted">["because"], locale: Locale): string {
  const german = locale === "de";
  switch (because) {
    case "authorized": return german ? "Die Zahlung ist zugesagt: Der Code wird in Shopify angemeldet." : "The payment is authorised: the code is being registered with Shopify.";
    case "paid": return german ? "Die Bestellung ist bezahlt: Der Code wird in Shopify angemeldet." : "The order is paid: the code is being registered with Shopify.";
    case "fulfilled": return german ? "Das Paket ist unterwegs: Der Code wird in Shopify angemeldet." : "The parcel has left: the code is being registered with Shopify.";
    case "by-hand": return german ? "Von Hand ausgestellt: Der Code wird in Shopify angemeldet." : "Given by hand: the code is being registered with Shopify.";
    case "programme": return german ? "Das Programm hat ihn ausgestellt: Der Code wird in Shopify angemeldet." : "Given by the programme: the code is being registered with Shopify.";
    default: return assertNever(because);
  }
}

function deliveredWords(deliveredOn: string, validUntil: string, basis: "report" | "assumed", locale: Locale): string {
  if (locale === "de") {
    return basis === "report"
      ? `Das Paket wurde am ${deliveredOn} zugestellt. Der Code gilt bis ${validUntil}.`
      : `Niemand hat die Zustellung gemeldet; sieben Tage nach dem Versand gilt das Paket als zugestellt (${deliveredOn}). Der Code gilt bis ${validUntil}.`;
  }
  return basis === "report"
    ? `The parcel was delivered on ${deliveredOn}. The code is valid until ${validUntil}.`
    : `Nobody reported the delivery; seven days after it left, the parcel counts as delivered (${deliveredOn}). The code is valid until ${validUntil}.`;
}

function revokedWords(because: VoucherEntryData<"voucher.revoked">["because"], locale: Locale): string {
  const german = locale === "de";
  switch (because) {
    case "cancelled": return german ? "Die Bestellung wurde storniert, bevor sie das Haus verließ: Der Code ist zurückgezogen." : "The order was cancelled before it left: the code was revoked.";
    case "voided": return german ? "Die Zahlung wurde aufgehoben, bevor das Paket das Haus verließ: Der Code ist zurückgezogen." : "The payment was voided before the parcel left: the code was revoked.";
    case "refunded": return german ? "Die Bestellung wurde ganz erstattet: Der ungenutzte Code ist zurückgezogen." : "The order was refunded completely: the unused code was revoked.";
    case "replaced": return german ? "Ersetzt durch einen neuen Gutschein." : "Replaced by a new voucher.";
    case "same-person": return german ? "Zwei Kundenkonten waren dieselbe Person: Der ältere Gutschein bleibt, dieser ist zurückgezogen." : "Two customers turned out to be one person: the older voucher stays, this one was revoked.";
    case "one-per-customer": return german ? "Ein anderer Gutschein dieser Regel wurde eingelöst, und es gilt einer für jede Person." : "Another voucher of this rule was used, and it is one for each customer.";
    case "taken-back": return german ? "Die Ware kam zurück: Was damit verdient wurde, ist zurückgenommen." : "The goods came back: what they had earned was taken back.";
    case "erased": return german ? "Die Kundendaten wurden gelöscht: Der Code gilt nicht mehr." : "The customer was erased: the code is no longer valid.";
    case "programme-changed": return german ? "Das Angebot hat sich geändert, bevor jemand den Gutschein bekam." : "The offer changed before anybody got the voucher.";
    case "discount-deleted": return german ? "Der Rabatt wurde in Shopify gelöscht: Der Code gilt nicht mehr." : "The discount was deleted in Shopify: the code is no longer valid.";
    default: return assertNever(because);
  }
}
