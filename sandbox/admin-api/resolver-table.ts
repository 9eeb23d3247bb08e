import type { GraphQLResolveInfo } from "graphql";
import type { AdminContext } from "./context";

export type Resolve<Source, Args> = (source: Source, args: Args, context: AdminContext, info: GraphQLResolveInfo) => unknown;

/** Type → field → how it is answered. */
export type ResolverTable = Record<string, Record<string, Resolve<never, never>>>;

/** The fields of one type, whose answers are made out of `Source`. */
export const fieldsOf =
  <Source>() =>
  <Fields extends Record<string, Resolve<Source, never>>>(fields: Fields): Record<string, Resolve<never, never>> =>
    fields;

/** An answer for a place where the schema knows only an interface or a union. */
export class OfType {
  constructor(readonly typeName: string, readonly value: object) {}
}
