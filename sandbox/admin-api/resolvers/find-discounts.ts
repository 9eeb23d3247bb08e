import type { Discount } from "../../world/entities";
import { paginate } from "../connection";
import type { Connection, Place } from "../connection";
import type { AdminContext } from "../context";
import { matchId, matchInstant, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import { statusOf, usageOf } from "./discount-resolvers";
import type { ListArguments } from "./find-customers";

const searchFields = (context: AdminContext): SearchFields<Discount> => ({
  "": (discount, _, value) => discount.title.toLowerCase().includes(value.toLowerCase()),
  id: matchId((discount) => discount.id),
  title: matchText((discount) => [discount.title]),
  code: matchText((discount) => discount.codes.map(({ code }) => code)),
  status: matchText((discount) => [statusOf(discount, context.world.now())]),
  type: matchText((discount) => [
    discount.kind === "bxgy" ? "bxgy" : discount.kind === "free_shipping" ? "free_shipping" : "percentageBasisPoints" in discount.value ? "percentage" : "fixed_amount",
  ]),
  method: (_discount, _, value) => value.toLowerCase() === "code",
  times_used: matchId((discount) => String(usageOf(discount))),
  created_at: matchInstant((discount) => discount.createdAt),
  updated_at: matchInstant((discount) => discount.updatedAt),
  starts_at: matchInstant((discount) => discount.startsAt),
  ends_at: matchInstant((discount) => discount.endsAt),
});

const PLACES: Record<string, (discount: Discount) => Place> = {
  ID: (discount) => ({ value: BigInt(discount.id), id: discount.id }),
  TITLE: (discount) => ({ value: discount.title, id: discount.id }),
  CREATED_AT: (discount) => ({ value: discount.createdAt, id: discount.id }),
  UPDATED_AT: (discount) => ({ value: discount.updatedAt, id: discount.id }),
  STARTS_AT: (discount) => ({ value: discount.startsAt, id: discount.id }),
  ENDS_AT: (discount) => ({ value: discount.endsAt ?? "9999", id: discount.id }),
};

/** One page of the shop's discounts that fit the search. */
export function findDiscounts(context: AdminContext, args: ListArguments): Connection<Discount> {
  const key = args.sortKey ?? "ID";
  const place = PLACES[key];
  if (!place) throw new Error(`the sandbox does not know the sort key ${key} of discounts yet`);
  const fits = parseSearch(args.query, searchFields(context), "discounts");
  return paginate([...context.world.stores.discounts.ofShop(context.shop.shop)].filter(fits), place, args);
}
