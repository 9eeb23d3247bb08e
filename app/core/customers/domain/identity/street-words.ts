/** Words of streets, folded (so "avenu"), in one short form; "st" is Street and Saint alike, which makes no house out of two. */
const short: Readonly<Record<string, string>> = {
  street: "st", saint: "st", sankt: "st", road: "rd", avenu: "av", ave: "av", lane: "ln", drive: "dr", doktor: "dr", doctor: "dr", court: "ct", square: "sq", place: "pl",
  boulevard: "blvd", boul: "blvd", terrace: "ter", terr: "ter", highway: "hwy", parkway: "pkwy", crescent: "cres", close: "cl", gardens: "gdns", mount: "mt", fort: "ft",
  north: "n", south: "s", east: "e", west: "w", northeast: "ne", northwest: "nw", southeast: "se", southwest: "sw",
  professor: "prof", strasse: "str", gasse: "g", platz: "pl", allee: "al",
};

/** What German writes onto the name itself: "Hauptstraße", "Hauptstr.", "Marktplatz". */
const endings: readonly (readonly [RegExp, string])[] = [[/(?:strasse|strase|str)$/, "str"], [/platz$/, "pl"], [/gasse$/, "g"]];

/** A word of a street, folded (see folded-letters.ts), in its short form. */
export function shortWord(word: string): string {
  const known = short[word];
  if (known) return known;
  const ending = endings.find(([long]) => long.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}
