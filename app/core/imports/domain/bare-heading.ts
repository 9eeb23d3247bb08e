/** A column's heading as headings are compared: without spaces, marks and case. */
export const bareHeading = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, "");
