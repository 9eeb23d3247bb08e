const SPELLED: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ł: "l", ı: "i", ø: "o", đ: "d" };

/** A title as it stands in an address or a mailbox: "Öl & Essig" → "oel-essig". Letters that have no Latin spelling go. */
export const handleOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[äöüßłıøđ]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
