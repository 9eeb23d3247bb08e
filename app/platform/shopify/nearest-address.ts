/**
 * The address that the proxy before us has seen: what it appended to X-Forwarded-For, last. What stands before that, anybody may have written. Only for
 * slowing down who asks too often; null where there is no proxy.
 */
export const nearestAddress = ({ headers }: Request): string | null => headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
