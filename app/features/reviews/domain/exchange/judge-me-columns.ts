/** The headings of Judge.me's template for importing, in their order. */
export const judgeMeColumns = ["title", "body", "rating", "review_date", "reviewer_name", "reviewer_email", "product_id", "product_handle", "reply", "picture_urls"] as const;
export type JudgeMeRow = Record<(typeof judgeMeColumns)[number], string>;

/** "2023-10-05 08:30:00 UTC", as Judge.me writes instants. */
export const judgeMeInstant = (at: Date): string => `${at.toISOString().slice(0, 19).replace("T", " ")} UTC`;
