import { expect, it } from "vitest";
import { deriveKey, newKey, open, seal } from "~/platform/crypto/seal.server";

const key = newKey();
const text = Buffer.from("Ayşe Yılmaz");

it("opens with the same key and context what was sealed", () => {
  expect(open(key, seal(key, text, "customer/1"), "customer/1").toString()).toBe("Ayşe Yılmaz");
});

it("shows nothing of the text, and never the same bytes twice", () => {
  const [one, two] = [seal(key, text, "c"), seal(key, text, "c")];
  expect(one.includes("Ay")).toBe(false);
  expect(one.equals(two)).toBe(false);
});

it("does not open in another place, with another key, or when a single byte was changed", () => {
  const sealed = seal(key, text, "customer/1");
  expect(() => open(key, sealed, "customer/2")).toThrow();
  expect(() => open(newKey(), sealed, "customer/1")).toThrow();
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => open(key, changed, "customer/1")).toThrow();
  }
});

it("has a key of its own for every purpose", () => {
  expect(deriveKey(key, "codes").equals(deriveKey(key, "lots"))).toBe(false);
  expect(deriveKey(key, "codes").equals(deriveKey(newKey(), "codes"))).toBe(false);
  expect(deriveKey(key, "codes").equals(deriveKey(Buffer.from(key), "codes")), "the same key read again derives the same").toBe(true);
});
