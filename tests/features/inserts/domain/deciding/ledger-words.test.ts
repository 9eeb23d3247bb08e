import { describe, expect, it } from "vitest";
import { ledgerFactKinds, readLedgerFact } from "~/features/inserts/domain/deciding/read-ledger-fact";
import { ledgerWords } from "~/features/inserts/domain/deciding/ledger-words";
import { reasonWords } from "~/features/inserts/domain/deciding/reason-words";
import { cohortEntrySchemas } from "~/kernel/entries/cohort-entries";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { insertReasonSchema } from "~/kernel/entries/insert-decided";
import { messageEntrySchemas, messageReasonSchema } from "~/kernel/entries/message-entries";
import { cardEntrySchemas, creditEntrySchemas, voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import { locales } from "~/kernel/locale";
import { someTerms } from "../../../../support/a-rule";

const timeZone = "Europe/Berlin";
const decided: InsertDecided = {
  decision: "voucher", reason: "rule", orderName: "#1001", placedAt: "2026-11-21T12:00:00Z", customerId: "7", nthOrder: 1, basis: "shopify",
  ruleId: "first-order", ruleVersion: 1, variant: "A", unknown: [],
  promise: {
    code: "ABCD", token: "T", cohortKey: "c", cohortEndsAt: "2027-02-28T22:59:59Z",
    terms: someTerms({ minimumMinor: 4000 }), designId: null, eachParcel: false,
  },
};

/** One entry of every kind, and of every variant that has words of its own. */
const examples: Record<string, object[]> = {
  "insert.decided": [
    ...insertReasonSchema.options.filter((reason) => reason !== "first-order").map((reason) => ({ ...decided, reason, promise: reason === "rule" ? decided.promise : null })),
    { ...decided, variant: "B" }, { ...decided, reason: "no-rule", unknown: ["customerTags"], promise: null },
  ],
  "insert.noted": [{ refused: null }, { refused: "Owner does not exist" }],
  "insert.printed": [{ format: "a6", dpi: 300 }],
  "insert.scanned": [{}],
  "insert.packed": [{ time: 1, by: "packer" }, { time: 1, by: "api" }],
  "insert.unpacked": [{ time: 1 }],
  "voucher.promised": [{
    programme: "inserts", ruleId: null, code: "ABCD", cohortKey: "c", cohortEndsAt: "2027-02-28T22:59:59Z", terms: someTerms(), customerId: null, reason: "lost.", replaces: null,
  }],
  "voucher.stopped": [{ time: 1, because: "" }, { time: 1, because: "leaked." }],
  "voucher.resumed": [{ time: 1 }],
  "voucher.credit-wished": [{ minor: 500, currency: "EUR" }],
  "credit.attempted": [{ time: 1 }, { time: 2 }],
  "cohort.stopped": [{ time: 1, because: "" }, { time: 1, because: "leaked." }],
  "cohort.resumed": [{ time: 1 }],
  "voucher.credited": [{ transactionId: "1", adopted: false }],
  "voucher.credit-refused": [{ reason: "No account." }],
  "voucher.given": [{}],
  "voucher.moved": [{ time: 1, cohortKey: "c", cohortEndsAt: "9999-12-31T00:00:00.000Z", terms: someTerms() }],
  "voucher.wanted": ["authorized", "paid", "fulfilled", "by-hand", "programme"].map((because) => ({ because })),
  "voucher.registered": [{ discountId: "d", redeemCodeId: null, adopted: false }, { discountId: "d", redeemCodeId: null, adopted: true }],
  "voucher.refused": [{ reason: "Too many codes" }],
  "voucher.delivered": ["report", "assumed"].map((basis) => ({ deliveredAt: "2026-11-24T23:30:00Z", basis, validUntil: "2027-01-24T22:59:59.999Z" })),
  "voucher.used": [{ byOrderId: "2", byOrderName: "#1002" }],
  "voucher.revoked": ["cancelled", "voided", "discount-deleted", "refunded", "replaced", "same-person", "one-per-customer", "taken-back", "programme-changed", "erased"].map((because) => ({ because })),
  "voucher.expired": [{ validUntil: "2027-01-24T22:59:59.999Z" }],
  "voucher.removed": [{}],
  "message.wanted": [{ kind: "voucher-expiry", class: "marketing", customerId: "7", about: {}, notAfter: "2027-01-24T22:59:59.999Z" }],
  "message.sent": [{ kind: "voucher-expiry", locale: "de" }],
  "message.postponed": [{ until: "2027-01-20T22:59:59.999Z", because: "contact-limit" }],
  "message.dropped": messageReasonSchema.options.map((because) => ({ kind: "voucher-expiry", because })),
};

const say = (kind: string, data: object, locale: "de" | "en"): string => {
  const fact = readLedgerFact(kind, data);
  if (!fact) throw new Error(`${kind} is not known`);
  return ledgerWords(fact, { locale, timeZone });
};

describe("the ledger in words", () => {
  it("has an example of every kind that the kernel knows", () => {
    expect(Object.keys(examples).sort()).toEqual(["insert.decided", "voucher.promised", ...Object.keys(cardEntrySchemas), ...Object.keys(voucherEntrySchemas), ...Object.keys(creditEntrySchemas), ...Object.keys(cohortEntrySchemas), ...Object.keys(messageEntrySchemas)].sort());
    expect([...ledgerFactKinds].sort()).toEqual(Object.keys(examples).sort());
  });

  it("every variant has sentences of its own in every language", () => {
    const all = Object.entries(examples).flatMap(([kind, variants]) => variants.flatMap((data) => locales.map((locale) => say(kind, data, locale))));
    expect(new Set(all).size).toBe(all.length);
    for (const words of all) expect(words).toMatch(/^[A-ZÄÖÜ].*(\.|Owner does not exist|Too many codes)$/);
  });

  it("names the version that the lot fell on, whichever it is, and the control group; none of a rule with one card", () => {
    expect(say("insert.decided", decided, "en")).toContain("By lot it is version A.");
    expect(say("insert.decided", { ...decided, variant: "B" }, "de")).toContain("Das Los fiel auf Fassung B.");
    expect(say("insert.decided", { ...decided, decision: "control", reason: "lot", variant: null, promise: null }, "en")).toContain("control group");
    expect(say("insert.decided", { ...decided, variant: null }, "en")).not.toContain("version");
  });

  it("says from where the rank of an order is known", () => {
    expect(say("insert.decided", decided, "de")).toContain("die 1. Bestellung dieser Person (laut Shopify");
    expect(say("insert.decided", { ...decided, basis: "known-orders" }, "en")).toContain("Shopify could not be asked");
    expect(say("insert.decided", { ...decided, nthOrder: null, basis: "none" }, "en")).toContain("not known");
  });

  it("says what was promised", () => {
    expect(say("insert.decided", decided, "en")).toMatch(/10% off the next order of €40 or more\.$/);
  });

  it("days are the shop's, not those of the clock of the world", () => {
    expect(say("voucher.delivered", { deliveredAt: "2026-11-24T23:30:00Z", basis: "report", validUntil: "2027-01-24T22:59:59.999Z" }, "de")).toContain("am 25.11.2026 zugestellt. Der Code gilt bis 24.01.2027.");
  });

  it("names the order that used the code", () => {
    expect(say("voucher.used", { byOrderId: "2", byOrderName: "#1002" }, "de")).toContain("#1002");
  });

  it("leaves out what other programmes have written", () => {
    expect(readLedgerFact("referral.claimed", {})).toBeUndefined();
    expect(readLedgerFact("constructor", {})).toBeUndefined();
  });
});

it("every reason has words of its own in every language", () => {
  const all = [...insertReasonSchema.options, "unknown-order" as const].flatMap((reason) => locales.map((locale) => reasonWords(reason, locale)));
  expect(new Set(all).size).toBe(all.length);
});
