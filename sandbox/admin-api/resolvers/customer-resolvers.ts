import type { Customer, Order } from "../../world/entities";
import { gid } from "../../world/world";
import { paginate } from "../connection";
import type { PageArguments } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { addressOf } from "./address-resolvers";
import { findOrders } from "./find-orders";
import type { OrderArguments } from "./find-orders";
import { metafieldFields } from "./metafield-fields";
import { money } from "./money";
import { customerOwner } from "./owners";
import { accountsOf } from "./store-credit";
import { isVisibleOrder } from "./visible-orders";

const nameOf = ({ firstName, lastName }: Customer): string | null => [firstName, lastName].filter(Boolean).join(" ") || null;

const consentOf = (customer: Customer): object => ({
  marketingState: customer.emailMarketing.state,
  marketingOptInLevel: customer.emailMarketing.state === "SUBSCRIBED" ? "SINGLE_OPT_IN" : null,
});

const ordersOf = (context: AdminContext, customer: Customer): Order[] =>
  context.world.ordersOfCustomer(customer.shop, customer.id).filter((order) => isVisibleOrder(context, order));

export const customerResolvers: ResolverTable = {
  Customer: fieldsOf<Customer>()({
    id: (customer) => gid("Customer", customer.id),
    legacyResourceId: (customer) => customer.id,
    firstName: (customer) => customer.firstName,
    lastName: (customer) => customer.lastName,
    displayName: (customer) => nameOf(customer) ?? customer.email ?? customer.phone ?? "",
    email: (customer) => customer.email,
    phone: (customer) => customer.phone,
    defaultEmailAddress: (customer) =>
      customer.email === null
        ? null
        : { emailAddress: customer.email, validFormat: true, ...consentOf(customer), marketingUpdatedAt: customer.emailMarketing.updatedAt },
    defaultPhoneNumber: (customer) => (customer.phone === null ? null : { phoneNumber: customer.phone }),
    emailMarketingConsent: (customer) =>
      customer.email === null ? null : { ...consentOf(customer), consentUpdatedAt: customer.emailMarketing.updatedAt },
    locale: (customer) => customer.locale,
    state: () => "DISABLED",
    tags: (customer) => [...customer.tags].sort(),
    note: () => null,
    verifiedEmail: (customer) => customer.email !== null,
    taxExempt: () => false,
    defaultAddress: (customer) => addressOf(customer.id, customer.defaultAddress),
    addressesV2: (customer, args: PageArguments) =>
      paginate(
        customer.defaultAddress ? [{ ownerId: customer.id, address: customer.defaultAddress }] : [],
        () => ({ value: 0, id: customer.id }),
        args
      ),
    createdAt: (customer) => customer.createdAt,
    updatedAt: (customer) => customer.updatedAt,
    numberOfOrders: (customer) => String(customer.numberOfOrders),
    amountSpent: (customer, _args: object, context: AdminContext) => money(customer.amountSpent, context.shop.currency),
    lastOrder: (customer, _args: object, context: AdminContext) =>
      ordersOf(context, customer).reduce<Order | null>((last, order) => (last === null || order.createdAt >= last.createdAt ? order : last), null),
    orders: (customer, args: OrderArguments, context: AdminContext) => findOrders(ordersOf(context, customer), { sortKey: "ID", ...args }),
    lifetimeDuration: (customer, _args: object, context: AdminContext) =>
      `${Math.floor((context.world.now().getTime() - Date.parse(customer.createdAt)) / 86_400_000)} days`,
    storeCreditAccounts: accountsOf,
    statistics: () => ({ predictedSpendTier: null, rfmGroup: null }),
    dataSaleOptOut: () => false,
    canDelete: (customer) => customer.numberOfOrders === 0,
    ...metafieldFields<Customer>((customer, context) => customerOwner(context, customer)),
  }),
};
