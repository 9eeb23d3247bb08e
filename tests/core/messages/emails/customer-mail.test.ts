import { expect, it } from "vitest";
import { customerMail } from "~/core/messages/emails/customer-mail";
import { locales } from "~/kernel/locale";

const content = {
  subject: "Ein <b>Betreff</b>", preheader: "Vorschau", heading: "Über <script>alert(1)</script>", paragraphs: ["Tom & Jerry \"♥\""],
  facts: [{ label: "Code", value: "AB-CD", isCode: true }], button: { words: "Los", url: "https://shop.example/?a=1&b=\"2\"" }, smallPrint: ["Klein"],
};
const imprint = { name: "Müller & <Söhne>", lines: ["Musterstraße 1", "10115 Berlin"], contact: "laden@example.com" };
const wayOut = "https://app.example/mail/unsubscribe/t";

it("names and texts are text, everywhere", () => {
  const { html } = customerMail(content, "<img src=x onerror=alert(1)>", imprint, wayOut, "de");
  expect(html).toContain("Guten Tag &lt;img src=x onerror=alert(1)&gt;,");
  expect(html).toContain("Müller &amp; &lt;Söhne&gt;");
  expect(html).not.toMatch(/<script|<img|<b>|<Söhne>/);
  expect(html).toContain("?a=1&amp;b=&quot;2&quot;");
});

it("nothing is fetched and nobody is followed", () => {
  for (const locale of locales) {
    const { html } = customerMail(content, null, imprint, wayOut, locale);
    expect(html).not.toMatch(/<img|<link|<iframe|url\(|@import|src=/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(["https://shop.example/?a=1&amp;b=&quot;2&quot;", wayOut]);
  }
});

it("marketing shows the way out in both parts, service has none and says what it is", () => {
  const marketing = customerMail(content, "Anna", imprint, wayOut, "en");
  for (const part of [marketing.html, marketing.text]) expect(part).toContain(wayOut);
  const service = customerMail(content, "Anna", imprint, null, "en");
  for (const part of [service.html, service.text]) {
    expect(part).not.toContain("unsubscribe");
    expect(part).toContain("contains no advertising");
  }
});

it("both parts say the same, with the shop's imprint", () => {
  const { html, text } = customerMail(content, "Anna", { ...imprint, name: "Müller" }, wayOut, "de");
  for (const words of ["Guten Tag Anna,", "AB-CD", "Klein", "Müller", "Musterstraße 1", "10115 Berlin", "laden@example.com"]) {
    expect(html).toContain(words);
    expect(text).toContain(words);
  }
});

it("advertising that is permitted without consent says why it came and that one may object, in both languages", () => {
  for (const locale of locales) {
    const mail = customerMail(content, null, imprint, wayOut, locale, true);
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain(wayOut);
      expect(part).toMatch(/Basistarifen|basic rates/);
      expect(part).not.toMatch(/erlaubt haben|allowed/);
    }
  }
});

it("things to be rated have their answers as links with words that can be read aloud, and titles are text", () => {
  const ratings = [{ title: "Käse & <Wein>", answers: [1, 2].map((stars) => ({ words: "★", label: `${stars} of 5`, url: `https://shop.example/v?stars=${stars}&p=1` })) }];
  const { html, text } = customerMail({ ...content, ratings, links: [{ words: "Not <here>", url: "https://shop.example/n" }] }, null, imprint, wayOut, "en");
  expect(html).toContain('aria-label="Käse &amp; &lt;Wein&gt;: 2 of 5"');
  expect(html).toContain('href="https://shop.example/v?stars=2&amp;p=1"');
  expect(html).toContain("Not &lt;here&gt;");
  for (const words of ["Käse & <Wein>", "2 of 5: https://shop.example/v?stars=2&p=1", "Not <here>: https://shop.example/n"]) expect(text).toContain(words);
});
