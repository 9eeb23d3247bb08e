import { z } from "zod";
import { digitsOf, isDigits } from "~/kernel/gid";

/** Building blocks for Shopify's REST-like webhook bodies, read losslessly (numbers are text). */

/** An id in digits, of any size. */
export const digits = z.string().refine(isDigits, "is no id");

export const instant = z.string().transform((text, context) => {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) context.addIssue({ code: "custom", message: "is no instant" });
  return date;
});

export const maybeInstant = instant.nullish().transform((value) => value ?? null);

export const text = z.string().nullish().transform((value) => value?.trim() || null);

/** The digits of a long id of that type. */
export const longId = (type: string) =>
  z.string().transform((value, context) => {
    const found = digitsOf(type, value);
    if (!found) context.addIssue({ code: "custom", message: `is no ${type} id` });
    return found ?? "";
  });
