import { paginate } from "../connection";
import type { PageArguments } from "../connection";
import type { AdminContext } from "../context";
import type { Resolve } from "../resolver-table";
import { fullNamespace } from "./metafield-names";
import type { Owner } from "./owners";

interface One {
  namespace?: string | null;
  key: string;
}

interface Many extends PageArguments {
  namespace?: string | null;
  keys?: string[] | null;
}

/** `metafield` and `metafields` of a type that owns some. */
export const metafieldFields = <Source>(
  ownerOf: (source: Source, context: AdminContext) => Owner
): { metafield: Resolve<Source, One>; metafields: Resolve<Source, Many> } => ({
  metafield(source, { namespace, key }, context) {
    const owner = ownerOf(source, context);
    const [ownNamespace, ownKey] =
      namespace == null && key.includes(".") ? [key.slice(0, key.indexOf(".")), key.slice(key.indexOf(".") + 1)] : [namespace ?? null, key];
    const wanted = fullNamespace(context, ownNamespace);
    const metafield = owner.metafields.find((candidate) => candidate.namespace === wanted && candidate.key === ownKey);
    return metafield ? { owner, metafield } : null;
  },
  metafields(source, args, context) {
    const owner = ownerOf(source, context);
    const wanted = args.namespace == null ? null : fullNamespace(context, args.namespace);
    const found = owner.metafields.filter(
      ({ namespace, key }) => (wanted === null || namespace === wanted) && (args.keys == null || args.keys.includes(`${namespace}.${key}`))
    );
    return paginate(
      found.map((metafield) => ({ owner, metafield })),
      ({ metafield }) => ({ value: BigInt(metafield.id), id: metafield.id }),
      args
    );
  },
});
