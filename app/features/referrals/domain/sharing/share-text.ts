import type { Locale } from "~/kernel/locale";

export interface Shared {
  shopName: string;
  /** In words. */
  friendOffer: string;
  /** "" where codes are switched off. */
  code: string;
  /** "" where links are. */
  link: string;
}

/** What an advocate passes on, to be changed as they like: people who recommend something to friends say "du". */
export function shareText({ shopName, friendOffer, code, link }: Shared, locale: Locale): string {
  if (locale === "de") {
    const where = link !== "" ? ` Hier entlang: ${link}${code === "" ? "" : ` (oder an der Kasse mit dem Code ${code})`}` : code === "" ? "" : ` An der Kasse mit dem Code ${code}.`;
    return `Ich kaufe gern bei ${shopName}. Das gibt es für dich: ${friendOffer}.${where}`;
  }
  const where = link !== "" ? ` Here it is: ${link}${code === "" ? "" : ` (or use the code ${code} at the checkout)`}` : code === "" ? "" : ` Use the code ${code} at the checkout.`;
  return `I like to shop at ${shopName}. This is for you: ${friendOffer}.${where}`;
}
