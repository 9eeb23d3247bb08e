/**
 * Small letters without marks, for comparing: "Müller", "Mueller" and "MULLER" are "muller", "Straße" and "Strasse" are "strasse". Other scripts
 * stay as they are.
 */
export const foldedLetters = (text: string): string =>
  text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase().normalize("NFKC")
    .replace(/ß/g, "ss").replace(/ø/g, "o").replace(/æ/g, "a").replace(/œ/g, "o").replace(/ł/g, "l").replace(/đ/g, "d")
    .replace(/([aou])e+/g, "$1").replace(/\s+/g, " ").trim();
