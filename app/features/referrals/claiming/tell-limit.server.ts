import { browserKey } from "~/core/customers/domain/identity/browser-key";
import { keyedHash } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** So many names from one network within this time; an office of friends stays far below. */
const [mostNames, windowMilliseconds] = [60, 10 * 60_000];
const mostNetworks = 10_000;

const told = new Map<string, { count: number; since: number }>();

/**
 * Whether a network may name somebody (more). Kept in this process's memory, as a keyed hash: several processes allow several times as much. Visitors
 * without an address are one network: a proxy that says none must not be a way around.
 */
export function mayTell(shop: Pick<Shop, "id" | "key">, address: string | null, now: Date): boolean {
  const network = `${shop.id}/${Buffer.from(keyedHash(shop.key)(`names/${browserKey(address, "name") ?? "none"}`)).toString("base64url").slice(0, 22)}`;
  const known = told.get(network);
  const counted = known && now.getTime() - known.since < windowMilliseconds ? { ...known, count: known.count + 1 } : { count: 1, since: now.getTime() };
  // Taken out and put in again: those that told last stand last.
  told.delete(network);
  told.set(network, counted);
  const [oldest] = told.keys();
  if (told.size > mostNetworks && oldest !== undefined) told.delete(oldest);
  return counted.count <= mostNames;
}
