import type { Html } from "../html/html";
import { html } from "../html/html";
import { shopPage } from "./layout";
import { sectionBlocks } from "./theme-blocks";
import type { Visit } from "./visit";

/** A page that a merchant made for the app's block: a heading, and the block's section. */
export function referAFriendPage(visit: Visit): Html {
  const { words } = visit;
  return shopPage(visit, words.referAFriend, html`<section class="wrap section narrow"><h1>${words.referAFriend}</h1>
${sectionBlocks(visit, "page.refer-a-friend")}</section>`);
}
