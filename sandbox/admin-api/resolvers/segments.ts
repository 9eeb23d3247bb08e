import { GraphQLError } from "graphql";
import { segmentFacts, segmentTest } from "../../commerce/in-segment";
import { parseSegmentQuery } from "../../commerce/parse-segment-query";
import type { Customer, Segment } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import { paginate } from "../connection";
import type { Connection, PageArguments } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { matchId, matchInstant, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import type { ListArguments } from "./find-customers";
import { customerOwner } from "./owners";
import { metafieldFields } from "./metafield-fields";
import { money } from "./money";
import { addressOf } from "./address-resolvers";

const MOST_MEMBERS_A_PAGE = 1000;

interface Answer {
  segment: Segment | null;
  userErrors: { field: string[]; message: string }[];
}

/** Words of a name, as Shopify's search takes it apart. */
const wordsOf = ({ name }: Segment): string[] => name.split(/[^\p{L}\p{M}\p{N}_]+/u);

const SEARCH: SearchFields<Segment> = {
  "": matchText(wordsOf),
  id: matchId((segment) => segment.id),
  name: matchText((segment) => [segment.name]),
  created_at: matchInstant((segment) => segment.createdAt),
};

const segmentsOf = ({ world, shop }: AdminContext): Segment[] => [...world.stores.segments.ofShop(shop.shop)];

/** One page of the shop's segments that fit the search. */
export const findSegments = (context: AdminContext, args: ListArguments): Connection<Segment> =>
  paginate(
    segmentsOf(context).filter(parseSearch(args.query, SEARCH, "segments")),
    ({ id, createdAt, updatedAt }) => ({ value: args.sortKey === "CREATION_DATE" ? createdAt : args.sortKey === "LAST_EDIT_DATE" ? updatedAt : BigInt(id), id }),
    args
  );

export const countSegments = (context: AdminContext): number => segmentsOf(context).length;

const ownSegment = (context: AdminContext, id: string): Segment | undefined => segmentsOf(context).find((segment) => segment.id === idOf("Segment", id));

const unknown = (what: string): GraphQLError => new GraphQLError(`${what} does not exist`, { extensions: { code: "NOT_FOUND" } });

/** `customerSegmentMembership`: for each segment whether the customer belongs to it now. */
export function membershipsOf({ customerId, segmentIds }: { customerId: string; segmentIds: string[] }, context: AdminContext): object {
  const customer = context.world.stores.customers.get(idOf("Customer", customerId) ?? "");
  if (customer?.shop !== context.shop.shop) throw unknown("Customer");
  const facts = segmentFacts(context.world, customer);
  const memberships = segmentIds.map((segmentId) => {
    const segment = ownSegment(context, segmentId);
    if (!segment) throw unknown("Segment");
    return { segmentId, isMember: segmentTest(segment.query)(facts) };
  });
  return { memberships };
}

/** `customerSegmentMembers`, of a stored segment or of any query. */
export function findMembers(context: AdminContext, args: PageArguments & { segmentId?: string | null; query?: string | null }): Connection<Customer> {
  const segment = args.segmentId == null ? undefined : ownSegment(context, args.segmentId);
  if (args.segmentId != null && !segment) throw unknown("Segment");
  const parsed = parseSegmentQuery(segment?.query ?? args.query ?? "");
  if (!parsed.ok) throw new GraphQLError(parsed.fault, { extensions: { code: "BAD_USER_INPUT" } });
  const size = args.first ?? args.last ?? 0;
  if (size > MOST_MEMBERS_A_PAGE) throw new GraphQLError(`first must be between 1 and ${MOST_MEMBERS_A_PAGE}`, { extensions: { code: "BAD_REQUEST" } });
  const { world, shop } = context;
  const members = [...world.stores.customers.ofShop(shop.shop)].filter((customer) => parsed.test(segmentFacts(world, customer)));
  return paginate(members, ({ id }) => ({ value: BigInt(id), id }), { ...args, unlimited: true });
}

const faultOf = (name: string | null | undefined, query: string | null | undefined): Answer["userErrors"] => {
  const parsed = query == null ? null : parseSegmentQuery(query);
  if (name?.trim() === "") return [{ field: ["name"], message: "Name can't be blank" }];
  return parsed && !parsed.ok ? [{ field: ["query"], message: parsed.fault }] : [];
};

/** `segmentCreate`. */
export function createSegment({ name, query }: { name: string; query: string }, context: AdminContext): Answer {
  const userErrors = faultOf(name, query);
  if (userErrors.length > 0) return { segment: null, userErrors };
  const now = context.world.nowText();
  const segment = context.world.stores.segments.put({ shop: context.shop.shop, id: context.world.nextId(), name, query, createdAt: now, updatedAt: now });
  context.announce(segment.shop, "segments/create", { kind: "segment", segment });
  return { segment, userErrors: [] };
}

/** `segmentUpdate`: what is left out stays. */
export function updateSegment({ id, name, query }: { id: string; name?: string | null; query?: string | null }, context: AdminContext): Answer {
  const segment = ownSegment(context, id);
  if (!segment) return { segment: null, userErrors: [{ field: ["id"], message: "Segment does not exist" }] };
  const userErrors = faultOf(name, query);
  if (userErrors.length > 0) return { segment: null, userErrors };
  Object.assign(segment, { name: name ?? segment.name, query: query ?? segment.query, updatedAt: context.world.nowText() });
  context.world.stores.segments.put(segment);
  context.announce(segment.shop, "segments/update", { kind: "segment", segment });
  return { segment, userErrors: [] };
}

/** `segmentDelete`. */
export function deleteSegment({ id }: { id: string }, context: AdminContext): { deletedSegmentId: string | null; userErrors: Answer["userErrors"] } {
  const segment = ownSegment(context, id);
  if (!segment) return { deletedSegmentId: null, userErrors: [{ field: ["id"], message: "Segment does not exist" }] };
  context.world.stores.segments.remove(segment.id);
  context.announce(segment.shop, "segments/delete", { kind: "segment", segment });
  return { deletedSegmentId: id, userErrors: [] };
}

const lastOrderOf = (customer: Customer, { world }: AdminContext): string | null => {
  const orders = world.ordersOfCustomer(customer.shop, customer.id).sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  const last = orders.at(-1);
  return last ? gid("Order", last.id) : null;
};

export const segmentResolvers: ResolverTable = {
  Segment: fieldsOf<Segment>()({
    id: (segment) => gid("Segment", segment.id),
    name: (segment) => segment.name,
    query: (segment) => segment.query,
    creationDate: (segment) => segment.createdAt,
    lastEditDate: (segment) => segment.updatedAt,
  }),
  CustomerSegmentMember: fieldsOf<Customer>()({
    id: (customer) => gid("CustomerSegmentMember", customer.id),
    firstName: (customer) => customer.firstName,
    lastName: (customer) => customer.lastName,
    displayName: (customer) => [customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.email || customer.phone || "",
    defaultAddress: (customer) => addressOf(customer.id, customer.defaultAddress),
    defaultEmailAddress: (customer) =>
      customer.email === null
        ? null
        : {
            emailAddress: customer.email,
            validFormat: true,
            marketingState: customer.emailMarketing.state,
            marketingOptInLevel: customer.emailMarketing.state === "SUBSCRIBED" ? "SINGLE_OPT_IN" : null,
            marketingUpdatedAt: customer.emailMarketing.updatedAt,
          },
    defaultPhoneNumber: (customer) => (customer.phone === null ? null : { phoneNumber: customer.phone }),
    numberOfOrders: (customer) => String(customer.numberOfOrders),
    amountSpent: (customer, _args: object, { shop }: AdminContext) => money(customer.amountSpent, shop.currency),
    lastOrderId: (customer, _args: object, context: AdminContext) => lastOrderOf(customer, context),
    note: () => null,
    ...metafieldFields<Customer>((customer, context) => customerOwner(context, customer)),
  }),
};
