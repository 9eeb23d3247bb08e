import sharp from "sharp";
import { expect, it } from "vitest";
import { findImage, readImages, storeImage } from "~/features/inserts/designs/design-images.server";
import { designFor } from "~/features/inserts/designs/design-for.server";
import { allDesigns, archiveDesign, findDesign, saveDesign } from "~/features/inserts/designs/designs.server";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { db } from "~/platform/db/prisma.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";

await testDatabase();
const now = new Date("2026-11-21T12:00:00Z");
const picture = (format: "jpeg" | "png" | "gif", width = 400, height = 300) =>
  sharp({ create: { width, height, channels: format === "jpeg" ? 3 : 4, background: "#336699" } })[format]().withMetadata({ exif: { IFD0: { Copyright: "somebody" } } }).toBuffer();

it("a shop begins with the ready designs, and a changed one takes its own place", async () => {
  const shop = await aShop();
  expect((await allDesigns(shop)).map(({ id, version }) => [id, version])).toEqual([["letter", 0], ["ticket", 0], ["picture", 0]]);
  expect(await saveDesign(shop, { ...readyDesigns.ticket, name: "Unser Billett" }, 0, now)).toEqual({ ok: true, version: 1 });
  expect((await allDesigns(shop)).map(({ id, name, version }) => [id, name, version])).toEqual([["letter", "Brief", 0], ["ticket", "Unser Billett", 1], ["picture", "Bild", 0]]);
});

it("a design that was saved before there was a QR code for advocates is read as it was, and keeps its place", async () => {
  const shop = await aShop();
  const { advocate: _, ...before } = { ...readyDesigns.ticket, version: 1, name: "Unser Billett" };
  await db().insertDesign.create({ data: { shopId: shop.id, id: "ticket", version: 1, definition: { ...before, showsAdvocateCode: true }, createdAt: now } });
  expect(await findDesign(shop, "ticket")).toMatchObject({ name: "Unser Billett", version: 1, advocate: "words" });
});

it("who saves what somebody else has changed meanwhile overwrites nothing", async () => {
  const shop = await aShop();
  await saveDesign(shop, { ...readyDesigns.letter, name: "Erste" }, 0, now);
  expect(await saveDesign(shop, { ...readyDesigns.letter, name: "Zweite" }, 0, now)).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect((await findDesign(shop, "letter")).name).toBe("Erste");
});

it("a card can always be printed: a design that was done away with leaves its rules to the first one, and the last one stays", async () => {
  const shop = await aShop();
  for (const id of ["letter", "picture"]) expect(await archiveDesign(shop, id, 0, now)).toMatchObject({ ok: true });
  expect(await archiveDesign(shop, "ticket", 0, now)).toEqual({ ok: false, reason: "last-one" });
  expect((await designFor(shop, { designId: "letter" })).design.id).toBe("ticket");
});

it("a picture is re-encoded without what the camera wrote into it, and the same one twice is one", async () => {
  const shop = await aShop();
  const stored = await storeImage(shop, await picture("jpeg", 4000, 2000), now);
  expect(stored).toMatchObject({ ok: true, image: { widthPixels: 2600, heightPixels: 1300 } });
  expect(await storeImage(shop, await picture("jpeg", 4000, 2000), now)).toEqual(stored);
  const kept = stored.ok ? await findImage(shop, stored.image.id) : undefined;
  expect(kept?.mediaType).toBe("image/jpeg");
  expect((await sharp(kept?.bytes).metadata()).exif).toBeUndefined();
});

it.each([
  ["no picture at all", () => Promise.resolve(Buffer.from("%PDF-1.4")), "not-an-image"],
  ["half a picture", async () => (await picture("png", 2000, 2000)).subarray(0, 300), "not-an-image"],
  ["a kind that cannot be printed", () => picture("gif"), "kind"],
  ["too many bytes", () => Promise.resolve(Buffer.alloc(12 * 1024 * 1024 + 1)), "too-large"],
  ["a bomb of pixels", () => sharp({ create: { width: 9000, height: 9000, channels: 3, background: "#fff" } }).png().toBuffer(), "too-many-pixels"],
])("%s is refused with the reason", async (_, make, reason) => {
  const shop = await aShop();
  expect(await storeImage(shop, await make(), now)).toEqual({ ok: false, reason });
});

it("nothing of another shop is reachable", async () => {
  const [shop, stranger] = [await aShop(), await aShop()];
  const stored = await storeImage(shop, await picture("png"), now);
  const id = stored.ok ? stored.image.id : "";
  await saveDesign(shop, { ...readyDesigns.letter, id: "ours", logoImageId: id }, 0, now);
  expect(await findImage(stranger, id)).toBeUndefined();
  expect((await readImages(stranger, [id])).size).toBe(0);
  expect((await findDesign(stranger, "ours")).id).toBe("letter");
});
