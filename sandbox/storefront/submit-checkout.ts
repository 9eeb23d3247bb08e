import { sendPage, sendRedirect } from "../html/respond";
import { usableGiftCard } from "../commerce/usable-gift-card";
import { dropCode, keepCode, keepGiftCard, linesForSale } from "./cart";
import { refusedNow } from "./change-cart";
import type { CheckoutFields } from "./checkout-fields";
import { addressOf, checkFields, knownFields, typedFields } from "./checkout-fields";
import type { CheckoutView } from "./checkout-page";
import { checkoutPage } from "./checkout-page";
import { thankYouPath } from "./thank-you-page";
import { paymentPlan } from "./pay-checkout";
import { priceCart } from "./price-cart";
import type { Visit } from "./visit";

function show(visit: Visit, status: number, fields: CheckoutFields, more: Partial<CheckoutView> = {}): true {
  const priced = priceCart(visit, { email: fields.email.trim(), country: fields.country });
  return sendPage(visit.response, status, checkoutPage(visit, { fields, errors: {}, tried: { typed: "", error: null }, notice: null, priced, payment: paymentPlan(visit, priced, fields.storeCredit), ...more }));
}

/** The checkout as it is first seen; an empty cart goes back to the cart. */
export function beginCheckout(visit: Visit): true {
  if (linesForSale(visit).length === 0) return sendRedirect(visit.response, "/cart", 302);
  return show(visit, 200, knownFields(visit));
}

/**
 * Everything the checkout's one form can ask: take a code off, try a code, order. Whatever is answered, all that was
 * typed is still there. Ordering goes through only at the total the customer has seen.
 */
export function submitCheckout(visit: Visit, form: URLSearchParams): true {
  if (linesForSale(visit).length === 0) return sendRedirect(visit.response, orderAlreadyMade(visit, form) ?? "/cart");
  const { words } = visit;
  const fields = typedFields(form);
  const intent = form.get("intent") ?? "update";
  if (intent.startsWith("remove:")) {
    dropCode(visit, intent.slice("remove:".length));
    return show(visit, 200, fields, { tried: { typed: form.get("code") ?? "", error: null } });
  }
  const typed = (form.get("code") ?? "").trim();
  if (typed !== "") {
    const error = refusedNow(visit, typed, { email: fields.email.trim(), country: fields.country });
    const isDiscount = visit.deps.world.discountByCode(visit.shop.shop, typed) !== undefined;
    const card = isDiscount ? null : usableGiftCard(visit.deps.world, visit.shop, typed);
    if (card?.ok) keepGiftCard(visit, typed);
    else if (card && card.errors[0]?.reason !== "gift_card_unknown") return show(visit, 422, fields, { tried: { typed, error: card.errors[0]?.message?.[visit.locale] ?? null } });
    else if (error) return show(visit, 422, fields, { tried: { typed, error } });
    else keepCode(visit, typed);
    return show(visit, 200, fields, { notice: intent === "place" ? words.totalChanged : null });
  }
  if (intent === "apply") return show(visit, 422, fields, { tried: { typed, error: words.typeACode } });
  return intent === "place" ? placeOrder(visit, fields, { total: form.get("expectedTotal"), due: form.get("expectedDue") }) : show(visit, 200, fields);
}

/** A second press of the button finds the cart gone and the order there. */
function orderAlreadyMade(visit: Visit, form: URLSearchParams): string | null {
  if (form.get("intent") !== "place") return null;
  const token = visit.cookies.get("cart");
  for (const cart of visit.deps.world.stores.carts.ofShop(visit.shop.shop)) {
    const order = cart.token === token && cart.orderId !== null ? visit.deps.world.stores.orders.get(cart.orderId) : undefined;
    if (order) return thankYouPath(order);
  }
  return null;
}

function placeOrder(visit: Visit, fields: CheckoutFields, seen: { total: string | null; due: string | null }): true {
  const { words, deps, cart } = visit;
  const errors = checkFields(fields, words);
  if (Object.keys(errors).length > 0) return show(visit, 422, fields, { errors, notice: words.checkFields });
  const priced = priceCart(visit, { email: fields.email.trim(), country: fields.country });
  const { due } = paymentPlan(visit, priced, fields.storeCredit);
  if (String(priced.totals.total) !== seen.total || (seen.due !== null && String(due) !== seen.due)) return show(visit, 422, fields, { notice: words.totalChanged });
  const outcome = deps.placeOrder({
    shop: visit.shop.shop,
    customer: {
      ...(fields.storeCredit && visit.customer ? { id: visit.customer.id } : {}),
      email: fields.email.trim(), firstName: fields.firstName.trim(), lastName: fields.lastName.trim(), locale: visit.locale,
      phone: fields.phone.trim() || null, acceptsMarketing: fields.newsletter,
    },
    lines: linesForSale(visit).map((line) => ({ variantId: line.variant.id, quantity: line.quantity })),
    discountCodes: priced.applied.map((one) => one.code),
    shippingAddress: addressOf(fields),
    locale: visit.locale,
    note: fields.note.trim() || null,
    attributes: cart?.attributes ?? [],
    cartToken: cart?.token ?? "",
    landingSite: cart?.landingSite ?? visit.landingSite,
    referringSite: visit.referringSite,
    browserIp: visit.request.socket.remoteAddress ?? null,
    userAgent: visit.request.headers["user-agent"] ?? null,
    paid: fields.payment === "card",
    giftCards: cart?.giftCardCodes ?? [],
    // Store credit is its owner's: whoever is signed in orders, whatever address stands in the form.
    storeCredit: fields.storeCredit && visit.customer !== null,
  });
  if (!outcome.ok) {
    const said = outcome.errors.map((error) => error.message?.[visit.locale] ?? `${error.code}: ${error.reason}`);
    return show(visit, 422, fields, { notice: said.join(" ") || words.codeRefusedAtOrder });
  }
  if (cart) {
    cart.orderId = outcome.value.id;
    deps.world.stores.carts.put(cart);
  }
  return sendRedirect(visit.response, thankYouPath(outcome.value));
}
