import type { MetafieldDefinition } from "../../world/entities";
import type { AdminContext } from "../context";
import { createDefinition } from "./define-metafields";

/** Shopify's templates, as far as apps here switch them on. */
const TEMPLATES: Record<string, { name: string; type: string; description: string; ownerTypes: string[] }> = {
  "reviews.rating": { name: "Product rating", type: "rating", description: "A rating based on customer reviews.", ownerTypes: ["PRODUCT"] },
  "reviews.rating_count": { name: "Product rating count", type: "number_integer", description: "The number of customer reviews.", ownerTypes: ["PRODUCT"] },
};

interface Arguments {
  ownerType: string;
  id?: string | null;
  namespace?: string | null;
  key?: string | null;
  pin?: boolean | null;
  access?: { admin?: string | null; storefront?: string | null; customerAccount?: string | null } | null;
}

interface Answer {
  createdDefinition: MetafieldDefinition | null;
  userErrors: { field: string[] | null; message: string; code: string }[];
}

/** `standardMetafieldDefinitionEnable`, by namespace and key; a definition that is there already is TAKEN. Templates by id are not known here. */
export function enableStandardDefinition({ ownerType, namespace, key, pin = null, access = null }: Arguments, context: AdminContext): Answer {
  const template = TEMPLATES[`${namespace ?? ""}.${key ?? ""}`];
  if (!template?.ownerTypes.includes(ownerType) || !key) {
    return { createdDefinition: null, userErrors: [{ field: null, message: "A standard definition wasn't found for the specified owner type, namespace, and key.", code: "TEMPLATE_NOT_FOUND" }] };
  }
  const { name, type, description } = template;
  const { createdDefinition, userErrors } = createDefinition({ ownerType, namespace: namespace ?? null, key, name, type, description, access, pin }, context);
  return { createdDefinition, userErrors: userErrors.map(({ message, code }) => ({ field: null, message, code })) };
}
