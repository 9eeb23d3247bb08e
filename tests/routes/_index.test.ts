import { expect, it } from "vitest";
import { loader } from "~/routes/_index";

const visit = (address: string, language = "") => {
  const request = new Request(`https://app.example${address}`, { headers: { "accept-language": language } });
  try {
    return loader({ request, params: {}, context: {} });
  } catch (thrown) {
    return thrown;
  }
};

it("Shopify's way in keeps everything it said", () => {
  const answer = visit("/?shop=feinkost.myshopify.com&host=abc&locale=de");
  expect((answer as Response).headers.get("location")).toBe("/app?shop=feinkost.myshopify.com&host=abc&locale=de");
});

it.each([["de-AT,en;q=0.5", "de"], ["fr,en;q=0.3,de;q=0.2", "en"], ["", "en"], ["de;q=0,en;q=0.1", "en"]])("whoever comes by chance with %o reads %s", (language, locale) => {
  expect(visit("/", language)).toEqual({ locale });
});
