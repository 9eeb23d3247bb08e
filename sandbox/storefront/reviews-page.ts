import type { Html } from "../html/html";
import { html } from "../html/html";
import { shopPage } from "./layout";
import { sectionBlocks } from "./theme-blocks";
import type { Visit } from "./visit";

/** A page that a merchant made for the app's block of all reviews. */
export function reviewsPage(visit: Visit): Html {
  const { words } = visit;
  return shopPage(visit, words.reviews, html`<h1 class="unseen">${words.reviews}</h1>
${sectionBlocks(visit, "page.reviews")}`);
}
