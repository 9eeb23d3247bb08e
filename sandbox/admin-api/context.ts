import { GraphQLError } from "graphql";
import type { BulkOperation, Customer, Discount, Install, Order, Product, RedeemCode, Segment, Shop } from "../world/entities";
import type { World } from "../world/world";
import type { AccessTable } from "./prune-schema";

/** What a change was about; the webhooks' payloads are made from it. */
export type Subject =
  | { kind: "discount"; discount: Discount }
  | { kind: "redeemCode"; discount: Discount; redeemCode: RedeemCode }
  | { kind: "order"; order: Order }
  | { kind: "customer"; customer: Customer }
  | { kind: "product"; product: Product }
  | { kind: "segment"; segment: Segment }
  | { kind: "scopes"; previous: string[]; current: string[] }
  | { kind: "bulkOperation"; bulkOperation: BulkOperation };

/** Says that something changed, so that its webhook goes out: ("…myshopify.com", "discounts/create", subject). */
export type Announce = (shop: string, topic: string, subject: Subject) => void;

/** Work that is done a little later, as Shopify does code imports and bulk operations. */
export type Later = (milliseconds: number, work: () => void) => void;

/** Asynchronous work in progress, by gid. Unknown jobs are done: they are not kept over a restart. */
export interface Jobs {
  start(): string;
  finish(jobId: string): void;
  isDone(jobId: string): boolean;
}

/** All that a resolver is given. */
export interface AdminContext {
  world: World;
  shop: Shop;
  install: Install;
  access: AccessTable;
  announce: Announce;
  later: Later;
  jobs: Jobs;
  /** The address of this sandbox, for the files of bulk operations. */
  sandboxUrl: string;
  /** Where a shop's customers shop, without a slash at its end. */
  storefrontUrl(shop: string): string;
  apiKey: string;
  appName: string;
  /** What the app's configuration asks for, at once and on request. */
  appScopes: { scopes: readonly string[]; optionalScopes: readonly string[] };
  /** Set while a bulk operation reads: its pages have no limit. */
  inBulk?: boolean;
  /** Whether the bulk operation that is at work breaks off now. */
  bulkOperationBreaks(): boolean;
  /** Runs a query inside of this request's rights, for bulk operations. */
  runQuery(source: string, variables: Record<string, unknown>): Promise<{ data?: unknown; errors?: readonly unknown[] }>;
}

/** A write scope contains the read scope of the same name. */
export const hasScope = (install: Install, scope: string): boolean =>
  install.scopes.includes(scope) || install.scopes.includes(scope.replace(/^read_/, "write_"));

export const accessDenied = (field: string, requiredAccess: string): GraphQLError =>
  new GraphQLError(`Access denied for ${field} field. Required access: ${requiredAccess}`, {
    extensions: { code: "ACCESS_DENIED", documentation: "https://shopify.dev/api/usage/access-scopes", requiredAccess },
  });

/** Throws Shopify's ACCESS_DENIED unless the app has one of the scopes that `of` ("Order", "Mutation.tagsAdd") needs. */
export function requireAccess(context: AdminContext, of: string, field: string): void {
  const needed = context.access[of];
  if (needed === undefined || needed.scopes.length === 0 || needed.scopes.some((scope) => hasScope(context.install, scope))) return;
  throw accessDenied(field, needed.requiredAccess);
}
