/** What every answer about a card carries: it is between its holder and the shop. */
export const cardPageHeaders = {
  "cache-control": "no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff",
} as const;
