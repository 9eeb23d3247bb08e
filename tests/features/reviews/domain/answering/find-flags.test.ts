import { describe, expect, it } from "vitest";
import { comparedText, findFlags } from "~/features/reviews/domain/answering/find-flags";

describe("what asks for a look", () => {
  it.each<[string, string[]]>([
    ["Mehr auf https://example.com/x", ["link"]], ["www.billiger-laden.de ist besser", ["link"]], ["schaut bei super-shop.com", ["link"]], ["t.me/angebote schreibt mir", ["link"]], ["hxxp://x.example", ["link"]],
    ["Schreibt an anna@example.com", ["email"]], ["anna (at) example.com", ["email"]], ["Ruft an: 0171 / 234 56 78", ["phone"]], ["+49 30 901820", ["phone"]], ["0049-30-901820", ["phone"]],
    ["ａｎｎａ＠ｅｘａｍｐｌｅ.com", ["email"]], ["anna@example.com oder 030 12345678 oder www.x.de/a", ["link", "email", "phone"]],
  ])("%s", (text, flags) => {
    expect(findFlags([text])).toEqual(flags);
  });

  it.each([
    "Die 0,75-l-Flasche kam am 01.02.2026 an.", "Bestellt 2026-01-02, geliefert 05.01.26.", "Artikel 4006381333931", "Sehr gut.Es schmeckt.", "Größe 38/40, Note 1-", "24/7 gut", "5 von 5 Sternen!!!", "Preis: 1.299,00 €",
    "z.B. als Geschenk, u.a. für Oma", "10x 100 g", "@home lecker", "100 % Arabica",
  ])("not %s", (text) => {
    expect(findFlags([text])).toEqual([]);
  });

  it("the same words are the same whatever stands between them; short ones say nothing", () => {
    expect(comparedText("Sehr gutes Öl, sehr schnelle Lieferung. Immer wieder gern!")).toBe(comparedText("sehr gutes öl – sehr schnelle lieferung  immer wieder GERN"));
    expect(comparedText("Sehr gut, gerne wieder!")).toBeNull();
  });
});
