import pg from "pg";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { aCustomer, feinkost, shopFloor } from "../support/shop-floor";
import { findViolations } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { OpenedBrowser } from "./open-browser";

/** A customer scans the card of a parcel on a phone and says how it was: with and without JavaScript, in both languages, through the shop's own proxy. */

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
let database: pg.Client;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
  database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  const { version: _, on: __, ...definition } = { ...firstReviewProgramme, controlShareBasisPoints: 0 };
  await database.query("INSERT INTO review_programme (shop_id, version, \"on\", definition, created_at) SELECT id, 1, true, $2, now() FROM shop WHERE domain = $1", [feinkost, definition]);
});
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained").toEqual([]));

let customers = 0;
/** The address in the QR of a card whose parcel has arrived. */
async function aScannedCard(): Promise<{ orderId: string; url: string }> {
  const { body: order } = await floor.order({ customer: aCustomer({ email: `schreibt${++customers}@example.com`, firstName: "Änne" }) });
  await floor.doTo(order.id, "fulfil");
  await floor.doTo(order.id, "deliver");
  await floor.settle();
  const orderId = /\d+$/.exec(order.id)?.[0] ?? "";
  const { rows: [card] } = await database.query<{ token: string }>("SELECT token FROM insert_card WHERE order_id = $1", [orderId]);
  return { orderId, url: `${house.storefrontUrl}/a/k/${card?.token.toLowerCase() ?? ""}` };
}

const reviewOf = async (orderId: string): Promise<{ stars: number; body: string; state: string; version: number; photos: number } | undefined> =>
  (await database.query<{ stars: number; body: string; state: string; version: number; photos: number }>("SELECT stars, body, state, version, cardinality(photo_ids) AS photos FROM review WHERE order_id = $1", [orderId])).rows[0];

const photo = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#274", noise: { type: "gaussian", mean: 120, sigma: 30 } } }).jpeg({ quality: 90 }).toBuffer();
const notAPhoto = { name: "a.heic", mimeType: "image/heic", buffer: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic".padEnd(200, "x"), "latin1") };
const untilSaved = (phone: Page): Promise<unknown> => phone.getByText(/^(Entwurf gespeichert|Draft saved)$/).waitFor();
const tidy = async (phone: Page): Promise<void> => {
  expect(await findViolations(phone.mainFrame())).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "nothing is wider than the phone").toBe(true);
};

describe("a customer on a phone", () => {
  it("goes from the card over a star to the form, whose draft and photos are kept while they type, and to their own link, by which they change it and take it back", async () => {
    const { orderId, url } = await aScannedCard();
    const phone = await browser.phone("de", { bypassCSP: false });
    await phone.goto(url);
    await tidy(phone);
    await phone.getByRole("link", { name: /: 3 Sterne$/ }).first().tap();
    await phone.getByRole("heading", { level: 1, name: "Wie war’s?" }).waitFor();
    await tidy(phone);
    await phone.getByRole("radio", { name: "3 Sterne: in Ordnung" }).focus();
    await phone.keyboard.press("ArrowRight");
    expect(await phone.getByRole("radio", { name: "4 Sterne: gut" }).isChecked()).toBe(true);
    await phone.getByLabel("Ihre Erfahrung").fill("Mild und fruchtig, der Korken saß fest.");
    await untilSaved(phone);
    await phone.getByLabel("Fotos", { exact: true }).setInputFiles([{ name: "a.jpg", mimeType: "image/jpeg", buffer: await photo(3000, 2000) }, { name: "b.jpg", mimeType: "image/jpeg", buffer: await photo(300, 500) }, notAPhoto]);
    await phone.getByText("Fotos im Format HEIC").waitFor();
    await phone.getByRole("button", { name: "Entfernen: Foto 2" }).tap();
    await untilSaved(phone);
    await tidy(phone);
    await phone.reload();
    expect(await phone.getByLabel("Ihre Erfahrung").inputValue()).toBe("Mild und fruchtig, der Korken saß fest.");
    expect(await phone.getByRole("img", { name: /^Foto/ }).count()).toBe(1);
    await phone.getByRole("button", { name: "Bewertung abschicken" }).dblclick();
    await phone.getByRole("heading", { level: 1, name: "Danke für Ihre Bewertung" }).waitFor();
    await tidy(phone);
    expect(await reviewOf(orderId)).toEqual({ stars: 4, body: "Mild und fruchtig, der Korken saß fest.", state: "published", version: 1, photos: 1 });

    await phone.getByRole("link", { name: "Ändern" }).first().tap();
    await phone.getByRole("radio", { name: "5 Sterne: sehr gut" }).check({ force: true });
    await phone.getByRole("button", { name: "Änderung speichern" }).tap();
    await phone.getByRole("heading", { level: 1, name: "Danke für Ihre Bewertung" }).waitFor();
    expect(await reviewOf(orderId)).toMatchObject({ stars: 5, version: 2, photos: 1 });
    await phone.getByRole("link", { name: "Ändern" }).first().tap();
    await phone.getByText("Bewertung zurückziehen").tap();
    await phone.getByRole("button", { name: "Jetzt zurückziehen" }).tap();
    await phone.getByText("Ihre Bewertung ist zurückgezogen").waitFor();
    expect(await reviewOf(orderId)).toEqual({ stars: 5, body: "", state: "withdrawn", version: 2, photos: 0 });
  });

  it("where the shop's proxy takes no files, their photos reach the app straight from the page, which asks the proxy once; what they wrote goes with them", async () => {
    const { orderId, url } = await aScannedCard();
    await floor.control("POST", "faults", { proxyRefusesUploads: true });
    const phone = await browser.phone("de", { bypassCSP: false });
    const sent: string[] = [];
    phone.on("request", (request) => {
      const { origin, pathname, searchParams } = new URL(request.url());
      if (request.method() === "POST") sent.push(origin === house.appInAdminUrl ? pathname : searchParams.get("do") ?? "send");
    });
    await phone.goto(url);
    await phone.getByRole("link", { name: /: 4 Sterne$/ }).first().tap();
    await phone.getByLabel("Ihre Erfahrung").fill("Mit Fotos, trotz allem.");
    await untilSaved(phone);
    await phone.getByLabel("Fotos", { exact: true }).setInputFiles([{ name: "a.jpg", mimeType: "image/jpeg", buffer: await photo(3000, 2000) }, { name: "b.jpg", mimeType: "image/jpeg", buffer: await photo(300, 500) }, notAPhoto]);
    await phone.getByText("Fotos im Format HEIC").waitFor();
    expect(await phone.getByRole("img", { name: /^Foto/ }).count()).toBe(2);
    await untilSaved(phone);
    await tidy(phone);
    expect(sent.filter((step) => step !== "draft")).toEqual(["photo", "/upload/photo", "/upload/photo", "/upload/photo"]);
    await phone.getByRole("button", { name: "Bewertung abschicken" }).tap();
    await phone.getByRole("heading", { level: 1, name: "Danke für Ihre Bewertung" }).waitFor();
    await floor.control("POST", "faults", { proxyRefusesUploads: false });
    expect(await reviewOf(orderId)).toEqual({ stars: 4, body: "Mit Fotos, trotz allem.", state: "published", version: 1, photos: 2 });
  });

  it("writes without JavaScript too, in English: what is wrong stands beside its field, and nothing typed is lost", async () => {
    const { orderId, url } = await aScannedCard();
    const phone = await browser.phone("en", { javaScriptEnabled: false });
    await phone.goto(url);
    await phone.getByRole("link", { name: /: 2 stars$/ }).first().tap();
    await phone.getByLabel("Your experience").fill("x".repeat(20_000));
    await phone.getByLabel("Photos", { exact: true }).setInputFiles([{ name: "a.jpg", mimeType: "image/jpeg", buffer: await photo(1200, 900) }, notAPhoto]);
    await phone.getByRole("button", { name: "Send review" }).tap();
    await phone.getByRole("alert").getByText("This is longer than 5,000 characters.").waitFor();
    expect(await phone.getByLabel("Your experience").inputValue()).toHaveLength(20_000);
    expect(await phone.getByRole("radio", { name: "2 stars: not so good" }).isChecked()).toBe(true);
    expect(await phone.getByRole("checkbox", { name: "Keep photo 1" }).isChecked()).toBe(true);
    await phone.getByLabel("Your experience").fill("A little too mild for me.");
    await phone.getByRole("button", { name: "Send review" }).tap();
    await phone.getByRole("heading", { level: 1, name: "Thank you for your review" }).waitFor();
    expect(await reviewOf(orderId)).toEqual({ stars: 2, body: "A little too mild for me.", state: "published", version: 1, photos: 1 });
  });

  it("sending more than photos can be is answered where photos begin, with what was typed; sending a hundred megabytes to nowhere harms nobody", async () => {
    const { orderId, url } = await aScannedCard();
    const { rows: [line] } = await database.query<{ product: string }>("SELECT lines->0->>'productId' AS product FROM shop_order WHERE order_id = $1", [orderId]);
    const form = new FormData();
    for (const [name, value] of Object.entries({ product: line?.product ?? "", stars: "3", body: "Das bleibt stehen." })) form.append(name, value);
    form.append("photos", new File([new Uint8Array(55 * 1024 * 1024)], "a.jpg"));
    const answer = await fetch(url.replace("/a/k/", "/a/k/v/"), { method: "POST", headers: { "accept-language": "de" }, body: form });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/Das bleibt stehen\.[\s\S]*größer als 10 MB/);
    expect((await fetch(`${house.appUrl}/proxy/v/nowhere`, { method: "POST", body: new Uint8Array(100 * 1024 * 1024) })).status).toBe(400);
    const token = /data-token="([^"]+)"/.exec(await (await fetch(url.replace("/a/k/", "/a/k/v/"))).text())?.[1] ?? "";
    for (const [bearer, status] of [[token, 422], ["nobody", 404]] as const) {
      expect((await fetch(`${house.appUrl}/upload/photo`, { method: "POST", headers: { authorization: `Bearer ${bearer}` }, body: new Uint8Array(100 * 1024 * 1024) })).status).toBe(status);
    }
    await house.answers();
    expect(await reviewOf(orderId)).toBeUndefined();
  });
});
