/** "2026-11-30" in words of the reader's language; anything else stays as the app wrote it. */
export function day(text: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  // Noon: the same day in every time zone of Shopify's customers.
  return year ? shopify.i18n.formatDate(new Date(Date.UTC(Number(year), Number(month) - 1, Number(date), 12)), { dateStyle: "long" }) : text;
}
