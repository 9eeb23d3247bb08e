import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../../../sandbox/theme/render-block";
import { findRubyLiquid } from "../../support/find-ruby-liquid";
import { aGuest, anAdvocate, blockOf, factsOf, offers, render, theme } from "./a-visitor";
import type { Visitor } from "./a-visitor";

/** The sandbox renders with another Liquid than Shopify. What it shows of our blocks is what Shopify's own Liquid makes of them, to the letter. */

const isThere = findRubyLiquid();
if (!isThere) console.log("No ruby-liquid found: blocks are not compared with Shopify's own Liquid (Debian: apt-get install ruby ruby-liquid).");

const nasty = `<b onclick="x">O'Neil & “Söhne” &lt;i&gt; {{ 1 }} %}</b>`;
const visitors: Record<string, Visitor> = {
  "an advocate": anAdvocate,
  "an advocate in English": { ...anAdvocate, language: "en" },
  "an advocate without a first name": { ...anAdvocate, firstName: undefined },
  "an advocate with a code only": { ...anAdvocate, link: null },
  "an advocate with a link only": { ...anAdvocate, code: null },
  "an advocate with a code of another tool": { ...anAdvocate, code: "ANNA-10%&+ü" },
  "an advocate with a link too long for a QR code": { ...anAdvocate, link: `https://feinkost.example/a/k/r/${"X".repeat(100)}` },
  "an advocate of a shop with an odd name": { ...anAdvocate, firstName: nasty, shopName: `Öl & "Essig" <3`, settings: { heading: nasty, label: nasty } },
  "an advocate while the programme is paused": { ...anAdvocate, referral: { ...offers, paused: true } },
  "an advocate while it is off": { ...anAdvocate, referral: { ...offers, on: false }, settings: { say_when_off: true } },
  "a customer without a code": { ...anAdvocate, code: null, link: null },
  "a guest": aGuest,
  "a guest where only advocates are spoken to": { ...aGuest, settings: { audience: "advocates" } },
  "a guest while it is paused": { ...aGuest, referral: { ...offers, paused: true }, settings: { say_when_off: true } },
  "a guest of a shop without a programme": { ...aGuest, referral: null },
  "the merchant in the theme editor": { ...aGuest, referral: null, designMode: true },
  "an offer with markup in it": { ...anAdvocate, referral: { ...offers, friend: { de: nasty, en: nasty } } },
  "everything set": { ...anAdvocate, settings: { alignment: "center", scheme: "dark", show_friends: false, accent: "#AA0000", on_accent: "#000000", radius: 0, corner: "start", lift: 96 } },
};

/** Null: Shopify's Liquid threw. */
function renderWithShopifys(handle: string, all: Visitor[]): unknown[] {
  const block = blockOf(handle);
  const jobs = all.map((visitor) => {
    const { id, settings, app, globals, language } = factsOf(visitor);
    const attributes = visitor.designMode ? `data-shopify-editor-block="${JSON.stringify({ id, type: handle }).replaceAll('"', "&quot;")}"` : "";
    return {
      source: block.source, snippets: theme.snippets, texts: theme.locales[language], globals,
      locals: { app, block: { id, type: handle, settings: settingsOf(block, settings), shopify_attributes: attributes } },
    };
  });
  const script = fileURLToPath(new URL("render-with-shopifys-liquid.rb", import.meta.url));
  const { stdout, stderr, status } = spawnSync("ruby", ["-E", "UTF-8", script], { input: JSON.stringify(jobs), encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown[];
}

describe.skipIf(!isThere).each(["refer-a-friend", "referral-launcher"])("%s", (handle) => {
  const shopifys = isThere ? renderWithShopifys(handle, Object.values(visitors)) : [];

  it.each(Object.keys(visitors).map((name, index) => [name, index] as const))("is the same for %s", (name, index) => {
    const visitor = visitors[name];
    expect(visitor && render(handle, visitor)).toBe(shopifys[index]);
  });
});
