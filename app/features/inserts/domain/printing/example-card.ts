/** What stands on a card that is only shown: as long as the real ones, and nobody's (its check character is wrong). */
export const exampleCode = "7KQM2RXW9TZB";
export const exampleToken = "beispielkarte0";

export const exampleNames = { de: "Anna", en: "Anna" } as const;
export const exampleOrderName = "#1001";
/** Of an advocate who is nobody, without its groups; another than the voucher's, as on real cards. */
export const exampleAdvocate = "4RWXN8TQ6VZB";
