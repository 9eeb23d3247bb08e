/** JSON whose numbers may have more digits than a JavaScript number can hold: Shopify's ids are such. */
import { LosslessNumber, parse, stringify } from "lossless-json";

export type JsonLike = string | number | boolean | null | LosslessNumber | JsonLike[] | { [key: string]: JsonLike };
export type JsonObject = { [key: string]: JsonLike };

/** An id as the raw digits of a JSON number, exact beyond 2^53. */
export const digits = (id: string): LosslessNumber => new LosslessNumber(id);

/** The text that is signed and sent. */
export function jsonText(value: JsonLike): string {
  const text = stringify(value);
  if (text === undefined) throw new Error("A webhook's payload has no JSON form.");
  return text;
}

/** Any JSON text, every number kept digit by digit. Throws SyntaxError. */
export const parseJsonLosslessly = (text: string): unknown => parse(text);
