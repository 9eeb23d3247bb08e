// long because a page has many states, and every bad input that is named has its answer here
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eraseCustomer } from "~/core/customers/erase-customer.server";
import { bookInvitationEntries, invitationEntry } from "~/features/reviews/inviting/book-invitations.server";
import { reviewToken } from "~/features/reviews/answering/review-token.server";
import type { ReviewPermit } from "~/features/reviews/answering/review-token.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/proxy.v.$token";
import { aBoughtOrder, aLine, aReviewProgramme } from "../features/reviews/a-bought-order";
import { aCard } from "../features/inserts/a-card";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
let network = 0;
const now = () => new Date();
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") });
  network += 1;
  shop = await aMerchantsShop();
  await aReviewProgramme(shop);
  await aBoughtOrder(shop);
});
afterEach(() => { vi.useRealTimers(); });

interface Asked {
  query?: Record<string, string>;
  language?: string;
  form?: Record<string, string | string[]>;
  photos?: (Uint8Array | { bytes: Uint8Array; name: string })[];
  secret?: string;
  of?: Shop;
  headers?: Record<string, string>;
  address?: string;
}

const tokenOf = (permit: Partial<ReviewPermit> = {}, of = shop): string => reviewToken(of, { orderId: "501", way: "mail", ...permit } as ReviewPermit, now());
function asking(token: string, { query = {}, language = "de", form, photos = [], secret, of = shop, headers = {}, address = `10.201.${network}.1` }: Asked) {
  const { request } = asVisitor(of, `v/${token}`, { query, ...(secret ? { secret } : {}) });
  const body = form ? new FormData() : undefined;
  for (const [name, value] of Object.entries(form ?? {})) for (const one of [value].flat()) body?.append(name, one);
  for (const photo of photos) {
    const { bytes, name } = photo instanceof Uint8Array ? { bytes: photo, name: "photo.jpg" } : photo;
    body?.append("photos", new File([new Uint8Array(bytes)], name));
  }
  const init = { headers: { "accept-language": language, "x-forwarded-for": address, ...headers }, ...(body ? { method: "POST", body } : {}) };
  return { request: new Request(request.url, init), params: { token }, context: {} };
}
const answered = async (response: Response) => ({ status: response.status, headers: response.headers, location: response.headers.get("location"), page: (await response.text()).replaceAll("\u00a0", " ") });
const open = async (token: string, asked: Asked = {}) => answered(await loader(asking(token, asked)));
const post = async (token: string, asked: Asked = {}) => answered(await action(asking(token, { ...asked, form: { product: "7001", stars: "4", title: "Gut", body: "Schmeckt.", name: "Änne", ...asked.form } })));
const review = () => db().review.findFirst({ where: { shopId: shop.id } });
const photo = (change: { width?: number; height?: number; orientation?: number } = {}) => sharp({ create: { width: change.width ?? 60, height: change.height ?? 40, channels: 3, background: "#c08" } })
  .withExif({ IFD0: { Make: "Spycam" }, IFD3: { GPSLatitude: "48/1 8/1 0/1", GPSLatitudeRef: "N" } }).withMetadata(change.orientation ? { orientation: change.orientation } : {}).jpeg().toBuffer();

describe("the page on which an order is reviewed", () => {
  it("shows the order's products and a form that needs no script, in the customer's language, kept by nobody", async () => {
    const { status, headers, page } = await open(tokenOf());
    expect([status, headers.get("cache-control"), headers.get("x-robots-tag"), headers.get("referrer-policy"), headers.get("content-language")]).toEqual([200, "no-store", "noindex", "no-referrer", "de"]);
    for (const words of ["Wie war’s?", "Olivenöl 7001", "Olivenöl 7002", "4 Sterne: gut", "Höchstens 5.000 Zeichen", "jedes höchstens 10 MB", 'value="Änne G."', "multipart/form-data", "Noch nicht angekommen?"]) expect(page).toContain(words);
    const english = await open(tokenOf(), { language: "en" });
    for (const words of ["How was it?", "4 stars: good", "At most 5,000 characters", "each at most 10 MB"]) expect(english.page).toContain(words);
  });

  it("a star in a mail only fills in the form", async () => {
    const { page } = await open(tokenOf(), { query: { product: "7002", stars: "3" } });
    expect(page).toMatch(/name="product" value="7002"/);
    expect(page).toMatch(/value="3"[^>]*checked|checked[^>]*value="3"/);
    expect(await db().review.count()).toBe(0);
    expect((await open(tokenOf(), { query: { product: "7001", stars: "9\"><script>" } })).page).not.toContain("<script>9");
  });

  it("asks what the programme asks about a product's type, and takes only what is offered", async () => {
    await db().shopProduct.create({ data: { shopId: shop.id, productId: "7001", title: "Hemd <b>", type: "Shirts", vendor: "", tags: [], toldAt: now() } });
    await aReviewProgramme(shop, { attributes: [{ key: "fit", types: ["shirts"], label: { de: "Passform", en: "Fit" }, options: [{ key: "small", label: { de: "klein", en: "small" } }, { key: "right", label: { de: "passt", en: "right" } }] }] });
    const { page } = await open(tokenOf(), { query: { product: "7001" } });
    expect(page).toContain("Passform");
    expect(page).toContain("Hemd &lt;b&gt;");
    expect((await open(tokenOf(), { query: { product: "7002" } })).page).not.toContain("Passform");
    await post(tokenOf(), { form: { "a.fit": "right", "a.colour": "red" } });
    expect((await review())?.attributes).toEqual({ fit: "right" });
  });

  it.each<[string, () => string | Promise<string>]>([
    ["a forged token", () => tokenOf().replace(/.$/, (last) => (last === "A" ? "B" : "A"))], ["another order under this signature", () => tokenOf().replace("501", "502")], ["markup", () => "<script>"], ["far too long", () => "5".repeat(5000)],
    ["an order nobody told of", () => tokenOf({ orderId: "999" })], ["no card's token", () => "KT999"],
  ])("%s: 404, in the same words", async (_, token) => {
    const [one, plain] = [await open(await token()), await open("nothing")];
    expect([one.status, one.page]).toEqual([404, plain.page]);
    expect((await post(await token())).status).toBe(404);
    expect(await db().review.count()).toBe(0);
  });

  it("the link of another shop opens nothing here", async () => {
    const other = await aMerchantsShop();
    await aReviewProgramme(other);
    await aBoughtOrder(other);
    const { token } = await aCard(other, { orderId: "777", order: { lines: [aLine({ productId: "7001" })] as object[] } });
    for (const theirs of [tokenOf({}, other), token]) {
      expect((await open(theirs)).status).toBe(404);
      expect((await post(theirs)).status).toBe(404);
      expect((await open(theirs, { of: other })).status).toBe(200);
    }
  });

  it("an old link says that it has expired and what to do", async () => {
    const token = tokenOf();
    vi.setSystemTime(new Date("2027-05-22T12:00:00Z"));
    const { status, page } = await open(token);
    expect(status).toBe(410);
    for (const words of ["Dieser Link ist abgelaufen", "Melden Sie sich in Ihrem Kundenkonto an", "/account/login"]) expect(page).toContain(words);
    expect((await post(token)).status).toBe(410);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["was cancelled", () => aBoughtOrder(shop, { parcel: null, order: { cancelledAt: new Date("2026-11-11T00:00:00Z") } })], ["was a test", () => aBoughtOrder(shop, { parcel: null, order: { test: true } })],
    ["had only a gift card", () => aBoughtOrder(shop, { parcel: null, lines: [aLine({ productId: "7001", isGiftCard: true })] })],
  ])("of an order that %s there is nothing to review", async (_, change) => {
    await change();
    expect((await open(tokenOf())).status).toBe(404);
    expect((await post(tokenOf())).status).toBe(404);
  });

  it("what was not bought with this order: 404, and nothing is kept", async () => {
    await aBoughtOrder(shop, { orderId: "502", customerId: "3002", lines: [aLine({ productId: "8001" })] });
    expect((await open(tokenOf(), { query: { product: "8001" } })).status).toBe(404);
    expect((await post(tokenOf(), { form: { product: "8001" } })).status).toBe(404);
    expect(await db().review.count()).toBe(0);
  });

  it("nothing opens for a customer who was erased", async () => {
    await recording(shop.id, (tx) => eraseCustomer(tx, shop.id, "3001", now()));
    expect((await open(tokenOf())).status).toBe(404);
    expect((await post(tokenOf())).status).toBe(404);
  });

  it("a network that tries sixty has to wait; not signed by Shopify: 400", async () => {
    expect((await open(tokenOf(), { secret: "guessed" })).status).toBe(400);
    expect((await action(asking(tokenOf(), { secret: "guessed", form: { product: "7001" } }))).status).toBe(400);
    for (let guess = 0; guess < 60; guess++) await open(`${guess}.x`);
    const { status, headers } = await open(tokenOf());
    expect([status, headers.get("retry-after")]).toEqual([429, "600"]);
  });

  it("switched off, it takes nothing new, and still lets customers change or take back what they wrote", async () => {
    await post(tokenOf());
    await aReviewProgramme(shop, { on: false });
    const { status, page } = await open(tokenOf());
    expect(status).toBe(200);
    expect(page).toContain("Olivenöl 7001");
    expect(page).not.toContain("Olivenöl 7002");
    expect((await post(tokenOf(), { form: { product: "7002" } })).page).toContain("nimmt zurzeit keine Bewertungen an");
    expect((await post(tokenOf(), { form: { stars: "1" } })).status).toBe(303);
  });
});

describe("sending a review", () => {
  it("shows it at once, answers the invitation, and says so", async () => {
    await recording(shop.id, (tx) => bookInvitationEntries(tx, shop.id, [invitationEntry("invitation/3001/7001", "invitation.made", "501", {
      orderId: "501", productId: "7001", customerId: "3001", lot: "programme", programmeVersion: 1, readyAt: now().toISOString(), basis: "report",
    }, "")], now()));
    const { status, location } = await post(tokenOf());
    expect([status, location]).toEqual([303, `/a/k/v/${tokenOf()}?thanks=7001`]);
    expect(await review()).toMatchObject({ key: "review/3001/7001", state: "published", stars: 4, title: "Gut", body: "Schmeckt.", displayName: "Änne", source: "mail", verified: "buyer", incentivized: false, locale: "de", orderId: "501", flags: [] });
    expect(await db().reviewInvitation.findFirst()).toMatchObject({ state: "answered" });
    const { page } = await open(tokenOf(), { query: { thanks: "7001" } });
    for (const words of ["Danke für Ihre Bewertung", "Sie steht jetzt im Shop", "Olivenöl 7002"]) expect(page).toContain(words);
  });

  it("told twice, at once or later, it is one version", async () => {
    await Promise.all([post(tokenOf()), post(tokenOf())]);
    await post(tokenOf());
    expect(await db().ledgerEntry.count({ where: { kind: "review.written" } })).toBe(1);
    expect(await db().reviewVersion.count()).toBe(1);
  });

  it("changed later it is a new version, and the form shows what stands there", async () => {
    await post(tokenOf());
    expect((await open(tokenOf(), { query: { product: "7001" } })).page).toMatch(/Das haben Sie geschrieben[\s\S]*Schmeckt\.[\s\S]*Bewertung zurückziehen/);
    await post(tokenOf(), { form: { stars: "2", body: "Doch nicht." } });
    expect(await review()).toMatchObject({ version: 2, stars: 2, body: "Doch nicht." });
    expect(await db().reviewVersion.count()).toBe(2);
  });

  it("with something to look at it waits, and the customer reads until when, whatever the stars", async () => {
    await post(tokenOf(), { form: { stars: "1", body: "Siehe https://example.com, ruft an: 030 12345678, anna@example.com" } });
    expect(await review()).toMatchObject({ state: "pending", flags: ["link", "email", "phone"] });
    const { page } = await open(tokenOf(), { query: { thanks: "7001" } });
    expect(page).toContain("Der Shop sieht sie sich an, bevor sie erscheint, spätestens am 06.12.2026; Ihre Sterne spielen dafür keine Rolle.");
  });

  it("the same text as somebody else's, and a sixth buyer from one network within a day, ask for a look", async () => {
    const body = "Sehr gutes Produkt, sehr schnelle Lieferung, immer wieder gerne bei diesem Shop!";
    const send = async (number: number, text: string, address = "10.77.1.1"): Promise<string[]> => {
      await aBoughtOrder(shop, { orderId: `60${number}`, customerId: `40${number}` });
      await post(tokenOf({ orderId: `60${number}` }), { form: { body: text }, address });
      return (await db().review.findFirstOrThrow({ where: { orderId: `60${number}`, productId: "7001" } })).flags;
    };
    expect(await send(1, body, "10.78.1.1")).toEqual([]);
    await post(tokenOf({ orderId: "601" }), { form: { product: "7002", body }, address: "10.78.1.1" });
    expect((await db().review.findFirstOrThrow({ where: { key: "review/401/7002" } })).flags).toEqual([]);
    expect(await send(2, body.toUpperCase(), "10.79.1.1")).toEqual(["same-text"]);
    const flags = [];
    for (let number = 3; number <= 8; number++) flags.push(await send(number, `Buchstabe ${number}`));
    expect(flags).toEqual([[], [], [], [], [], ["many-from-one-network"]]);
  });

  it("taken back with one button, words and photos are gone and nothing counts; asked twice, once; then it may be written anew", async () => {
    await post(tokenOf(), { photos: [await photo()] });
    expect((await post(tokenOf(), { query: { do: "withdraw" } })).location).toBe(`/a/k/v/${tokenOf()}?withdrawn=1`);
    await post(tokenOf(), { query: { do: "withdraw" } });
    expect(await review()).toMatchObject({ state: "withdrawn", because: "customer", title: "", body: "", displayName: "", photoIds: [] });
    expect([await db().reviewVersion.count(), await db().reviewPhoto.count(), await db().ledgerEntry.count({ where: { kind: "review.withdrawn" } })]).toEqual([0, 0, 1]);
    expect(await db().productRating.findFirst()).toMatchObject({ fours: 0 });
    expect((await open(tokenOf(), { query: { withdrawn: "1" } })).page).toContain("Ihre Bewertung ist zurückgezogen");
    await post(tokenOf(), { form: { body: "Noch einmal." } });
    expect(await review()).toMatchObject({ state: "published", version: 2, body: "Noch einmal." });
  });
});

describe("bad input", () => {
  it("20,000 characters: said beside the field, nothing typed is lost, nothing is kept", async () => {
    const body = `${"Öl ".repeat(6666)}ENDE`;
    const { status, page } = await post(tokenOf(), { form: { body, title: "Mein <Titel>", name: "Änne G." } });
    expect(status).toBe(422);
    for (const words of ["mehr als 5.000 Zeichen", "ENDE", "Mein &lt;Titel&gt;", "Änne G.", 'aria-invalid="true"', 'href="#body"']) expect(page).toContain(words);
    expect(page).toMatch(/<input[^>]*checked=""[^>]*value="4"|<input[^>]*value="4"[^>]*checked=""/);
    expect(await db().review.count()).toBe(0);
  });

  it("20,000 letters of four bytes each, as the page's script sends them: nothing is lost either", async () => {
    const { request, ...rest } = asking(tokenOf(), {});
    const body = new URLSearchParams({ product: "7001", stars: "4", title: "Gut", body: `${"🍯".repeat(20_000)}ENDE`, name: "Änne" });
    const { status, page } = await answered(await action({ request: new Request(request.url, { method: "POST", headers: { "accept-language": "de" }, body }), ...rest }));
    expect([status, page.includes("🍯ENDE"), page.includes("mehr als 5.000 Zeichen")]).toEqual([422, true, true]);
  });

  it("no stars: said beside them", async () => {
    const { status, page } = await post(tokenOf(), { form: { stars: "" } });
    expect([status, page.includes("Bitte wählen Sie einen bis fünf Sterne.")]).toEqual([422, true]);
    expect((await post(tokenOf(), { form: { stars: "6" } })).status).toBe(422);
  });

  it("scripts are text, wherever they stand; emoji too", async () => {
    const script = "<script>alert(1)</script>";
    await post(tokenOf(), { form: { title: script, body: `🍯👨‍👩‍👧 ${script}`, name: script } });
    expect(await review()).toMatchObject({ title: script, body: `🍯👨‍👩‍👧 ${script}`, flags: [] });
    const { page } = await open(tokenOf(), { query: { product: "7001" } });
    expect(page).not.toContain(script);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("control characters and tricks with the direction are taken out, and looked at", async () => {
    await post(tokenOf(), { form: { body: "Gut\u0000\u0007 \u202enessegrev\u202c\u200b" } });
    expect(await review()).toMatchObject({ body: "Gut nessegrev", flags: ["hidden-characters"], state: "pending" });
  });

  it("what is no form at all is answered as an empty one", async () => {
    const { request, ...rest } = asking(tokenOf(), {});
    for (const type of ["multipart/form-data; boundary=x", "application/json", "text/plain"]) {
      const response = await action({ request: new Request(request.url, { method: "POST", headers: { ...Object.fromEntries(request.headers), "content-type": type }, body: "{\"product\":" }), ...rest });
      expect(response.status).toBe(404);
    }
  });
});

describe("photos", () => {
  it("come re-encoded, upright, at most 1600 pixels, without where and with what they were taken", async () => {
    await post(tokenOf(), { photos: [await photo({ width: 2400, height: 1200, orientation: 6 })] });
    const [row] = await db().reviewPhoto.findMany();
    const { format, width, height, exif } = await sharp(row?.bytes).metadata();
    expect({ format, width, height, exif }).toEqual({ format: "webp", width: 800, height: 1600, exif: undefined });
    expect(Buffer.from(row?.bytes ?? []).includes("Spycam")).toBe(false);
    expect(await sharp(row?.thumbnail).metadata()).toMatchObject({ format: "webp", width: 240, height: 240 });
    expect((await review())?.photoIds).toEqual([row?.id]);
  });

  const bomb = () => sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["a script that calls itself a photo", "kein Foto, das wir zeigen können", () => Buffer.from("<script>alert(1)</script>")], ["an SVG", "kein Foto, das wir zeigen können", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")],
    ["a GIF", "kein Foto, das wir zeigen können", () => Buffer.from("GIF89a".padEnd(100, "x"))], ["a HEIC", "HEIC", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic".padEnd(200, "x"), "latin1")],
    ["a torn JPEG", "lässt sich nicht lesen", async () => (await photo({ width: 600, height: 600 })).subarray(0, 900)], ["a PNG by its first bytes only", "lässt sich nicht lesen", () => Buffer.from("\x89PNG\r\n\x1a\n".padEnd(300, "x"), "latin1")],
    ["a decompression bomb", "mehr als 50 Megapixel", bomb], ["eleven megabytes", "größer als 10 MB", () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(11 * 1024 * 1024)])],
  ])("%s is refused with a word, and nothing else is lost", async (_, words, make) => {
    const [bad, good] = [await make(), await photo()];
    const { status, page } = await post(tokenOf(), { photos: [bad, good], form: { body: "Das bleibt stehen." } });
    expect(status).toBe(422);
    for (const said of [words, "Das bleibt stehen.", "data:image/webp;base64,"]) expect(page).toContain(said);
    expect([await db().review.count(), await db().reviewPhoto.count()]).toEqual([0, 1]);
    const byScript = await post(tokenOf(), { query: { do: "photo" }, photos: [bad] });
    expect(byScript.status).toBe(422);
    expect((JSON.parse(byScript.page) as { why: string }).why).toContain(words);
  });

  it("a hundred megabytes are cut off where photos would begin, by what they say of themselves or once more has come than photos can be", async () => {
    const chunk = new Uint8Array(1024 * 1024);
    const head = '--x\r\ncontent-disposition: form-data; name="product"\r\n\r\n7001\r\n--x\r\ncontent-disposition: form-data; name="body"\r\n\r\nDas bleibt.\r\n--x\r\ncontent-disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\n';
    for (const announced of [true, false]) {
      let sent = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent === 0) controller.enqueue(new TextEncoder().encode(head));
          else controller.enqueue(chunk);
          if (++sent > 100) controller.close();
        },
      });
      const { request, ...rest } = asking(tokenOf(), { headers: { "content-type": "multipart/form-data; boundary=x", ...(announced ? { "content-length": String(100 * 1024 * 1024) } : {}) } });
      const { status, page } = await answered(await action({ request: new Request(request.url, { method: "POST", headers: request.headers, body, duplex: "half" } as RequestInit), ...rest }));
      expect([status, page.includes("größer als 10 MB"), page.includes("Das bleibt.")]).toEqual([422, true, true]);
      expect(sent).toBeLessThan(announced ? 5 : 56);
    }
  });

  it("are five at most; the same one twice is one", async () => {
    const photos = await Promise.all([1, 2, 3, 4, 5, 6].map((width) => photo({ width: 50 + width })));
    expect((await post(tokenOf(), { photos })).page).toContain("Mehr als fünf Fotos gehen nicht.");
    expect(await db().reviewPhoto.count()).toBe(5);
    await post(tokenOf(), { photos: [...photos.slice(0, 2), ...photos.slice(0, 1)] });
    expect((await review())?.photoIds).toHaveLength(2);
  });

  it("sent one by one belong to their review only, and are taken with it", async () => {
    const { page } = await post(tokenOf(), { query: { do: "photo" }, photos: [await photo()] });
    const { ok, id, picture } = JSON.parse(page) as { ok: boolean; id: string; picture: string };
    expect([ok, picture.startsWith("data:image/webp;base64,")]).toEqual([true, true]);
    await post(tokenOf(), { form: { product: "7002", photo: id } });
    await post(tokenOf(), { form: { photo: [id, "0".repeat(32)] } });
    const rows = await db().review.findMany({ orderBy: { productId: "asc" } });
    expect(rows.map(({ photoIds }) => photoIds)).toEqual([[id], []]);
  });

  it("where the merchant wants none, none are asked for and none are taken", async () => {
    await aReviewProgramme(shop, { photos: false });
    expect((await open(tokenOf())).page).not.toContain('type="file"');
    await post(tokenOf(), { photos: [await photo()] });
    expect(await db().reviewPhoto.count()).toBe(0);
  });
});

describe("what was typed and not sent", () => {
  it("is kept sealed, shown again by the same link, and gone once it was sent", async () => {
    expect((await post(tokenOf(), { query: { do: "draft" }, form: { stars: "", body: "Noch nicht fert" } })).status).toBe(200);
    const draft = await db().reviewDraft.findFirstOrThrow();
    expect(Buffer.from(draft.sealedData).includes("Noch nicht")).toBe(false);
    expect((await open(tokenOf(), { query: { product: "7001" } })).page).toContain("Noch nicht fert");
    expect(await db().review.count()).toBe(0);
    await post(tokenOf());
    expect(await db().reviewDraft.count()).toBe(0);
  });
});

describe("by the card in the parcel", () => {
  const aCardsToken = async () => (await aCard(shop, { orderId: "777", customerId: "3005", order: { lines: [aLine({ productId: "7001" }), aLine({ productId: "7002" })] as object[] } })).token;

  it("whoever holds it writes once, without signing in; a photo of the card shows and changes nothing afterwards", async () => {
    const token = await aCardsToken();
    expect((await open(token.toLowerCase())).status).toBe(200);
    const { status, location } = await post(token);
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/a\/k\/v\/777\.card-7001\.\d+\.[\w-]{43}\?thanks=7001$/)]);
    expect(await review()).toMatchObject({ source: "card", customerId: "3005" });
    expect((await open(token, { query: { product: "7001" } })).page).not.toContain("Schmeckt.");
    expect((await post(token, { form: { stars: "1", body: "Von Fremden." } })).location).toBe(`/a/k/v/${token.toLowerCase()}?thanks=7001`);
    await post(token, { query: { do: "withdraw" } });
    expect((await post(token, { query: { do: "draft" } })).status).toBe(409);
    expect(await review()).toMatchObject({ version: 1, stars: 4, state: "published" });
  });

  it("who wrote by it goes on with a link of their own, which changes what they wrote and nothing else", async () => {
    const token = await aCardsToken();
    const own = /\/v\/([^?]+)/.exec((await post(token)).location ?? "")?.[1] ?? "";
    await post(token, { form: { product: "7002", body: "Von jemand anderem." } });
    await post(own, { form: { stars: "2" } });
    await post(own, { form: { product: "7002", stars: "1" } });
    const rows = await db().review.findMany({ orderBy: { productId: "asc" } });
    expect(rows.map(({ stars, version }) => [stars, version])).toEqual([[2, 2], [4, 1]]);
    expect((await open(own.replace("card-7001", "card-7001-7002"))).status).toBe(404);
  });

  it("what its holder is typing is shown to nobody who only has a photo of it", async () => {
    const token = await aCardsToken();
    const draftId = /name="draft" value="([\w-]{22})"/.exec((await open(token)).page)?.[1] ?? "";
    await post(token, { query: { do: "draft" }, form: { body: "Ganz privat", draft: draftId } });
    expect((await open(token)).page).not.toContain("Ganz privat");
    expect((await open(token, { query: { product: "7001", d: draftId } })).page).toContain("Ganz privat");
  });

  it("is good for nothing once its voucher was stopped: it may be in anybody's hands", async () => {
    const token = await aCardsToken();
    await db().voucher.updateMany({ where: { shopId: shop.id }, data: { stopped: true } });
    expect((await open(token)).status).toBe(404);
  });
});

describe("it has not arrived yet", () => {
  it("asks first, then tells the shop once", async () => {
    expect((await open(tokenOf(), { query: { notarrived: "1" } })).page).toContain("Dem Shop Bescheid sagen");
    expect(await db().customerCase.count()).toBe(0);
    for (let time = 0; time < 2; time++) expect((await post(tokenOf(), { query: { do: "not-arrived" } })).location).toBe(`/a/k/v/${tokenOf()}?notarrived=told`);
    expect(await db().customerCase.count({ where: { kind: "not-arrived" } })).toBe(1);
    expect((await open(tokenOf(), { query: { notarrived: "told" } })).page).toContain("Der Shop weiß Bescheid");
  });
});
