import type { GraphQLSchema } from "graphql";
import { idOf } from "../../world/world";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { addCodes } from "./add-codes";
import { cancelBulkOperation, findBulkOperations, lastBulkOperation, runBulkQuery } from "./bulk-operations";
import { createDefinition, deleteDefinition, updateDefinition } from "./define-metafields";
import { enableStandardDefinition } from "./standard-definitions";
import { deleteCodes } from "./delete-codes";
import { countCustomers, findCustomers } from "./find-customers";
import type { ListArguments } from "./find-customers";
import { findDiscounts } from "./find-discounts";
import { findNode, findNodes, requireShortList } from "./find-node";
import { countOrders, findOrders } from "./find-orders";
import { findCollections, findProducts, findVariants } from "./find-products";
import { countGiftCards, findGiftCards } from "./gift-card-resolvers";
import { changeBalance, createGiftCard, deactivateGiftCard, MOST_VALUE, updateGiftCard } from "./gift-cards";
import type { GiftCardCreateInput, MoneyInput } from "./gift-cards";
import { money } from "./money";
import { updateMarketingConsent } from "./marketing-consent";
import { revokeScopes } from "./revoke-scopes";
import { countSegments, createSegment, deleteSegment, findMembers, findSegments, membershipsOf, updateSegment } from "./segments";
import { creditAccount, debitAccount } from "./store-credit";
import { deleteMetaobject, enableStandardMetaobject, metaobjectByHandle, upsertMetaobject } from "./metaobjects";
import { definitionOf, findDefinitions } from "./metafield-resolvers";
import { fullNamespace } from "./metafield-names";
import { deleteMetafields, setMetafields } from "./set-metafields";
import { changeTags, updateOrder } from "./tags";
import { findThemes, themeById } from "./theme-resolvers";
import { isVisibleOrder } from "./visible-orders";
import { receiveFlowTrigger } from "./flow-triggers";
import type { FlowTrigger } from "./flow-triggers";
import { activateDiscount, createDiscount, deactivateDiscount, deleteDiscount, updateDiscount } from "./write-discounts";
import type { DiscountInput } from "./read-discount-input";

interface ById {
  id: string;
}

const visibleOrders = (context: AdminContext) =>
  [...context.world.stores.orders.ofShop(context.shop.shop)].filter((order) => isVisibleOrder(context, order));

const count = (number: number, limit: number | null | undefined): object =>
  limit != null && number > limit ? { count: limit, precision: "AT_LEAST" } : { count: number, precision: "EXACT" };

/** `customerByIdentifier`, by id, address or number. */
function customerByIdentifier(
  { identifier }: { identifier: { id?: string | null; emailAddress?: string | null; phoneNumber?: string | null } },
  context: AdminContext
): object | null {
  const { shop } = context.shop;
  if (identifier.emailAddress != null) return context.world.customerByEmail(shop, identifier.emailAddress) ?? null;
  if (identifier.id != null) return ofType("Customer")(null, { id: identifier.id }, context);
  return [...context.world.stores.customers.ofShop(shop)].find(({ phone }) => phone !== null && phone === identifier.phoneNumber) ?? null;
}

/** "GiftCard" → "giftCard". */
const fieldName = (typeName: string): string => typeName.charAt(0).toLowerCase() + typeName.slice(1);

/** A root field that finds one thing of one type by its id; ids of other types find nothing. */
const ofType =
  (...types: string[]) =>
  (_source: unknown, { id }: ById, context: AdminContext): object | null =>
    types.some((type) => idOf(type, id) !== undefined) ? findNode(context, id, fieldName(types[0] ?? "")) : null;

const discountById = (_source: unknown, { id }: ById, context: AdminContext): object | null =>
  context.world.stores.discounts.get(idOf("DiscountCodeNode", id) ?? idOf("DiscountNode", id) ?? "") ?? null;

const job = (id: string | null, context: AdminContext): object | null => (id === null ? null : { id, done: context.jobs.isDone(id) });

export const rootResolvers = (schema: () => GraphQLSchema): ResolverTable => ({
  QueryRoot: fieldsOf<unknown>()({
    shop: (_source, _args: object, { shop }: AdminContext) => shop,
    shopLocales: (_source, _args: object, { shop }: AdminContext) => [
      { locale: shop.locale, name: shop.locale === "de" ? "German" : "English", primary: true, published: true },
    ],
    currentAppInstallation: (_source, _args: object, { install }: AdminContext) => install,
    appInstallation: (_source, _args: object, { install }: AdminContext) => install,
    node: (_source, { id }: ById, context: AdminContext) => findNode(context, id, "node"),
    nodes: (_source, { ids }: { ids: string[] }, context: AdminContext) => findNodes(context, ids),
    job: (_source, { id }: ById, context: AdminContext) => job(id, context),
    order: ofType("Order"),
    orders: (_source, args: ListArguments, context: AdminContext) => findOrders(visibleOrders(context), args),
    ordersCount: (_source, { query, limit }: { query?: string | null; limit?: number | null }, context: AdminContext) =>
      count(countOrders(visibleOrders(context), query), limit),
    return: ofType("Return"),
    customer: ofType("Customer"),
    customers: (_source, args: ListArguments, { world, shop }: AdminContext) => findCustomers(world.stores.customers.ofShop(shop.shop), args),
    customersCount: (_source, { query, limit }: { query?: string | null; limit?: number | null }, { world, shop }: AdminContext) =>
      count(countCustomers(world.stores.customers.ofShop(shop.shop), query), limit),
    customerByIdentifier: (_source, args: { identifier: object }, context: AdminContext) => customerByIdentifier(args, context),
    product: ofType("Product"),
    products: (_source, args: ListArguments, { world, shop }: AdminContext) => findProducts(world.stores.products.ofShop(shop.shop), args),
    productVariant: ofType("ProductVariant"),
    productVariants: (_source, args: ListArguments, { world, shop }: AdminContext) => findVariants(world.stores.products.ofShop(shop.shop), args),
    collection: ofType("Collection"),
    collections: (_source, args: ListArguments, { world, shop }: AdminContext) => findCollections(world.stores.collections.ofShop(shop.shop), args),
    codeDiscountNode: ofType("DiscountCodeNode"),
    codeDiscountNodes: (_source, args: ListArguments, context: AdminContext) => findDiscounts(context, args),
    codeDiscountNodeByCode: (_source, { code }: { code: string }, { world, shop }: AdminContext) => world.discountByCode(shop.shop, code) ?? null,
    discountNode: (source, args: ById, context: AdminContext) => ofShop(discountById(source, args, context), context),
    discountNodes: (_source, args: ListArguments, context: AdminContext) => findDiscounts(context, args),
    discountCodesCount: (_source, { limit }: { limit?: number | null }, { world, shop }: AdminContext) =>
      count(
        [...world.stores.discounts.ofShop(shop.shop)].reduce((sum, { codes }) => sum + codes.length, 0),
        limit
      ),
    discountRedeemCodeBulkCreation: ofType("DiscountRedeemCodeBulkCreation"),
    metafieldDefinition: (
      _source,
      args: { id?: string | null; identifier?: { ownerType: string; namespace?: string | null; key: string } | null },
      context: AdminContext
    ) =>
      args.identifier
        ? definitionOf(context, args.identifier.ownerType, fullNamespace(context, args.identifier.namespace), args.identifier.key) ?? null
        : ofType("MetafieldDefinition")(null, { id: args.id ?? "" }, context),
    theme: (_source, { id }: ById, context: AdminContext) => themeById(context, id),
    themes: (_source, args: Parameters<typeof findThemes>[1], context: AdminContext) => findThemes(context, args),
    metafieldDefinitions: (_source, args: ListArguments & { ownerType: string }, context: AdminContext) => findDefinitions(context, args),
    metaobject: ofType("Metaobject"),
    metaobjectByHandle: (_source, args: { handle: Parameters<typeof metaobjectByHandle>[0] }, context: AdminContext) => metaobjectByHandle(args.handle, context),
    bulkOperation: ofType("BulkOperation"),
    segment: ofType("Segment"),
    segments: (_source, args: ListArguments, context: AdminContext) => findSegments(context, args),
    segmentsCount: (_source, { limit }: { limit?: number | null }, context: AdminContext) => count(countSegments(context), limit),
    customerSegmentMembers: (_source, args: Parameters<typeof findMembers>[1], context: AdminContext) => findMembers(context, args),
    customerSegmentMembership: (_source, args: Parameters<typeof membershipsOf>[0], context: AdminContext) => membershipsOf(args, context),
    giftCard: ofType("GiftCard"),
    giftCards: (_source, args: ListArguments, context: AdminContext) => findGiftCards(context, args),
    giftCardsCount: (_source, { query, limit }: { query?: string | null; limit?: number | null }, context: AdminContext) =>
      count(countGiftCards(context, query), limit),
    giftCardConfiguration: (_source, _args: object, { shop }: AdminContext) => ({
      issueLimit: money(MOST_VALUE, shop.currency),
      purchaseLimit: money(MOST_VALUE, shop.currency),
    }),
    storeCreditAccount: ofType("StoreCreditAccount"),
    bulkOperations: (_source, args: ListArguments, context: AdminContext) => findBulkOperations(context, args),
    currentBulkOperation: (_source, { type }: { type?: string | null }, context: AdminContext) => lastBulkOperation(context, type ?? "QUERY"),
  }),
  Mutation: fieldsOf<unknown>()({
    discountCodeBasicCreate: (_source, args: { basicCodeDiscount: DiscountInput }, context: AdminContext) =>
      createDiscount("basic", args.basicCodeDiscount, context),
    discountCodeBasicUpdate: (_source, args: ById & { basicCodeDiscount: DiscountInput }, context: AdminContext) =>
      updateDiscount("basic", args.id, args.basicCodeDiscount, context),
    discountCodeFreeShippingCreate: (_source, args: { freeShippingCodeDiscount: DiscountInput }, context: AdminContext) =>
      createDiscount("free_shipping", args.freeShippingCodeDiscount, context),
    discountCodeFreeShippingUpdate: (_source, args: ById & { freeShippingCodeDiscount: DiscountInput }, context: AdminContext) =>
      updateDiscount("free_shipping", args.id, args.freeShippingCodeDiscount, context),
    discountCodeBxgyCreate: (_source, args: { bxgyCodeDiscount: DiscountInput }, context: AdminContext) =>
      createDiscount("bxgy", args.bxgyCodeDiscount, context),
    discountCodeBxgyUpdate: (_source, args: ById & { bxgyCodeDiscount: DiscountInput }, context: AdminContext) =>
      updateDiscount("bxgy", args.id, args.bxgyCodeDiscount, context),
    discountCodeActivate: (_source, { id }: ById, context: AdminContext) => activateDiscount(id, context),
    discountCodeDeactivate: (_source, { id }: ById, context: AdminContext) => deactivateDiscount(id, context),
    discountCodeDelete: (_source, { id }: ById, context: AdminContext) => deleteDiscount(id, context),
    discountRedeemCodeBulkAdd: (_source, args: { discountId: string; codes: { code: string }[] }, context: AdminContext) => addCodes(args, context),
    discountCodeRedeemCodeBulkDelete(_source, args: { discountId: string; ids?: string[] | null }, context: AdminContext) {
      requireShortList(args.ids ?? []);
      const answer = deleteCodes(args, context);
      return { ...answer, job: job(answer.job, context) };
    },
    metafieldsSet: (_source, args: { metafields: Parameters<typeof setMetafields>[0] }, context: AdminContext) =>
      setMetafields(args.metafields, context),
    metafieldsDelete(_source, args: { metafields: Parameters<typeof deleteMetafields>[0] }, context: AdminContext) {
      requireShortList(args.metafields);
      return deleteMetafields(args.metafields, context);
    },
    metafieldDefinitionCreate: (_source, args: { definition: Parameters<typeof createDefinition>[0] }, context: AdminContext) =>
      createDefinition(args.definition, context),
    standardMetafieldDefinitionEnable: (_source, args: Parameters<typeof enableStandardDefinition>[0], context: AdminContext) => enableStandardDefinition(args, context),
    standardMetaobjectDefinitionEnable: (_source, args: Parameters<typeof enableStandardMetaobject>[0], context: AdminContext) => enableStandardMetaobject(args, context),
    metaobjectUpsert: (_source, args: Parameters<typeof upsertMetaobject>[0], context: AdminContext) => upsertMetaobject(args, context),
    metaobjectDelete: (_source, args: ById, context: AdminContext) => deleteMetaobject(args, context),
    metafieldDefinitionUpdate: (_source, args: { definition: Parameters<typeof updateDefinition>[0] }, context: AdminContext) =>
      updateDefinition(args.definition, context),
    metafieldDefinitionDelete: (_source, args: Parameters<typeof deleteDefinition>[0], context: AdminContext) => deleteDefinition(args, context),
    bulkOperationRunQuery: (_source, args: { query: string; groupObjects: boolean }, context: AdminContext) => runBulkQuery(args, context, schema()),
    bulkOperationCancel: (_source, args: ById, context: AdminContext) => cancelBulkOperation(args, context),
    appRevokeAccessScopes: (_source, args: { scopes: string[] }, context: AdminContext) => revokeScopes(args, context),
    segmentCreate: (_source, args: Parameters<typeof createSegment>[0], context: AdminContext) => createSegment(args, context),
    segmentUpdate: (_source, args: Parameters<typeof updateSegment>[0], context: AdminContext) => updateSegment(args, context),
    segmentDelete: (_source, args: ById, context: AdminContext) => deleteSegment(args, context),
    giftCardCreate: (_source, { input }: { input: GiftCardCreateInput }, context: AdminContext) => createGiftCard(input, context),
    giftCardUpdate: (_source, args: Parameters<typeof updateGiftCard>[0], context: AdminContext) => updateGiftCard(args, context),
    giftCardDeactivate: (_source, args: ById, context: AdminContext) => deactivateGiftCard(args, context),
    giftCardCredit(_source, { id, creditInput }: ById & { creditInput: { creditAmount: MoneyInput; note?: string | null } }, context: AdminContext) {
      const { transaction, userErrors } = changeBalance("credit", { id, money: creditInput.creditAmount, note: creditInput.note ?? null }, context);
      return { giftCardCreditTransaction: transaction, userErrors };
    },
    giftCardDebit(_source, { id, debitInput }: ById & { debitInput: { debitAmount: MoneyInput; note?: string | null } }, context: AdminContext) {
      const { transaction, userErrors } = changeBalance("debit", { id, money: debitInput.debitAmount, note: debitInput.note ?? null }, context);
      return { giftCardDebitTransaction: transaction, userErrors };
    },
    storeCreditAccountCredit: (_source, args: Parameters<typeof creditAccount>[0], context: AdminContext) => creditAccount(args, context),
    storeCreditAccountDebit: (_source, args: Parameters<typeof debitAccount>[0], context: AdminContext) => debitAccount(args, context),
    orderUpdate: (_source, args: { input: Parameters<typeof updateOrder>[0] }, context: AdminContext) => updateOrder(args.input, context),
    customerEmailMarketingConsentUpdate: (_source, { input }: { input: Parameters<typeof updateMarketingConsent>[0] }, context: AdminContext) =>
      updateMarketingConsent(input, context),
    flowTriggerReceive: (_source, args: FlowTrigger) => receiveFlowTrigger(args),
    tagsAdd: (_source, args: ById & { tags: string[] }, context: AdminContext) => changeTags("tagsAdd", args, context),
    tagsRemove: (_source, args: ById & { tags: string[] }, context: AdminContext) => changeTags("tagsRemove", args, context),
  }),
});

const ofShop = (entity: object | null, { shop }: AdminContext): object | null =>
  entity !== null && Reflect.get(entity, "shop") === shop.shop ? entity : null;
