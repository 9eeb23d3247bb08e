import { globalObjects } from "../../../sandbox/theme/liquid-objects";
import { readThemeExtensions } from "../../../sandbox/theme/read-theme-extensions";
import { renderBlock } from "../../../sandbox/theme/render-block";
import type { BlockFacts } from "../../../sandbox/theme/render-block";
import { SHOP_ROWS } from "../../../sandbox/seed/shop-rows";

const [extension] = readThemeExtensions();
if (!extension) throw new Error("There is no theme extension.");
export const theme = extension;

export const blockOf = (handle: string) => {
  const block = theme.blocks.find((one) => one.handle === handle);
  if (!block) throw new Error(`There is no block ${handle}.`);
  return block;
};

export interface Visitor {
  language: "de" | "en";
  /** null: not signed in. */
  firstName: string | null | undefined;
  code: string | null;
  link: string | null;
  referral: object | null;
  shopName: string;
  settings: Record<string, unknown>;
  designMode: boolean;
}

export const offers = {
  on: true, paused: false,
  friend: { de: "10 € Rabatt ab 40 €", en: "€10 off from €40" }, reward: { de: "10 € Guthaben", en: "€10 store credit" },
};

/** Änne may recommend; `undefined` as a first name is a customer without one. */
export const anAdvocate: Visitor = {
  language: "de", firstName: "Änne", code: "7KQM2RXW9TZB", link: "https://feinkost.example/a/k/r/7KQM2RXW9TZB", referral: offers, shopName: "Feinkost Lindner", settings: {}, designMode: false,
};
export const aGuest: Visitor = { ...anAdvocate, firstName: null, code: null, link: null };

const metafield = (value: string | null) => (value === null ? {} : { value, type: "single_line_text_field" });

/** What Liquid is given for this visitor, by the sandbox and by Shopify's own alike. */
export function factsOf({ language, firstName, code, link, referral, shopName, settings, designMode }: Visitor): BlockFacts {
  const shop = { ...SHOP_ROWS[0], name: shopName, id: "1", metafields: [] };
  const customer = firstName === null ? null : { first_name: firstName ?? null, metafields: { kundenkreis: { referral_code: metafield(code), referral_link: metafield(link) } } };
  return {
    id: "AbC1", settings, language,
    app: { metafields: referral === null ? {} : { kundenkreis: { referral: { value: referral, type: "json" } } } },
    globals: { ...globalObjects(shop as never, { origin: "https://feinkost.example", path: "/pages/refer-a-friend", language, designMode }), customer },
  };
}

export const render = (handle: string, visitor: Visitor): string => renderBlock(theme, blockOf(handle), factsOf(visitor));
