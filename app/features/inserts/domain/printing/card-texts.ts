import type { Day } from "~/kernel/day";
import { formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { TextProblem, VariableValues } from "../designs/design-texts";
import { fillText } from "../designs/design-texts";
import type { DesignTextName, InsertDesign } from "../designs/insert-design";

/** What a card is about: everything on it that is not its design. */
export interface CardContent {
  shopName: string;
  /** Null where there is none, or none that can be printed. */
  firstName: string | null;
  /** The benefit in words, in the language of the card. */
  offerWords: string;
  /** What the discount does not do, in small letters. Null where there is nothing to say. */
  conditionsWords: string | null;
  /** In letters, grouped for reading: XXXX-XXXX-XXXX. Null where the benefit needs none. */
  code: string | null;
  /** From delivery. Null: the card says nothing of time. */
  validForDays: number | null;
  /** The last day on which it can be good, whenever the parcel arrives. */
  lastDay: Day | null;
  /** What the QR code says. */
  qrUrl: string;
  /** As the merchant knows the order: "#1042". */
  orderName: string;
  language: Locale;
  /** Of a customer who recommends; null where there is none. */
  advocate: { code: string; url: string } | null;
  /** What lies in the parcel as a gift, in words, or null. */
  giftNote: string | null;
}

/** The texts of a card as they are set; null and empty ones are left out. */
export type CardTexts = Record<Exclude<DesignTextName, "offerLine"> | "offerLine" | "shopName" | "code" | "giftNote", string | null>;
export type CardTextName = keyof CardTexts;

export type FilledCardTexts = { ok: true; texts: CardTexts } | { ok: false; wrong: { text: DesignTextName; problem: TextProblem }[] };

/** What stands on a card: the design's texts in the customer's language, filled with what this card is about. */
export function cardTexts(design: Pick<InsertDesign, "texts" | "advocate">, content: CardContent): FilledCardTexts {
  const templates = design.texts[content.language];
  const values = valuesOf(content);
  const wrong: { text: DesignTextName; problem: TextProblem }[] = [];
  const fill = (text: DesignTextName): string | null => {
    const filled = fillText(templates[text] ?? "{offer}", values);
    if (filled.ok) return filled.text;
    wrong.push({ text, problem: filled.problem });
    return null;
  };
  const texts: CardTexts = {
    shopName: content.shopName,
    headline: fill("headline"),
    greeting: fill("greeting"),
    body: fill("body"),
    offerLine: fill("offerLine"),
    giftNote: content.giftNote,
    code: content.code,
    validityLine: fill("validityLine"),
    scanHint: fill("scanHint"),
    advocateHeadline: design.advocate === "qr" && content.advocate ? fill("advocateHeadline") : null,
    advocateLine: design.advocate !== "none" && content.advocate ? fill("advocateLine") : null,
    legalLine: fill("legalLine"),
    backHeadline: fill("backHeadline"),
    backText: fill("backText"),
  };
  return wrong.length === 0 ? { ok: true, texts } : { ok: false, wrong };
}

function valuesOf(content: CardContent): VariableValues {
  const { language, validForDays, lastDay, advocate } = content;
  return {
    first_name: content.firstName,
    shop_name: content.shopName,
    offer: content.offerWords,
    conditions: content.conditionsWords,
    code: content.code,
    valid_days: validForDays === null ? null : daysInWords(validForDays, language),
    last_day: lastDay === null ? null : formatDay(lastDay, language),
    order_name: content.orderName,
    gift: content.giftNote,
    advocate_code: advocate?.code ?? null,
    advocate_link: advocate?.url.replace(/^https?:\/\//, "") ?? null,
  };
}

function daysInWords(days: number, language: Locale): string {
  if (language === "de") return `${days}\u00a0${days === 1 ? "Tag" : "Tage"}`;
  return `${days}\u00a0${days === 1 ? "day" : "days"}`;
}
