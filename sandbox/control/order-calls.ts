/** POST /control/orders and what can be done with an order. */
import { z } from "zod";
import { cancelOrder } from "../commerce/cancel-order";
import { deliverOrder } from "../commerce/deliver-order";
import { editOrder } from "../commerce/edit-order";
import { fulfilOrder } from "../commerce/fulfil-order";
import { parseMoneyText } from "../commerce/money-text";
import type { Outcome } from "../commerce/outcome";
import { refuse } from "../commerce/outcome";
import { payOrder } from "../commerce/pay-order";
import { placeOrder } from "../commerce/place-order";
import { refundOrder } from "../commerce/refund-order";
import { returnOrder } from "../commerce/return-order";
import type { Emit } from "../webhooks/emit";
import type { Address, Id, Order } from "../world/entities";
import type { World } from "../world/world";
import type { Answer } from "./answer";
import { answer, answerErrors } from "./answer";
import { cancelBody, deliverBody, editBody, fulfilBody, orderBody, refundBody, returnBody } from "./bodies";
import { completeAddress } from "./complete-address";
import { shaped } from "./read-json";
import { orderState } from "./state";

type OrderBody = z.output<typeof orderBody>;

const told = (world: World, status: number, outcome: Outcome<Order>): Answer =>
  outcome.ok ? answer(status, orderState(world, outcome.value)) : answerErrors(outcome.errors);

/** Where it goes when the caller did not say: to a made-up house in Berlin; nowhere when it was sold over the counter. */
function addressFor(body: OrderBody): Address | null {
  if (body.shippingAddress) return completeAddress(body.shippingAddress);
  if (body.shippingAddress === null || body.sourceName === "pos" || !body.customer) return null;
  return completeAddress({
    firstName: body.customer.firstName, lastName: body.customer.lastName, address1: "Lindenweg 12", zip: "10115", city: "Berlin", countryCode: "DE",
  });
}

/** `shop` is the one of the query, the first unless told; the body's goes before. */
export function postOrder(world: World, emit: Emit, shop: string, json: unknown): Answer {
  const parsed = shaped(orderBody, json);
  if (!parsed.ok) return parsed.answer;
  const { lines, shippingAddress: _, billingAddress, customer, ...rest } = parsed.value;
  const domain = rest.shop ?? shop;
  const variants: { variantId: Id; quantity: number }[] = [];
  for (const { sku, quantity } of lines) {
    const known = world.variantBySku(domain, sku);
    if (!known) return answerErrors(refuse(sku, "unknown_sku").errors);
    variants.push({ variantId: known.variant.id, quantity });
  }
  const outcome = placeOrder(world, emit, {
    ...rest, shop: domain, customer: customer ?? null, lines: variants, shippingAddress: addressFor(parsed.value),
    sourceName: rest.sourceName ?? (customer ? "web" : "pos"),
    ...(billingAddress === undefined ? {} : { billingAddress: billingAddress && completeAddress(billingAddress) }),
  });
  return told(world, 201, outcome);
}

function refundCall(world: World, emit: Emit, orderId: Id, body: z.output<typeof refundBody>): Outcome<Order> {
  const { amount, ...rest } = body;
  if (amount === undefined) return refundOrder(world, emit, { orderId, ...rest });
  const order = world.stores.orders.get(orderId);
  const parsed = order && parseMoneyText(amount, order.currency);
  return parsed === undefined && order ? refuse("amount", "invalid") : refundOrder(world, emit, { orderId, amount: parsed, ...rest });
}

/** One verb of an order; undefined when there is no such verb. */
export function postOrderVerb(world: World, emit: Emit, orderId: Id, verb: string, json: unknown): Answer | undefined {
  const call = <S extends z.ZodType>(schema: S, run: (body: z.output<S>) => Outcome<Order>): Answer => {
    const parsed = shaped(schema, json);
    return parsed.ok ? told(world, 200, run(parsed.value)) : parsed.answer;
  };
  switch (verb) {
    case "pay": return call(z.object({}), () => payOrder(world, emit, { orderId }));
    case "fulfil": return call(fulfilBody, (body) => fulfilOrder(world, emit, { orderId, ...body }));
    case "deliver": return call(deliverBody, (body) => deliverOrder(world, emit, { orderId, ...body }));
    case "refund": return call(refundBody, (body) => refundCall(world, emit, orderId, body));
    case "cancel": return call(cancelBody, (body) => cancelOrder(world, emit, { orderId, ...body }));
    case "return": return call(returnBody, (body) => returnOrder(world, emit, { orderId, ...body }));
    case "edit": return call(editBody, (body) => editOrder(world, emit, { orderId, ...body }));
    default: return undefined;
  }
}
