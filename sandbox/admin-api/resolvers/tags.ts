import { idOf } from "../../world/world";
import { accessDenied } from "../context";
import type { AdminContext } from "../context";
import { OfType } from "../resolver-table";
import { mayTouch } from "./owners";
import { visibleOrder } from "./visible-orders";

interface Tagged {
  shop: string;
  id: string;
  tags: string[];
  updatedAt: string;
}

interface Found {
  typeName: "Order" | "Customer" | "Product";
  entity: Tagged;
  save(): void;
}

function find(context: AdminContext, longId: string): Found | undefined {
  const { stores } = context.world;
  const order = visibleOrder(context, idOf("Order", longId));
  if (order)
    return {
      typeName: "Order",
      entity: order,
      save: () => (stores.orders.put(order), context.announce(order.shop, "orders/updated", { kind: "order", order })),
    };
  const customer = stores.customers.get(idOf("Customer", longId) ?? "");
  if (customer?.shop === context.shop.shop)
    return {
      typeName: "Customer",
      entity: customer,
      save: () => (stores.customers.put(customer), context.announce(customer.shop, "customers/update", { kind: "customer", customer })),
    };
  const product = stores.products.get(idOf("Product", longId) ?? "");
  if (product?.shop === context.shop.shop)
    return {
      typeName: "Product",
      entity: product,
      save: () => (stores.products.put(product), context.announce(product.shop, "products/update", { kind: "product", product })),
    };
  return undefined;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** `tagsAdd` and `tagsRemove` on orders, customers and products; tags differ only by letters, not by case. Repeating changes nothing. */
export function changeTags(
  how: "tagsAdd" | "tagsRemove",
  { id, tags }: { id: string; tags: string[] },
  context: AdminContext
): { node: OfType | null; userErrors: { field: string[]; message: string }[] } {
  const found = find(context, id);
  if (!found) return { node: null, userErrors: [{ field: ["id"], message: `${id.split("/")[3] ?? "Resource"} does not exist` }] };
  if (!mayTouch(context, found.typeName.toUpperCase(), "write")) throw accessDenied(how, `\`write_${found.typeName.toLowerCase()}s\` access scope.`);
  const wanted = tags
    .flatMap((tag) => tag.split(","))
    .map((tag) => tag.trim())
    .filter(Boolean);
  const { entity } = found;
  const before = entity.tags;
  entity.tags =
    how === "tagsRemove"
      ? before.filter((tag) => !wanted.some((gone) => same(gone, tag)))
      : [...before, ...wanted.filter((tag, at) => !before.some((own) => same(own, tag)) && wanted.findIndex((other) => same(other, tag)) === at)];
  if (entity.tags.length !== before.length) {
    entity.updatedAt = context.world.nowText();
    found.save();
  }
  return { node: new OfType(found.typeName, entity), userErrors: [] };
}

interface OrderInput {
  id: string;
  note?: string | null;
  tags?: string[] | null;
  email?: string | null;
  phone?: string | null;
  customAttributes?: { key: string; value: string }[] | null;
}

const KNOWN_INPUT = new Set(["id", "note", "tags", "email", "phone", "customAttributes"]);

/** `orderUpdate`: note, tags, contact and attributes. */
export function updateOrder(input: OrderInput, context: AdminContext): { order: object | null; userErrors: { field: string[]; message: string }[] } {
  const strange = Object.keys(input).find((field) => !KNOWN_INPUT.has(field));
  if (strange) throw new Error(`the sandbox does not know OrderInput.${strange} yet`);
  const order = visibleOrder(context, idOf("Order", input.id));
  if (!order) return { order: null, userErrors: [{ field: ["id"], message: "Order does not exist" }] };
  if (input.note !== undefined) order.note = input.note;
  if (input.tags != null) order.tags = input.tags;
  if (input.email !== undefined) order.email = input.email;
  if (input.phone !== undefined) order.phone = input.phone;
  if (input.customAttributes != null) order.attributes = input.customAttributes.map(({ key, value }) => ({ name: key, value }));
  order.updatedAt = context.world.nowText();
  context.world.stores.orders.put(order);
  context.announce(order.shop, "orders/updated", { kind: "order", order });
  return { order, userErrors: [] };
}
