/** Shopify's long ids, `gid://shopify/Order/123`, and their digits. Digits stay text: they go beyond 2^53. */
export const gid = (type: string, digits: string): string => `gid://shopify/${type}/${digits}`;

/** The digits of a long id of that type; undefined for any other text. */
export function digitsOf(type: string, longId: string): string | undefined {
  const match = /^gid:\/\/shopify\/(\w+)\/(\d{1,20})$/.exec(longId);
  return match?.[1] === type ? match[2] : undefined;
}

export const isDigits = (text: string): boolean => /^\d{1,20}$/.test(text);
