import { dayOf, formatDay } from "~/kernel/day";
import { voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";

/** What became of the voucher by which a reward is kept, in a sentence for the merchant; undefined for steps that nobody needs to read. */
export function keptWords(kind: string, data: unknown, { locale, timeZone }: { locale: Locale; timeZone: string }): string | undefined {
  const say = (german: string, english: string): string => (locale === "de" ? german : english);
  const day = (instant: string): string => formatDay(dayOf(new Date(instant), timeZone), locale);
  switch (kind) {
    case "voucher.registered": return say("Shopify kennt sie: Sie kann eingelöst werden.", "Shopify has it: it can be used.");
    case "voucher.refused": return say(`Shopify hat sie nicht angenommen: ${voucherEntrySchemas[kind].parse(data).reason}`, `Shopify did not accept it: ${voucherEntrySchemas[kind].parse(data).reason}`);
    case "voucher.used": return say(`Eingelöst mit der Bestellung ${voucherEntrySchemas[kind].parse(data).byOrderName}.`, `Used with order ${voucherEntrySchemas[kind].parse(data).byOrderName}.`);
    case "voucher.revoked": return revoked(voucherEntrySchemas[kind].parse(data).because, say);
    case "voucher.expired": return say(`Ungenutzt abgelaufen am ${day(voucherEntrySchemas[kind].parse(data).validUntil)}.`, `Expired unused on ${day(voucherEntrySchemas[kind].parse(data).validUntil)}.`);
    case "voucher.stopped": return say("Vom Shop gesperrt.", "Stopped by the merchant.");
    case "voucher.resumed": return say("Vom Shop wieder freigegeben.", "Let go again by the merchant.");
    case "voucher.credit-wished": {
      const { minor, currency } = voucherEntrySchemas[kind].parse(data);
      return say(`Als Guthaben gewünscht: ${formatMoney({ minor, currency }, locale)}.`, `Wanted as store credit: ${formatMoney({ minor, currency }, locale)}.`);
    }
    case "voucher.credited": return say("Dem Kundenkonto gutgeschrieben.", "Credited to the customer's account.");
    case "voucher.credit-refused": return say(`Shopify hat die Gutschrift nicht angenommen: ${voucherEntrySchemas[kind].parse(data).reason}`, `Shopify did not accept the credit: ${voucherEntrySchemas[kind].parse(data).reason}`);
    case "voucher.given": return say("Von Hand gegeben.", "Given by hand.");
    default: return undefined;
  }
}

const revoked = (because: string, say: (german: string, english: string) => string): string => (because === "taken-back"
  ? say("Zurückgenommen, weil Ware zurückkam.", "Taken back, since goods came back.")
  : say("Zurückgezogen.", "Revoked."));
