import { GraphQLError } from "graphql";
import { currentStoreCredit } from "../../commerce/move-store-credit";
import type { StoreCreditAccount, StoreCreditTransaction } from "../../world/entities";
import { idOf } from "../../world/world";
import { requireAccess } from "../context";
import type { AdminContext } from "../context";
import { OfType } from "../resolver-table";
import { findFulfillment, findLineItem, findRefund, findReturn, findTransaction } from "./parts-of-orders";
import { visibleOrder } from "./visible-orders";

const MOST_AT_ONCE = 250;

type Find = (context: AdminContext, id: string) => object | null | undefined;

const own = <T extends { shop: string }>(context: AdminContext, entity: T | undefined): T | undefined =>
  entity?.shop === context.shop.shop ? entity : undefined;

/** A credit with its account, as it stands now. */
function findCredit({ world, shop }: AdminContext, id: string): { account: StoreCreditAccount; transaction: StoreCreditTransaction } | undefined {
  for (const account of world.stores.storeCreditAccounts.ofShop(shop.shop)) {
    const transaction = currentStoreCredit(world, account).transactions.find((one) => one.id === id && one.kind === "credit");
    if (transaction) return { account, transaction };
  }
  return undefined;
}

const FINDERS: Record<string, Find> = {
  Order: visibleOrder,
  Customer: (context, id) => own(context, context.world.stores.customers.get(id)),
  Product: (context, id) => own(context, context.world.stores.products.get(id)),
  ProductVariant: (context, id) => context.world.variantById(context.shop.shop, id),
  Collection: (context, id) => own(context, context.world.stores.collections.get(id)),
  DiscountCodeNode: (context, id) => own(context, context.world.stores.discounts.get(id)),
  DiscountNode: (context, id) => own(context, context.world.stores.discounts.get(id)),
  DiscountRedeemCodeBulkCreation: (context, id) => own(context, context.world.stores.codeCreations.get(id)),
  MetafieldDefinition: (context, id) => own(context, context.world.stores.metafieldDefinitions.get(id)),
  Metaobject: (context, id) => own(context, context.world.stores.metaobjects.get(id)),
  BulkOperation: (context, id) => own(context, context.world.stores.bulkOperations.get(id)),
  Fulfillment: findFulfillment,
  Refund: findRefund,
  Return: findReturn,
  LineItem: findLineItem,
  OrderTransaction: findTransaction,
  GiftCard: (context, id) => own(context, context.world.stores.giftCards.get(id)),
  StoreCreditAccountCreditTransaction: findCredit,
  StoreCreditAccount: (context, id) => own(context, context.world.stores.storeCreditAccounts.get(id)),
  Segment: (context, id) => own(context, context.world.stores.segments.get(id)),
  Shop: (context, id) => (context.shop.id === id ? context.shop : null),
  AppInstallation: (context, id) => (context.shop.id === id ? context.install : null),
};

/** The thing with that long id in this shop, or null: unknown, another shop's, or too old to be seen. Types that are not known here fail. */
export function findNode(context: AdminContext, longId: string, field: string): OfType | null {
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(longId)?.[1] ?? "";
  const find = FINDERS[type];
  if (!find) throw new GraphQLError(`the sandbox does not know ${type} by id yet`, { extensions: { code: "UNKNOWN_TO_SANDBOX" } });
  requireAccess(context, type, field);
  const id = idOf(type, longId);
  const entity = id === undefined ? null : find(context, id);
  return entity ? new OfType(type, entity) : null;
}

/** `nodes(ids)`, at most 250, in the order asked. */
export function findNodes(context: AdminContext, longIds: string[]): (OfType | null)[] {
  requireShortList(longIds);
  return longIds.map((longId) => findNode(context, longId, "nodes"));
}

/** Every list that is sent along ends at 250. */
export function requireShortList(list: readonly unknown[]): void {
  if (list.length <= MOST_AT_ONCE) return;
  throw new GraphQLError(`The input array size of ${list.length} is greater than the maximum allowed of ${MOST_AT_ONCE}.`, {
    extensions: { code: "MAX_INPUT_SIZE_EXCEEDED" },
  });
}
