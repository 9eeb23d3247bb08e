import type { PricedCheckout } from "../commerce/checkout-types";
import type { PaymentPlan } from "../commerce/plan-payment";
import { formatMoney } from "../html/format-money";
import type { Html, HtmlValue } from "../html/html";
import { html } from "../html/html";
import { linesForSale } from "./cart";
import type { CheckoutFields, FieldErrors } from "./checkout-fields";
import { COUNTRIES } from "./checkout-fields";
import type { CodeTry } from "./codes-box";
import { codesBox } from "./codes-box";
import { availableStoreCredit } from "./pay-checkout";
import { checkoutLayout } from "./layout";
import { picturePath } from "./product-card";
import { totalsOf } from "./totals";
import type { Visit } from "./visit";

export interface CheckoutView {
  fields: CheckoutFields;
  errors: FieldErrors;
  tried: CodeTry;
  priced: PricedCheckout;
  payment: PaymentPlan;
  /** Said on top of the page, when something has to be looked at before ordering. */
  notice: string | null;
}

type TextField = Exclude<keyof CheckoutFields, "newsletter" | "payment" | "storeCredit" | "country" | "note">;

function textField(visit: Visit, view: CheckoutView, name: TextField, how: { autocomplete: string; type?: string; optional?: boolean; inputmode?: string }): Html {
  const error = view.errors[name];
  return html`<div class="field field-${name}${error && html` field-wrong`}">
<label for="${name}">${visit.words[name]}${how.optional && html` <span class="quiet">(${visit.words.optional})</span>`}</label>
<input id="${name}" name="${name}" type="${how.type ?? "text"}" value="${view.fields[name]}" autocomplete="${how.autocomplete}" maxlength="255"${
  how.inputmode && html` inputmode="${how.inputmode}"`}${!how.optional && html` aria-required="true"`}${error && html` aria-invalid="true" aria-describedby="${name}-error"`}>
${error && html`<p class="error" id="${name}-error">${error}</p>`}</div>`;
}

function countryField(visit: Visit, view: CheckoutView): Html {
  const names = new Intl.DisplayNames(visit.locale, { type: "region" });
  const error = view.errors.country;
  return html`<div class="field field-country${error && html` field-wrong`}"><label for="country">${visit.words.country}</label>
<select id="country" name="country" autocomplete="country"${error && html` aria-invalid="true" aria-describedby="country-error"`}>${COUNTRIES.map(
  (country) => html`<option value="${country}"${country === view.fields.country && html` selected`}>${names.of(country) ?? country}</option>`)}</select>
${error && html`<p class="error" id="country-error">${error}</p>`}</div>`;
}

function paymentChoice(visit: Visit, view: CheckoutView): Html {
  const { words } = visit;
  const choice = (value: "card" | "advance", title: string, hint: string): Html => html`<label class="choice"><input type="radio" name="payment" value="${value}"${
    view.fields.payment === value && html` checked`}><span><span class="choice-title">${title}</span> <span class="choice-hint">${hint}</span></span></label>`;
  const credit = availableStoreCredit(visit);
  return html`${credit > 0 && html`<label class="check"><input type="checkbox" name="storeCredit" value="yes"${view.fields.storeCredit && html` checked`}><span>${
    words.useStoreCredit(formatMoney(credit, visit.shop.currency, visit.locale))}</span></label>`}
<fieldset class="choices"><legend>${words.payment}</legend>${choice("card", words.payCard, words.payCardHint)}${
    choice("advance", words.payAdvance, words.payAdvanceHint)}</fieldset>`;
}

function boughtLines(visit: Visit): Html {
  return html`<ul class="lines lines-small">${linesForSale(visit).map(({ product, variant, quantity }) => html`<li class="line">
<span class="picture picture-small"><img src="${picturePath(product)}" alt="" width="64" height="64"></span>
<div class="line-words"><span class="line-title">${visit.words.quantityTimes(quantity)} ${product.title}</span>${
  product.variants.length > 1 && html`<span class="quiet small">${variant.title}</span>`}</div>
<span class="line-price">${formatMoney(variant.price * quantity, visit.shop.currency, visit.locale)}</span></li>`)}</ul>`;
}

function group(title: string, content: HtmlValue): Html {
  return html`<section class="group"><h2>${title}</h2>${content}</section>`;
}

/** The whole checkout on one page; one form, so that no button loses what was typed. */
export function checkoutPage(visit: Visit, view: CheckoutView): Html {
  const { words } = visit;
  const noteError = view.errors.note;
  return checkoutLayout(visit, words.checkout, html`<div class="wrap section"><h1>${words.checkout}</h1>
${view.notice && html`<p class="notice" role="alert">${view.notice}</p>`}
<form method="post" action="/checkout" class="checkout-form" novalidate>
<button class="first-button" name="intent" value="update" tabindex="-1" aria-hidden="true">${words.update}</button>
<input type="hidden" name="expectedTotal" value="${view.priced.totals.total}">
<input type="hidden" name="expectedDue" value="${view.payment.due}">
<div class="checkout-fields">
${group(words.contact, html`${textField(visit, view, "email", { autocomplete: "email", type: "email", inputmode: "email" })}
<label class="check"><input type="checkbox" name="newsletter" value="yes"${view.fields.newsletter && html` checked`}><span>${words.newsletter}</span></label>`)}
${group(words.deliveryAddress, html`<div class="fields">
${textField(visit, view, "firstName", { autocomplete: "given-name" })}
${textField(visit, view, "lastName", { autocomplete: "family-name" })}
${textField(visit, view, "company", { autocomplete: "organization", optional: true })}
${textField(visit, view, "address1", { autocomplete: "address-line1" })}
${textField(visit, view, "address2", { autocomplete: "address-line2", optional: true })}
${textField(visit, view, "zip", { autocomplete: "postal-code" })}
${textField(visit, view, "city", { autocomplete: "address-level2" })}
${countryField(visit, view)}
${textField(visit, view, "phone", { autocomplete: "tel", type: "tel", optional: true, inputmode: "tel" })}</div>
<div class="field${noteError && html` field-wrong`}"><label for="note">${words.note} <span class="quiet">(${words.optional})</span></label>
<textarea id="note" name="note" rows="2" maxlength="2000"${noteError && html` aria-invalid="true" aria-describedby="note-error"`}>${view.fields.note}</textarea>
${noteError && html`<p class="error" id="note-error">${noteError}</p>`}</div>`)}
${paymentChoice(visit, view)}
</div>
<aside class="summary" aria-label="${words.orderSummary}"><h2>${words.orderSummary}</h2>
${boughtLines(visit)}
${codesBox(visit, view.priced, view.tried, view.payment)}
${totalsOf(visit, view.priced, view.payment)}
</aside>
<div class="checkout-end"><button class="button button-wide" name="intent" value="place">${words.placeOrder}</button>
<p class="center"><a href="/cart">${words.backToCart}</a></p></div>
</form></div>`);
}
