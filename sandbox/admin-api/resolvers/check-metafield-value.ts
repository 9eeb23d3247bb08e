import { z } from "zod";

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isOneLine = (text: string): boolean => !/[\r\n]/.test(text);
const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?/.test(text) && !Number.isNaN(Date.parse(text));
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isGid =
  (type: string) =>
  (text: string): boolean =>
    new RegExp(`^gid://shopify/${type}/\\d+$`).test(text);

const Rating = z.object({ value: z.string(), scale_min: z.string(), scale_max: z.string() });
const Money = z.object({ amount: z.string(), currency_code: z.string() });

const TYPES: Record<string, { fits(text: string): boolean; rule: string }> = {
  boolean: { fits: (text) => text === "true" || text === "false", rule: "must be true or false" },
  color: { fits: (text) => /^#[0-9a-f]{6}$/i.test(text), rule: "must be a color in hex" },
  date: { fits: isDay, rule: 'must be in "YYYY-MM-DD" format' },
  date_time: { fits: isInstant, rule: 'must be in "YYYY-MM-DDTHH:MM:SS" format' },
  json: { fits: (text) => json(text) !== undefined, rule: "is invalid JSON" },
  money: { fits: (text) => Money.safeParse(json(text)).success, rule: "must be a stringified JSON object with amount and currency_code" },
  multi_line_text_field: { fits: () => true, rule: "" },
  number_decimal: { fits: (text) => /^-?\d+(\.\d{1,9})?$/.test(text), rule: "must be a decimal" },
  number_integer: { fits: (text) => /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)), rule: "must be an integer" },
  rating: { fits: (text) => Rating.safeParse(json(text)).success, rule: "must be a stringified JSON object with value, scale_min and scale_max" },
  rich_text_field: { fits: (text) => json(text) !== undefined, rule: "is invalid JSON" },
  single_line_text_field: { fits: isOneLine, rule: "must be a single line text string" },
  url: { fits: (text) => URL.canParse(text), rule: "must be a valid URL" },
  product_reference: { fits: isGid("Product"), rule: "must be a product" },
  variant_reference: { fits: isGid("ProductVariant"), rule: "must be a product variant" },
  collection_reference: { fits: isGid("Collection"), rule: "must be a collection" },
  order_reference: { fits: isGid("Order"), rule: "must be an order" },
  customer_reference: { fits: isGid("Customer"), rule: "must be a customer" },
};

/** JSON since API 2026-04: 128 KB. */
const mostBytes = (type: string): number => (type === "json" ? 131_072 : 65_536);

export const isMetafieldType = (type: string): boolean => TYPES[type.replace(/^list\./, "")] !== undefined;

/** Says what is wrong with a value of that type ("must be an integer"), or null. */
export function metafieldValueFault(type: string, value: string): { code: "BLANK" | "TOO_LONG" | "INVALID_VALUE"; message: string } | null {
  if (value === "") return { code: "BLANK", message: "Value can't be blank." };
  const most = mostBytes(type);
  if (Buffer.byteLength(value) > most) return { code: "TOO_LONG", message: `Value is too long (maximum is ${most} characters)` };
  const single = TYPES[type.replace(/^list\./, "")];
  if (!single) return { code: "INVALID_VALUE", message: `Value cannot be of type ${type}.` };
  if (!type.startsWith("list.")) return single.fits(value) ? null : { code: "INVALID_VALUE", message: `Value ${single.rule}.` };
  const list = json(value);
  if (!Array.isArray(list)) return { code: "INVALID_VALUE", message: "Value must be an array." };
  const fits = list.every((entry) => single.fits(typeof entry === "string" ? entry : JSON.stringify(entry)));
  return fits ? null : { code: "INVALID_VALUE", message: `Value ${single.rule}.` };
}
