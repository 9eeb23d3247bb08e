import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import type { Order } from "../world/entities";
import { picturePath } from "./product-card";
import type { Visit } from "./visit";

/** What was bought and what it came to, as the thank-you page and the order's own page show it. */
export function orderLines(visit: Visit, order: Order): Html {
  const { words, locale } = visit;
  const money = (amount: number): string => formatMoney(amount, order.currency, locale);
  const items = order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  return html`<ul class="lines lines-small">${order.lines.map((line) => {
    const product = line.productId === null ? undefined : visit.deps.world.stores.products.get(line.productId);
    return html`<li class="line"><span class="picture picture-small">${product && html`<img src="${picturePath(product)}" alt="" width="64" height="64">`}</span>
<div class="line-words"><span class="line-title">${words.quantityTimes(line.quantity)} ${line.title}</span>${line.variantTitle && html`<span class="quiet small">${line.variantTitle}</span>`}</div>
<span class="line-price">${money(line.price * line.quantity)}</span></li>`;
  })}</ul>
<dl class="totals">
<div><dt>${words.subtotal}</dt><dd>${money(items)}</dd></div>
${order.discountCodes.map((code) => html`<div class="saving"><dt>${words.discount} <span class="code-name">${code.code}</span></dt><dd>${money(-code.amount)}</dd></div>`)}
<div><dt>${words.shipping}</dt><dd>${order.shipping === 0 ? words.shippingFree : money(order.shipping)}</dd></div>
<div class="grand"><dt>${words.total}</dt><dd>${money(order.total)}</dd></div>
${order.tax > 0 && visit.shop.taxesIncluded && html`<div class="quiet small"><dt>${words.taxIncluded(money(order.tax))}</dt><dd></dd></div>`}
</dl>`;
}

/** A postal address, a line each. */
export function addressLines(visit: Visit, order: Order): Html | null {
  const address = order.shippingAddress;
  if (!address) return null;
  const country = /^[A-Z]{2}$/.test(address.countryCode) ? new Intl.DisplayNames(visit.locale, { type: "region" }).of(address.countryCode) : null;
  const lines = [
    [address.firstName, address.lastName].filter(Boolean).join(" "), address.company, address.address1, address.address2,
    [address.zip, address.city].filter(Boolean).join(" "), country ?? address.countryCode,
  ].filter((line) => line);
  return html`<address>${lines.map((line) => html`${line}<br>`)}</address>`;
}
