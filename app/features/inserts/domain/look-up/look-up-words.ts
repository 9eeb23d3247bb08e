import { z } from "zod";
import { readVoucherCode } from "~/core/vouchers/domain/voucher-code";

/** What somebody typed into the look-up, as what it can be. */
export type LookUp =
  | { kind: "nothing" }
  | { kind: "email"; email: string }
  /** One of ours by its check character. */
  | { kind: "code"; code: string }
  /** An order's name or number, or a code that is not ours; `isLikeOurs`: as long as ours, and of letters and digits. */
  | { kind: "other"; text: string; isLikeOurs: boolean };

const longest = 100;
const email = z.email();

/** Any spelling of a code will do: small letters, blanks, hyphens of every kind. */
export function readLookUp(typed: string): LookUp {
  const text = typed.replace(/[\p{Cc}\p{Cf}]/gu, "").trim().slice(0, longest);
  if (text === "") return { kind: "nothing" };
  if (text.includes("@") && email.safeParse(text).success) return { kind: "email", email: text.toLowerCase() };
  const code = readVoucherCode(text);
  if (code) return { kind: "code", code };
  return { kind: "other", text, isLikeOurs: isLikeOurs(text) };
}

/**
 * Whether a text was probably meant as one of our codes: about as long, and letters mixed with digits or without any vowel; no order and no
 * word looks so. Which one it was meant to be cannot be told: the check character says that something is wrong, not what.
 */
function isLikeOurs(text: string): boolean {
  const bare = text.toUpperCase().replace(/[\s–—‐‑-]/g, "");
  return /^[A-Z0-9]{11,13}$/.test(bare) && /[A-Z]/.test(bare) && (/\d/.test(bare) || !/[AEIOU]/.test(bare));
}
