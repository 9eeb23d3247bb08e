/** What Shopify says about a discount that cannot be, in its own words as far as they are known. */
export interface DiscountUserError {
  field: string[] | null;
  message: string;
  code: string;
  extraInfo: null;
}

export const discountFault = (field: string[] | null, code: string, message: string): DiscountUserError => ({
  field,
  message,
  code,
  extraInfo: null,
});

const MOST_LETTERS = 255;

/** What is wrong with a code by itself, or null. Whether it is taken is another question. */
export function codeFault(code: string, field: string[]): DiscountUserError | null {
  if (code.trim() === "") return discountFault(field, "BLANK", "Code can't be blank");
  if (code.length > MOST_LETTERS) return discountFault(field, "TOO_LONG", `Code is too long (maximum is ${MOST_LETTERS} characters)`);
  return /[\r\n\t]/.test(code) ? discountFault(field, "INVALID", "Code is invalid") : null;
}

export const takenFault = (field: string[]): DiscountUserError => discountFault(field, "TAKEN", "Code must be unique. Please try a different code.");

export const unknownDiscount = (field: string): DiscountUserError => discountFault([field], "INVALID", "Discount does not exist");
