/** What the checkout tells the customer about a refused code, in German and English. */
import type { Discount } from "../world/entities";
import type { RefusalReason } from "./checkout-types";
import { spokenMoney } from "./money-text";

type Words = { de: string; en: string };

function minimumWords(discount: Discount | undefined, currency: string): Words {
  if (discount?.minimumSubtotal != null) {
    const amount = (locale: "de" | "en") => spokenMoney(discount.minimumSubtotal ?? 0, currency, locale);
    return {
      de: `Der Mindestbestellwert von ${amount("de")} ist noch nicht erreicht.`,
      en: `The minimum order value of ${amount("en")} has not been reached yet.`,
    };
  }
  if (discount?.kind === "bxgy") {
    return {
      de: "Für diesen Code fehlen noch Artikel im Warenkorb, die dafür gekauft werden müssen.",
      en: "Some items that this code requires are not in the cart yet.",
    };
  }
  const pieces = discount?.minimumQuantity ?? 1;
  return {
    de: `Dieser Code gilt ab ${pieces} Artikeln.`,
    en: `This code is valid from ${pieces} items.`,
  };
}

export function refusalWords(reason: RefusalReason, code: string, discount: Discount | undefined, currency: string): Words {
  switch (reason) {
    case "unknown":
      return { de: `Der Code „${code}“ ist nicht bekannt.`, en: `The code “${code}” is not known.` };
    case "expired":
      return { de: `Der Code „${code}“ ist abgelaufen.`, en: `The code “${code}” has expired.` };
    case "not_started":
      return { de: `Der Code „${code}“ gilt noch nicht.`, en: `The code “${code}” is not valid yet.` };
    case "used_up":
      return { de: `Der Code „${code}“ wurde bereits eingelöst.`, en: `The code “${code}” has already been used.` };
    case "minimum_not_reached":
      return minimumWords(discount, currency);
    case "not_combinable":
      return {
        de: `Der Code „${code}“ lässt sich nicht mit den anderen Rabatten kombinieren.`,
        en: `The code “${code}” cannot be combined with the other discounts.`,
      };
    case "not_for_these_products":
      return { de: `Der Code „${code}“ gilt nicht für diese Artikel.`, en: `The code “${code}” is not valid for these items.` };
    case "not_for_this_customer":
      return { de: `Der Code „${code}“ gilt nicht für Ihr Kundenkonto.`, en: `The code “${code}” is not valid for your account.` };
    case "already_used_by_customer":
      return { de: `Sie haben den Code „${code}“ bereits eingelöst.`, en: `You have already used the code “${code}”.` };
    case "nothing_to_get":
      return {
        de: `Der Code „${code}“ gilt, sobald der Artikel, den er günstiger macht, im Warenkorb liegt.`,
        en: `The code “${code}” applies as soon as the item that it reduces is in the cart.`,
      };
    case "shipping_too_expensive":
      return {
        de: `Der Code „${code}“ gilt nicht für diese Versandart.`,
        en: `The code “${code}” is not valid for this shipping method.`,
      };
  }
}
