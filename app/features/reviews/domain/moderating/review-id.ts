/** A review's key in an address: "review/3001/7001" ↔ "3001~7001", since keys contain slashes. */
export const reviewIdOf = (key: string): string => key.replace(/^review\//, "").replaceAll("/", "~");

/** The key that an address means; undefined when it is none of ours. */
export const reviewKeyOf = (id: string): string | undefined => (/^[\w-]{1,100}~[\w-]{1,100}$/.test(id) ? `review/${id.replace("~", "/")}` : undefined);

/** Whether a text can be a review's key: what a form sends is checked before it is looked up. */
export const isReviewKey = (text: string): boolean => /^review\/[\w-]{1,100}\/[\w-]{1,100}$/.test(text);
