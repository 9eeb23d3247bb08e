import { append } from "~/core/ledger/append.server";
import { digitsOf } from "~/kernel/gid";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { NamedCustomersDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isNamed, namedPerson } from "../domain/claiming/named-person";
import { countTouch } from "../sharing/count-touch.server";
import type { NameTold } from "./name-told";

/**
 * Finds out whom friends have named: Shopify is asked by address or name, and only if exactly one advocate fits (in the control group, too: they are
 * counted) is the claim booked, counted, and the order with that checkout asked to look at it. What fits nobody or several leaves no trace. Repeating it
 * books nothing twice: the first claim of a checkout stays. Throws what the gateway throws.
 */
export async function matchNames(shop: Shop, told: readonly NameTold[], now: Date): Promise<void> {
  for (const one of told) {
    const advocateId = await advocateNamed(shop, one.name);
    if (advocateId !== null) await bookNameClaim(shop, one, advocateId, now);
  }
}

/** The one advocate who is called so, or has this address; null where there is none, or more than one. */
async function advocateNamed(shop: Shop, typed: string): Promise<string | null> {
  const person = namedPerson(typed);
  if (person === null) return null;
  const { customers } = await callShopify(shop, NamedCustomersDocument, { search: person.search }, { points: 55 });
  const ids = customers.nodes
    .filter(({ firstName, lastName, defaultEmailAddress }) => isNamed({ firstName: firstName ?? null, lastName: lastName ?? null, email: defaultEmailAddress?.emailAddress ?? null }, person))
    .flatMap(({ id }) => digitsOf("Customer", id) ?? []);
  // Of so many people of one name, those on the next page may fit as well.
  if (ids.length === 0 || customers.pageInfo.hasNextPage) return null;
  const advocates = await db().advocate.findMany({ where: { shopId: shop.id, customerId: { in: ids } }, select: { customerId: true }, take: 2 });
  const [only, another] = advocates;
  return only && !another ? only.customerId : null;
}

const bookNameClaim = (shop: Shop, { checkoutToken, customerId }: NameTold, advocateId: string, now: Date): Promise<void> =>
  recording(shop.id, async (tx) => {
    const key = `claim/name/${checkoutToken}`;
    const data = { way: "name" as const, advocateId, checkoutToken, voucherKey: null, customerId };
    const booked = await append(tx, shop.id, [{ key, kind: "claim.made" as const, subject: key, orderId: null, data }], now);
    if (booked.length === 0) return;
    await tx.nameClaim.createMany({ data: [{ shopId: shop.id, checkoutToken, advocateId, claimedAt: now }], skipDuplicates: true });
    await countTouch(tx, shop, advocateId, "named", now);
    await addJobs(tx, [{ name: "attribute-named", shopId: shop.id, payload: { checkoutToken }, key: `attribute-named/${shop.id}/${checkoutToken}` }]);
  });
