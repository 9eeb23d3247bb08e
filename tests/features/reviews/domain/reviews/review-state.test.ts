import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reviewState } from "~/features/reviews/domain/reviews/review-state";
import type { BookedReviewEntry } from "~/features/reviews/domain/reviews/review-state";

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));
const entry = (kind: string, data: object, hour = 9): BookedReviewEntry => ({ kind, data, recordedAt: at(hour) });
const written = (version: number, stars: number, flags: string[] = []) => entry("review.written", {
  version, stars, productId: "7", orderId: "5", customerId: "3", source: "card", verified: "buyer", incentivized: false, writtenAt: at(version).toISOString(), flags,
}, version);
const published = (version: number) => entry("review.published", { version, because: "at-once" }, version);
const rejected = (time: number, version: number) => entry("review.rejected", { time, version, because: "spam", note: "" });
const restored = (time: number) => entry("review.restored", { time });
const withdrawn = (version: number) => entry("review.withdrawn", { version, because: "customer" });

describe("where a review stands", () => {
  it.each<[string, BookedReviewEntry[], object]>([
    ["written, and nothing else: it waits", [written(1, 2, ["link"])], { state: "pending", waitingVersion: 1, publishedAt: null, flags: ["link"] }],
    ["published", [written(1, 5), published(1)], { state: "published", waitingVersion: null, publishedAt: at(1), editedAt: null }],
    ["while a newer version waits, the older one stays", [written(1, 5), published(1), written(2, 1, ["link"])], { state: "published", version: { stars: 5 }, waitingVersion: 2 }],
    ["the newer one is published", [written(1, 5), published(1), written(2, 1), published(2)], { state: "published", version: { stars: 1 }, editedAt: at(2), writtenAt: at(1) }],
    ["rejected", [written(1, 5), published(1), rejected(1, 1)], { state: "rejected", because: "spam", publishedAt: null, waitingVersion: null }],
    ["rejected, and let go again: as before", [written(1, 5), published(1), rejected(1, 1), restored(2)], { state: "published", because: null }],
    ["let go and rejected again", [written(1, 5), published(1), rejected(1, 1), restored(2), rejected(3, 1)], { state: "rejected" }],
    ["written anew after it was rejected: looked at anew", [written(1, 5), published(1), rejected(1, 1), written(2, 5)], { state: "pending", waitingVersion: 2 }],
    ["what was published later than it was rejected is shown", [written(1, 5), rejected(1, 1), written(2, 4), published(2)], { state: "published", version: { stars: 4 } }],
    ["taken back", [written(1, 5), published(1), withdrawn(1)], { state: "withdrawn", because: "customer", publishedAt: null }],
    ["taken back and written anew", [written(1, 5), published(1), withdrawn(1), written(2, 3), published(2)], { state: "published", version: { stars: 3 } }],
    ["answered, and the answer taken away", [written(1, 5), entry("review.replied", { time: 1, empty: false }), entry("review.replied", { time: 2, empty: true })], { repliedAt: null }],
  ])("%s", (_, entries, expected) => { expect(reviewState(entries)).toMatchObject(expected); });

  it("nobody has written it", () => { expect(reviewState([published(1)])).toBeUndefined(); });

  it("does not depend on the order in which entries are read", () => {
    const all = [written(1, 5), published(1), rejected(1, 1), restored(2), written(2, 2, ["link"]), published(2), rejected(3, 1), entry("review.replied", { time: 1, empty: false })];
    fc.assert(fc.property(fc.subarray(all), fc.array(fc.nat()), (some, seeds) => {
      const shuffled = [...some].sort((one, other) => (seeds[all.indexOf(one)] ?? 0) - (seeds[all.indexOf(other)] ?? 0));
      expect(reviewState(shuffled)).toEqual(reviewState(some));
    }));
  });
});
