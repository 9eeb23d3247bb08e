import type { PricedCheckout } from "../commerce/checkout-types";
import type { PaymentPlan } from "../commerce/plan-payment";
import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { refusalOf } from "./price-cart";
import type { Visit } from "./visit";

/** What was typed into the code field and refused. */
export interface CodeTry {
  typed: string;
  error: string | null;
}

/**
 * `payment` only at the checkout, where gift cards are taken too.
 * The codes kept for this cart, each with what it saves or why it does not count, and the field for another.
 * Stands inside a form: its buttons are named `intent` ("apply", "remove:CODE").
 */
export function codesBox(visit: Visit, priced: PricedCheckout | null, tried: CodeTry, payment: PaymentPlan | null = null): Html {
  const { words, locale, shop } = visit;
  const kept = visit.cart?.discountCodes ?? [];
  const giftCards = visit.cart?.giftCardCodes ?? [];
  return html`<div class="codes">
${kept.length > 0 && html`<ul class="code-list">${kept.map((code) => {
  const applied = priced?.applied.find((one) => one.code.toLowerCase() === code.toLowerCase());
  const refused = priced && refusalOf(priced, code);
  return html`<li class="code ${applied ? "code-on" : "code-off"}"><span class="code-words"><strong class="code-name">${applied?.code ?? code}</strong>
<span class="code-effect">${applied ? words.codeSaves(formatMoney(applied.amount, shop.currency, locale)) : (refused?.message[locale] ?? words.codeWaiting)}</span></span>
<button class="link-button" name="intent" value="remove:${code}" aria-label="${words.removeCode(code)}">${words.remove}</button></li>`;
})}</ul>`}
${payment && giftCards.length > 0 && html`<ul class="code-list">${giftCards.map((code) => {
  const part = payment.parts.find((one) => one.code === code);
  const refused = payment.refused.find((one) => one.code === code);
  return html`<li class="code ${part ? "code-on" : "code-off"}"><span class="code-words"><strong class="code-name">${words.giftCard(code.replace(/[\s-]/g, "").slice(-4).toUpperCase())}</strong>
<span class="code-effect">${part ? words.giftCardPays(formatMoney(part.amount, shop.currency, locale)) : (refused?.message?.[locale] ?? words.codeWaiting)}</span></span>
<button class="link-button" name="intent" value="remove:${code}" aria-label="${words.removeCode(code)}">${words.remove}</button></li>`;
})}</ul>`}
<div class="field${tried.error && html` field-wrong`}">
<label for="code">${payment ? words.discountCodeOrGiftCard : words.discountCode}</label>
<div class="field-row"><input id="code" name="code" value="${tried.typed}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="255"${
  tried.error && html` aria-invalid="true" aria-describedby="code-error"`}>
<button class="button button-quiet" name="intent" value="apply">${words.apply}</button></div>
${tried.error && html`<p class="error" id="code-error" role="alert">${tried.error}</p>`}
</div></div>`;
}
