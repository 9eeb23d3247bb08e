import type { KeyedHash } from "~/kernel/keyed-hash";

/**
 * A voucher's code: eleven characters and a check character out of 29 that cannot be mistaken for each other when read
 * aloud or typed (no vowels, no 0 1 I L O U). 29^11 is 53 bits. The code follows from a keyed hash of its ledger key,
 * so that a card can be printed before Shopify has heard of the code, and a reprint is the same card.
 *
 * 29 is prime: with distinct weights the check catches every single wrong character and every swapped pair.
 */
const alphabet = "23456789BCDFGHJKLMNPQRSTVWXYZ";
const randomLength = 11;

/** Without vowels no word can be spelled, but these are read as words all the same (German and English). */
const unwanted = /FCK|FKK|TWT|SHT|CNT|DCK|BTCH|KKK|NGG|NZ2|WTF|SCHW|HRNS|VGL|PSS|XXX|SLT|WNK|88|HJ|NSDP|NPD|SS2/;

/** The code for a ledger key. The same key and secret give the same code for ever. */
export function voucherCode(ledgerKey: string, hash: KeyedHash): string {
  for (let attempt = 0; ; attempt++) {
    const random = lettersOf(hash(attempt === 0 ? ledgerKey : `${ledgerKey}#${attempt}`), randomLength);
    const code = random + checkCharacter(random);
    if (!unwanted.test(code)) return code;
  }
}

/** For people: `7KQM-2RXW-9TZB`. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

/** What a person typed → the code as it was made, or undefined when it cannot be one (a slip of the finger). */
export function readVoucherCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s–—-]/g, "");
  const isOurs = code.length === randomLength + 1 && [...code].every((letter) => alphabet.includes(letter));
  return isOurs && checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : undefined;
}

/** Σ weight·value of all twelve is 0 modulo 29; the check character has the weight 1, the others 2, 3, 4 … */
function checkCharacter(random: string): string {
  const sum = [...random].reduce((total, letter, index) => total + (index + 2) * alphabet.indexOf(letter), 0);
  return alphabet.charAt((29 - (sum % 29)) % 29);
}

/** Reads the hash as one big number and writes it to the base 29: the bias of 128 bits against 29^11 is below 2^-75. */
export function lettersOf(hash: Uint8Array, length: number): string {
  let number = hash.slice(0, 16).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  let letters = "";
  for (let index = 0; index < length; index++) {
    letters += alphabet.charAt(Number(number % 29n));
    number /= 29n;
  }
  return letters;
}
