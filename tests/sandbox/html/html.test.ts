import { describe, expect, it } from "vitest";
import { html, htmlText, trustHtml } from "../../../sandbox/html/html";

describe("html", () => {
  it("escapes every value, between tags as in attributes", () => {
    expect(htmlText(html`<b title="${`"><script>`}">${"<script>alert('1') & more"}</b>`)).toBe(
      "<b title=\"&quot;&gt;&lt;script&gt;\">&lt;script&gt;alert(&#39;1&#39;) &amp; more</b>",
    );
  });

  it("leaves html inside html as it is, and joins lists", () => {
    expect(htmlText(html`<ul>${["<a>", "b"].map((text) => html`<li>${text}</li>`)}</ul>`)).toBe("<ul><li>&lt;a&gt;</li><li>b</li></ul>");
  });

  it("writes nothing for null, undefined and false, but a zero for zero", () => {
    expect(htmlText(html`[${null}${undefined}${false}${0}]`)).toBe("[0]");
  });

  it("trusts only what was declared to be html", () => {
    expect(htmlText(html`${trustHtml("<i>")}${"<i>"}`)).toBe("<i>&lt;i&gt;");
  });
});
