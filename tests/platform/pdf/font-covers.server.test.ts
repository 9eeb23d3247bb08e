import { describe, expect, it } from "vitest";
import { coveredText, fontCovers, uncoveredCharacters } from "~/platform/pdf/font-covers.server";

describe("what the font covers", () => {
  it.each([
    ["German", "Jörg Weiß-Müßigbröd", true],
    ["capital sharp s", "GROẞ", true],
    ["French, spelled with combining accents", "Rene\u0301 Lefe\u0300vre", true],
    ["Polish, Czech, Hungarian, Romanian", "Łukasz Żółć, Jiří Šťastný, Győző Űr, Ștefan Țuțea", true],
    ["Turkish, Icelandic, Latvian", "Işıl Çağrı, Þórður Ægisson, Ģirts Ķēniņš", true],
    ["Vietnamese", "Nguyễn Thị Hường", true],
    ["Cyrillic", "Александра Кузнецова, Юлія Їжак, Ђорђе Њ.", true],
    ["Greek", "Ελένη Παπαδοπούλου", true],
    ["typography", "„Käse“ – ‘x’, “y”… 10\u00a0% · 40\u00a0€", true],
    ["no text", "", true],
    ["what is removed before printing", "Maria\u200f\u0000", true],
    ["Arabic", "محمد", false],
    ["Hebrew", "דוד", false],
    ["Chinese", "王芳", false],
    ["Japanese", "さくら サクラ", false],
    ["Korean", "김민준", false],
    ["Devanagari", "अमित", false],
    ["Thai", "สมชาย", false],
    ["Armenian", "Արամ", false],
    ["Georgian", "ნინო", false],
    ["emoji", "Maria 🎁", false],
    ["emoji of which one face happens to have a glyph", "Maria ☕", false],
    ["a mark without a letter to combine with", "Q\u0301", false],
    ["mathematical letters that imitate Latin", "𝓜𝓪𝓻𝓲𝓪", false],
    ["one foreign letter among many", "Maria Schneider-王", false],
  ])("%s", (_what, text, covered) => {
    expect(fontCovers(text)).toBe(covered);
  });

  it("names each character that is missing once", () => {
    expect(uncoveredCharacters("王 Maria 王芳")).toEqual(["王", "芳"]);
  });

  it("a shop's name is printed without what the font lacks", () => {
    expect(coveredText("Feinkost ✨ Lindenhof 🧀")).toBe("Feinkost Lindenhof");
  });
});
