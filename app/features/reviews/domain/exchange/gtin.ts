/** Whether a barcode is a GTIN (GTIN-8, -12, -13, -14) by length and check digit, GS1 General Specifications 7.9: anything else would be refused, and the product with it. */
export function isGtin(barcode: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(barcode)) return false;
  const sum = [...barcode].reverse().reduce((all, digit, place) => all + Number(digit) * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}
