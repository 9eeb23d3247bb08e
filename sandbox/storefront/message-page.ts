import type { Html } from "../html/html";
import { html } from "../html/html";
import { shopPage } from "./layout";
import type { Visit } from "./visit";

/** A page that only says something, with a way on. */
export function messagePage(visit: Visit, title: string, hint: string): Html {
  return shopPage(visit, title, html`<section class="wrap section narrow"><h1>${title}</h1><p class="lead">${hint}</p>
<p><a class="button" href="/collections/all">${visit.words.continueShopping}</a></p></section>`);
}
