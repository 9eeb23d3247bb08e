import { JSDOM } from "jsdom";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { reviewingFloor } from "../support/reviewing-floor";
import { aCustomer } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

/** What customers said, and where it is read: on the product's page, in its markup and metafields, and on the merchant's desk. */

let house: House;
let floor: ReturnType<typeof reviewingFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = reviewingFloor(house);
  for (const sku of ["BROT", "SENF"]) await floor.sell(sku, "50.00");
  await floor.switchOn();
});
afterAll(() => house.stop());

interface MarkedUp {
  "@type": string;
  aggregateRating: { "@type": string; ratingValue: string; reviewCount: number };
  review: { "@type": string; author: { name: string }; reviewBody: string; reviewRating: { ratingValue: number } }[];
}

/** The product's page in the shop: what a reader sees of reviews, and what a search engine is told. */
async function productPage(sku: string): Promise<{ average: string; seen: { name: string; body: string; stars: number; photos: string[] }[]; told: MarkedUp }> {
  const { handle } = await floor.rated(sku);
  const { document } = new JSDOM(await (await floor.see(`${house.storefrontUrl}/products/${handle}?locale=de`)).text()).window;
  const text = (part: ParentNode, selector: string): string => part.querySelector(selector)?.textContent?.trim() ?? "";
  return {
    average: text(document, ".kkr-average"),
    seen: [...document.querySelectorAll(".kkr-list .kkr-entry")].map((entry) => ({
      name: text(entry, "[data-kkr=name]"), body: text(entry, "[data-kkr=body]"), stars: Number(/\d/.exec(entry.querySelector("[role=img]")?.getAttribute("aria-label") ?? "")?.[0]),
      photos: [...entry.querySelectorAll<HTMLAnchorElement>("[data-kkr=photos] a")].map((link) => link.getAttribute("href") ?? ""),
    })),
    told: JSON.parse(text(document, "script[type='application/ld+json']") || "{}") as MarkedUp,
  };
}

interface SeenCase { address: string; kind: string; state: string; orderName: string | null; firstWords: string | null }
const casesOf = async ({ name }: StoryOrder, state = "open"): Promise<SeenCase[]> =>
  (await floor.desk.ask<{ rows: SeenCase[] }>(`/app/cases?state=${state}`)).body.rows.filter(({ orderName }) => orderName === name);

/** A photo as a telephone takes it: with where and with what it was taken. */
async function aPhoto(): Promise<Buffer> {
  const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: "#8a5a2b", noise: { type: "gaussian", mean: 120, sigma: 30 } } })
    .withExif({ IFD0: { Make: "Telefonwerk" }, IFD3: { GPSLatitude: "48/1 8/1 0/1", GPSLatitudeRef: "N", GPSLongitude: "11/1 34/1 0/1", GPSLongitudeRef: "E" } }).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).exif?.toString("latin1"), "what is sent says where it was taken").toContain("Telefonwerk");
  return photo;
}

describe("somebody scans the card in their parcel", () => {
  it("and what they write, with a photo, is on the product's page, marked up as it is visible, and in the metafields; where the photo was taken nobody learns", async () => {
    const order = await floor.anArrivedOrder(aCustomer(), "BROT");
    const link = await floor.cardsReviewLink(order);
    expect((await floor.see(link)).status).toBe(200);
    const { productId } = await floor.rated("BROT");
    const body = "Kräftige Kruste & lange frisch: „wie beim Bäcker“ </script>";
    expect((await floor.write(link, { productId, stars: 4, body, photo: new File([await aPhoto() as BlobPart], "brot.jpg", { type: "image/jpeg" }) })).status).toBeLessThan(400);
    await floor.settle();

    const { average, seen, told } = await productPage("BROT");
    expect(average).toMatch(/^4,00\s.*1 Bewertung$/s);
    expect(seen).toEqual([{ name: "Änne G.", body, stars: 4, photos: [expect.stringMatching(/^\/a\/k\/photo\/[0-9a-f]{32}$/)] }]);
    expect(told).toMatchObject({ "@type": "Product", aggregateRating: { "@type": "AggregateRating", ratingValue: "4.00", reviewCount: 1 } });
    expect(told.review.map(({ author, reviewBody, reviewRating }) => ({ name: author.name, body: reviewBody, stars: reviewRating.ratingValue }))).toEqual(seen.map(({ photos: _, ...review }) => review));
    const { rating, count } = await floor.rated("BROT");
    expect([JSON.parse(rating ?? "{}"), count]).toEqual([{ value: "4.00", scale_min: "1.0", scale_max: "5.0" }, "1"]);

    for (const address of [seen[0]?.photos[0] ?? "", `${seen[0]?.photos[0] ?? ""}?s=thumb`]) {
      const served = await fetch(`${house.storefrontUrl}${address}`);
      expect(served.headers.get("content-type")).toBe("image/webp");
      const bytes = Buffer.from(await served.arrayBuffer());
      const { format, exif, xmp, iptc } = await sharp(bytes).metadata();
      expect({ format, exif, xmp, iptc }).toEqual({ format: "webp", exif: undefined, xmp: undefined, iptc: undefined });
      expect(bytes.toString("latin1")).not.toContain("Telefonwerk");
    }
  });
});

describe("somebody gives two stars", () => {
  it("the merchant has a case, answers it from the app, and one mail goes out; the review stands in the shop as any other", async () => {
    const order = await floor.anArrivedOrder(aCustomer(), "SENF");
    const { productId } = await floor.rated("SENF");
    await floor.write(await floor.cardsReviewLink(order), { productId, stars: 2, body: "Das Glas kam zerbrochen an." });
    await floor.settle();
    expect((await productPage("SENF")).seen).toMatchObject([{ stars: 2, body: "Das Glas kam zerbrochen an." }]);

    const [opened, ...more] = await casesOf(order);
    expect([opened, more]).toMatchObject([{ kind: "review", state: "open", firstWords: "Das Glas kam zerbrochen an." }, []]);
    const reply = { do: "reply", text: "Das tut uns leid.\nEin neues Glas ist unterwegs.", closes: "no" };
    for (let time = 0; time < 2; time++) expect((await floor.desk.send(`/app/cases/${opened?.address ?? ""}`, reply)).status, "a double click is one answer").toBe(200);
    await floor.settle();
    const mails = await floor.mailsTo(order);
    expect(mails.map(({ subject }) => subject)).toEqual([`Zu Ihrer Rückmeldung, Bestellung ${order.name}`]);
    for (const said of ["Ein neues Glas ist unterwegs.", "„Das Glas kam zerbrochen an.“"]) expect(mails[0]?.text).toContain(said);
    expect([await casesOf(order), await casesOf(order, "answered")]).toMatchObject([[], [{ kind: "review" }]]);
    expect((await productPage("SENF")).seen).toHaveLength(1);
  });
});

describe("somebody is asked by mail before anything has arrived", () => {
  it("and says so: the merchant is told within the hour; asked anew when the plan says so, once the parcel is reported delivered", async () => {
    const order = await floor.anOrder(floor.subscribed(), "SENF");
    await floor.doTo(order.id, "fulfil");
    await floor.settle();
    await floor.pass("P22D");
    const [asked, ...tooMany] = await floor.mailsTo(order);
    expect(tooMany).toEqual([]);
    const link = floor.linkIn(asked);
    const page = await (await floor.see(`${link}?notarrived=1`)).text();
    expect(page, "opening the link tells nothing yet").toContain("do=not-arrived");
    expect(await casesOf(order)).toEqual([]);
    await floor.see(`${link}?do=not-arrived`, { method: "POST", body: new URLSearchParams() });
    await floor.settle();
    expect(await casesOf(order)).toMatchObject([{ kind: "not-arrived", state: "open", firstWords: expect.stringContaining("noch nicht angekommen") as string }]);
    await floor.pass("PT1H");
    const toMerchant = (await floor.state()).mails.filter(({ text }) => text.includes(`dass Bestellung ${order.name} nicht angekommen ist`));
    expect(toMerchant).toHaveLength(1);

    await floor.pass("P3D");
    await floor.doTo(order.id, "deliver");
    await floor.settle();
    await floor.pass("P8D");
    expect(await floor.mailsTo(order), "the ten days after delivery are not over").toHaveLength(1);
    await floor.pass("P3D");
    const mails = await floor.mailsTo(order);
    expect(mails, "asked anew").toHaveLength(2);
    const { productId } = await floor.rated("SENF");
    expect((await floor.write(floor.linkIn(mails[1]), { productId, stars: 5, body: "Spät, aber gut." })).status).toBeLessThan(400);
    await floor.settle();
    expect((await floor.rated("SENF")).count).toBe("2");
    await floor.pass("P30D");
    expect(await floor.mailsTo(order), "and never again").toHaveLength(2);
  });
});
