import type { Metafield } from "../../world/entities";
import { accessDenied } from "../context";
import type { AdminContext } from "../context";
import { isMetafieldType, metafieldValueFault } from "./check-metafield-value";
import { fullNamespace, isReserved, nameFault } from "./metafield-names";
import { compareDigest, definitionOf } from "./metafield-resolvers";
import type { MetafieldSource } from "./metafield-resolvers";
import { findOwner, mayTouch } from "./owners";
import type { Owner } from "./owners";

const MOST_AT_ONCE = 25;

interface MetafieldsSetInput {
  ownerId: string;
  namespace?: string | null;
  key: string;
  type?: string | null;
  value: string;
  compareDigest?: string | null;
}

interface UserError {
  field: string[];
  message: string;
  code: string;
  elementIndex: number | null;
}

interface Planned {
  owner: Owner;
  namespace: string;
  key: string;
  type: string;
  value: string;
}

const writeAccess =
  "the same access level needed to mutate the owner resource. For instance, if you want to set\na metafield on a product, you need the same permissions as you would need to mutate a product.";

/** Looks at one input without changing anything. Throws when the app may not write to such an owner at all. */
function plan(context: AdminContext, input: MetafieldsSetInput, index: number): Planned | UserError {
  const fault = (field: string, code: string, message: string): UserError => ({
    field: ["metafields", String(index), field],
    message,
    code,
    elementIndex: null,
  });
  const owner = findOwner(context, input.ownerId);
  if (!owner) return fault("ownerId", "INVALID_VALUE", "Owner does not exist.");
  if (!mayTouch(context, owner.ownerType, "write")) throw accessDenied("metafieldsSet", writeAccess);
  const namespace = fullNamespace(context, input.namespace);
  const wrongName = nameFault("namespace", namespace) ?? nameFault("key", input.key);
  if (wrongName) return fault(wrongName.message.startsWith("Key") ? "key" : "namespace", wrongName.code, wrongName.message);
  if (isReserved(context, namespace))
    return fault("namespace", "APP_NOT_AUTHORIZED", "Access to this namespace and key on Metafields for this resource type is not allowed.");
  const definition = definitionOf(context, owner.ownerType, namespace, input.key);
  const stored = owner.metafields.find((metafield) => metafield.namespace === namespace && metafield.key === input.key);
  const type = input.type ?? definition?.type ?? stored?.type;
  if (type == null) return fault("type", "BLANK", "Type can't be blank.");
  if (!isMetafieldType(type)) return fault("type", "INVALID_TYPE", `Type must be one of the following types, was: "${type}".`);
  if (definition && definition.type !== type)
    return fault("type", "INVALID_TYPE", `Type '${type}' must be consistent with the definition's type: '${definition.type}'.`);
  const wrongValue = metafieldValueFault(type, input.value);
  if (wrongValue) return fault("value", wrongValue.code, wrongValue.message);
  const isStale = input.compareDigest !== undefined && (stored ? compareDigest(stored) : null) !== (input.compareDigest ?? null);
  if (isStale)
    return fault(
      "compareDigest",
      "STALE_OBJECT",
      "The resource has been updated since it was loaded. Try again with an updated `compareDigest` value."
    );
  return { owner, namespace, key: input.key, type, value: input.value };
}

function apply(context: AdminContext, { owner, namespace, key, type, value }: Planned): MetafieldSource {
  const now = context.world.nowText();
  const stored = owner.metafields.find((metafield) => metafield.namespace === namespace && metafield.key === key);
  if (stored) {
    stored.type = type;
    stored.value = value;
    stored.updatedAt = now;
    return { owner, metafield: stored };
  }
  const metafield: Metafield = { id: context.world.nextId(), namespace, key, type, value, createdAt: now, updatedAt: now };
  owner.metafields.push(metafield);
  return { owner, metafield };
}

/** `metafieldsSet`: up to 25 across owners, all or none. Setting the same again changes nothing but `updatedAt`. */
export function setMetafields(
  inputs: MetafieldsSetInput[],
  context: AdminContext
): { metafields: MetafieldSource[] | null; userErrors: UserError[] } {
  if (inputs.length > MOST_AT_ONCE) {
    const message = `Exceeded the maximum metafields input limit of ${MOST_AT_ONCE}.`;
    return { metafields: null, userErrors: [{ field: ["metafields"], message, code: "LESS_THAN_OR_EQUAL_TO", elementIndex: null }] };
  }
  const plans = inputs.map((input, index) => plan(context, input, index));
  const userErrors = plans.filter((planned) => "message" in planned);
  if (userErrors.length > 0) return { metafields: null, userErrors };
  const metafields = plans.filter((planned) => "owner" in planned).map((planned) => apply(context, planned));
  for (const save of new Map(metafields.map(({ owner }) => [owner.longId, () => owner.save()])).values()) save();
  return { metafields, userErrors: [] };
}

interface Identifier {
  ownerId: string;
  namespace: string;
  key: string;
}

/** `metafieldsDelete`: what is not there is answered with null, in the order asked. One unknown owner fails all. */
export function deleteMetafields(
  identifiers: Identifier[],
  context: AdminContext
): { deletedMetafields: (Identifier | null)[] | null; userErrors: { field: string[]; message: string }[] } {
  const owners = identifiers.map(({ ownerId }) => findOwner(context, ownerId));
  const userErrors = owners.flatMap((owner, index) =>
    owner ? [] : [{ field: ["metafields", String(index), "ownerId"], message: "Owner does not exist." }]
  );
  if (userErrors.length > 0) return { deletedMetafields: null, userErrors };
  const deletedMetafields = identifiers.map((identifier, index) => {
    const owner = owners[index];
    if (!owner) return null;
    if (!mayTouch(context, owner.ownerType, "write")) throw accessDenied("metafieldsDelete", writeAccess);
    const namespace = fullNamespace(context, identifier.namespace);
    const at = owner.metafields.findIndex((metafield) => metafield.namespace === namespace && metafield.key === identifier.key);
    if (at < 0) return null;
    owner.metafields.splice(at, 1);
    owner.save();
    return { ownerId: identifier.ownerId, namespace, key: identifier.key };
  });
  return { deletedMetafields, userErrors: [] };
}
