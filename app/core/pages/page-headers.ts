/** What every answer carries that is between one customer and the shop: kept by nobody, found by no search engine. */
export const pageHeaders = {
  "cache-control": "no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff",
} as const;
