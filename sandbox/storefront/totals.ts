import type { PricedCheckout } from "../commerce/checkout-types";
import type { PaymentPlan } from "../commerce/plan-payment";
import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import type { Visit } from "./visit";

/** Subtotal, the saving of every code, shipping and total as a list of terms. */
export function totalsOf(visit: Visit, priced: PricedCheckout, payment: PaymentPlan | null = null): Html {
  const { words, locale } = visit;
  const money = (amount: number): string => formatMoney(amount, priced.currency, locale);
  const { totals } = priced;
  const shippingCodes = priced.applied.filter((one) => one.type === "shipping");
  return html`<dl class="totals">
<div><dt>${words.subtotal}</dt><dd>${money(totals.items)}</dd></div>
${priced.applied.filter((one) => one.type !== "shipping").map((one) => html`<div class="saving"><dt>${words.discount} <span class="code-name">${one.code}</span></dt><dd>${money(-one.amount)}</dd></div>`)}
<div><dt>${words.shipping}</dt><dd>${totals.shipping === 0 ? words.shippingFree : money(totals.shipping)}</dd></div>
${shippingCodes.map((one) => html`<div class="saving"><dt>${words.discount} <span class="code-name">${one.code}</span></dt><dd>${money(-one.amount)}</dd></div>`)}
<div class="grand"><dt>${words.total}</dt><dd>${money(totals.total)}</dd></div>
${payment && payment.parts.map((part) => html`<div class="saving"><dt>${part.lastCharacters === null ? words.storeCredit : words.giftCard(part.lastCharacters.toUpperCase())}</dt><dd>${money(-part.amount)}</dd></div>`)}
${payment && payment.parts.length > 0 && html`<div class="grand"><dt>${words.stillToPay}</dt><dd>${money(payment.due)}</dd></div>`}
${totals.tax > 0 && visit.shop.taxesIncluded && html`<div class="quiet small"><dt>${words.taxIncluded(money(totals.tax))}</dt><dd></dd></div>`}
</dl>`;
}
