/** Hashes a text with a secret of the shop's; at least 16 bytes. The same text and secret give the same bytes for ever. */
export type KeyedHash = (text: string) => Uint8Array;
