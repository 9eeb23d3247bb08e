import { pager } from "../html/console-page";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { pageOf } from "../html/page-of";
import { benefitOf, discountState, usesOf } from "../inspector/discounts-page";
import type { Discount } from "../world/entities";
import type { AdminVisit } from "./admin-visit";
import { adminPath } from "./admin-visit";
import { adminPage } from "./chrome";
import { shopMoment } from "./list-pages";

const CODES_A_PAGE = 100;

/** A discount with its codes, newest first. */
export function discountPage(visit: AdminVisit, discount: Discount): Html {
  const page = pageOf([...discount.codes].reverse(), visit.url.searchParams.get("page"), CODES_A_PAGE);
  return adminPage(visit, discount.title, "/discounts", html`<div class="panel"><dl class="facts">
<dt>Benefit</dt><dd>${benefitOf(discount, visit.shop.currency)}</dd><dt>State</dt><dd>${discountState(discount, visit.deps.world.now())}</dd>
<dt>From</dt><dd>${shopMoment(visit, discount.startsAt)}</dd><dt>To</dt><dd>${shopMoment(visit, discount.endsAt)}</dd><dt>Used</dt><dd>${usesOf(discount)} times</dd></dl>
<p><a href="/inspector/discounts/${discount.id}">All its rules, and who earned and used each code</a></p></div>
<div class="scroll"><table><thead><tr><th>Code</th><th>Made</th><th class="number">Used</th></tr></thead><tbody>
${page.items.map((code) => html`<tr><td><code>${code.code}</code></td><td class="nowrap">${shopMoment(visit, code.createdAt)}</td><td class="number">${code.usageCount}</td></tr>`)}
</tbody></table></div>${pager(page, (number) => `${adminPath(visit, `/discounts/${discount.id}`)}?page=${number}`)}`);
}
