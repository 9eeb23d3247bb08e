/** Of no worth. In a file of its own, so that a child does not carry the whole ground along for it. */
export const apiSecret = "bench-secret";
export const encryptionKey = Buffer.alloc(32, 7);
export const accessToken = "shpat_bench";
