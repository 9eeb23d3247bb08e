/** A case's key as it stands in an address: "case/answer/c0ffee" → "answer~c0ffee". */
export const caseAddress = (key: string): string => key.replace(/^case\//, "").replaceAll("/", "~");

/** The key in an address; undefined where it cannot be one. */
export const keyInAddress = (address: string): string | undefined => (/^[\w~-]{1,200}$/.test(address) ? `case/${address.replaceAll("~", "/")}` : undefined);
