import { networkOf } from "~/kernel/network-of";
import { keyedHash } from "../crypto/seal.server";
import type { Shop } from "./shop-store.server";

/** What stands for a visitor's network in `NetworkLimit`s. Visitors without an address are one network: a proxy that says none must not be a way around. */
export const networkMark = (shop: Pick<Shop, "key" | "id">, address: string | null): string =>
  `${shop.id}/${Buffer.from(keyedHash(shop.key)(`guesses/${networkOf(address) ?? "none"}`)).toString("base64url").slice(0, 22)}`;
