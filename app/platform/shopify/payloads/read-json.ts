import { parse } from "lossless-json";

/** JSON with every number as the text of its digits: Shopify's ids go beyond 2^53 and must not be rounded. */
export const readLosslessJson = (text: string): unknown => parse(text, undefined, (digits) => digits);
