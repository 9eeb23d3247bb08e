import { describe, expect, it } from "vitest";
import { openUploadToken, shopIdOfUpload, uploadToken, uploadUrl } from "~/features/reviews/answering/upload-token.server";

const now = new Date("2026-11-22T12:00:00Z");
const minutesLater = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const shop = { id: 7, key: Buffer.alloc(32, 1) };
const another = { id: 8, key: Buffer.alloc(32, 2) };
const permit = { reviewKey: "review/3001/7001", customerId: "3001" };

describe("an upload token", () => {
  it("names its shop, and lets in to its own review for thirty minutes", () => {
    const token = uploadToken(shop, permit, now);
    expect(shopIdOfUpload(token)).toBe(7);
    expect(openUploadToken(shop, token, now)).toEqual(permit);
    expect(openUploadToken(shop, token, new Date(minutesLater(30).getTime() - 1))).toEqual(permit);
    expect(openUploadToken(shop, token, minutesLater(30))).toBeUndefined();
    expect(openUploadToken(shop, uploadToken(shop, { ...permit, customerId: null }, now), now)).toEqual({ ...permit, customerId: null });
  });

  it("fits into a header, and tells whoever holds it neither the customer nor the product", () => {
    const token = uploadToken(shop, permit, now);
    expect(token).toMatch(/^7\.[\w-]{40,400}$/);
    expect(Buffer.from(token.slice(2), "base64url").toString("latin1")).not.toMatch(/3001|7001|review/);
    expect(uploadToken(shop, permit, now)).not.toBe(token);
  });

  it("every letter of it counts: changed anywhere, it opens nothing", () => {
    const token = uploadToken(shop, permit, now);
    // The last letter also carries bits that no byte has.
    for (let place = 2; place < token.length - 1; place++) {
      const forged = token.slice(0, place) + (token[place] === "A" ? "B" : "A") + token.slice(place + 1);
      expect(openUploadToken(shop, forged, now), forged).toBeUndefined();
    }
  });

  it("of another shop opens nothing here, under its own number or ours", () => {
    const theirs = uploadToken(another, permit, now);
    expect(openUploadToken(shop, theirs, now)).toBeUndefined();
    expect(openUploadToken(shop, theirs.replace(/^8\./, "7."), now)).toBeUndefined();
    expect(openUploadToken({ id: 8, key: shop.key }, uploadToken(shop, permit, now), now)).toBeUndefined();
  });

  it.each(["", ".", "7.", "7.short", `7.${"A".repeat(41)}`, `7.${"A".repeat(401)}`, `x.${"A".repeat(60)}`, "501.mail.20500.aaaa"])("%j is none", (text) => {
    expect(openUploadToken(shop, text, now)).toBeUndefined();
  });

  it("is sent to the app's own address", () => {
    expect(uploadUrl()).toMatch(/^https:\/\/app\.[^/]+\/upload\/photo$/);
  });
});
