import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eraseCustomer } from "~/core/customers/erase-customer.server";
import { reviewToken } from "~/features/reviews/answering/review-token.server";
import { uploadToken } from "~/features/reviews/answering/upload-token.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action as send, loader as open } from "~/routes/proxy.v.$token";
import { action, loader } from "~/routes/upload.photo";
import { aBoughtOrder, aReviewProgramme } from "../features/reviews/a-bought-order";
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

const linkOf = (of = shop): string => reviewToken(of, { orderId: "501", way: "mail" }, now());
const photo = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: "#c08" } })
  .withExif({ IFD0: { Make: "Spycam" }, IFD3: { GPSLatitude: "48/1 8/1 0/1", GPSLatitudeRef: "N" } }).jpeg().toBuffer();

/** The form as the shop's proxy shows it, with what it says of uploads. */
async function aForm(token = linkOf(), of = shop): Promise<{ url: string; token: string; page: string; policy: string }> {
  const response = await open({ ...asVisitor(of, `v/${token}`), params: { token } });
  const page = await response.text();
  const said = (name: string): string => new RegExp(`data-${name}="([^"]*)"`).exec(page)?.[1] ?? "";
  return { url: said("upload"), token: said("token"), page, policy: response.headers.get("content-security-policy") ?? "" };
}
function asking(method: string, token: string | null, { body, headers = {}, address = `10.211.${network}.1` }: { body?: BodyInit; headers?: Record<string, string>; address?: string } = {}) {
  const init = { method, headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), "accept-language": "de", "x-forwarded-for": `6.6.6.6, ${address}`, origin: "https://feinkost.example", ...headers } };
  return { request: new Request("https://app.example/upload/photo", { ...init, ...(body === undefined ? {} : { body, duplex: "half" }) } as RequestInit), params: {}, context: {} };
}
interface Uploaded { status: number; headers: Headers; body: { ok: boolean; id?: string; picture?: string; why?: string } }
const answered = async (response: Response): Promise<Uploaded> => ({ status: response.status, headers: response.headers, body: (await response.json()) as Uploaded["body"] });
const upload = async (token: string | null, bytes: Uint8Array | ReadableStream<Uint8Array>, change: Omit<Parameters<typeof asking>[2] & object, "body"> = {}): Promise<Uploaded> =>
  answered(await action(asking("POST", token, { body: bytes instanceof ReadableStream ? bytes : new Uint8Array(bytes), ...change })));
/** What the page's script posts to the shop's own address. */
async function throughProxy(form: Record<string, string>, step = ""): Promise<Response> {
  const { request } = asVisitor(shop, `v/${linkOf()}`, step ? { query: { do: step } } : {});
  return send({ request: new Request(request.url, { method: "POST", body: new URLSearchParams({ product: "7001", stars: "4", body: "Schmeckt.", ...form }) }), params: { token: linkOf() }, context: {} });
}
const kept = () => db().reviewPhoto.findMany({ where: { shopId: shop.id } });

describe("a photo that the proxy will not carry", () => {
  it("comes straight to the app, by the form's token, re-encoded and without where it was taken, and stands in the review that is sent", async () => {
    const form = await aForm();
    expect([form.url, form.policy.includes(`connect-src 'self' ${new URL(form.url).origin};`)]).toEqual(["https://app.example/upload/photo", true]);
    const { status, headers, body } = await upload(form.token, await photo(2400, 1200));
    expect([status, body.ok, body.picture?.startsWith("data:image/webp;base64,")]).toEqual([200, true, true]);
    expect([headers.get("cache-control"), headers.get("access-control-allow-origin"), headers.get("access-control-allow-credentials")]).toEqual(["no-store", "*", null]);
    const [row, ...more] = await kept();
    expect([more, row?.id, row?.ownerKey]).toEqual([[], body.id, "review/3001/7001"]);
    const { format, width, exif } = await sharp(row?.bytes).metadata();
    expect({ format, width, exif }).toEqual({ format: "webp", width: 1600, exif: undefined });
    expect(Buffer.from(row?.bytes ?? []).includes("Spycam")).toBe(false);
    expect((await throughProxy({ photo: body.id ?? "" })).status).toBe(303);
    expect(await db().review.findFirstOrThrow({ where: { shopId: shop.id } })).toMatchObject({ body: "Schmeckt.", photoIds: [body.id] });
  });

  it("the same one twice, or by the proxy as well, is one", async () => {
    const { token } = await aForm();
    const picture = await photo();
    const [first, again] = [await upload(token, picture), await upload(token, picture)];
    expect(again.body).toEqual(first.body);
    const { request } = asVisitor(shop, `v/${linkOf()}`, { query: { do: "photo" } });
    const body = new FormData();
    body.append("product", "7001");
    body.append("photos", new File([new Uint8Array(picture)], "photo"));
    const byProxy = await send({ request: new Request(request.url, { method: "POST", body }), params: { token: linkOf() }, context: {} });
    expect(await byProxy.json()).toEqual(first.body);
    expect(await kept()).toHaveLength(1);
  });

  it("a draft brings a new token, so that a form may stand open for as long as it takes", async () => {
    const { token } = await aForm();
    vi.setSystemTime(new Date("2026-11-22T12:40:00Z"));
    expect((await upload(token, await photo())).status).toBe(404);
    const draft = (await (await throughProxy({}, "draft")).json()) as { ok: boolean; token: string };
    expect([draft.ok, (await upload(draft.token, await photo())).status]).toEqual([true, 200]);
  });

  it("shows nowhere by itself, and changes no review that stands", async () => {
    await throughProxy({});
    await upload((await aForm()).token, await photo());
    expect(await db().review.findFirstOrThrow({ where: { shopId: shop.id } })).toMatchObject({ version: 1, photoIds: [] });
  });
});

describe("who is given a token", () => {
  it("whoever holds the card, until it was written with: then nobody by it", async () => {
    const { token } = await aCard(shop, { orderId: "777", customerId: "3005", order: { lines: [{ lineId: "l", productId: "7001", variantId: null, sku: null, title: "Öl", quantity: 1, currentQuantity: 1, priceMinor: 1200, discountMinor: 0, needsShipping: true, isGiftCard: false }] } });
    expect((await upload((await aForm(token)).token, await photo())).status).toBe(200);
    const { request } = asVisitor(shop, `v/${token}`);
    await send({ request: new Request(request.url, { method: "POST", body: new URLSearchParams({ product: "7001", stars: "4", body: "Gut." }) }), params: { token }, context: {} });
    expect((await aForm(token)).token).toBe("");
  });

  it("nobody where the merchant wants no photos; a token from before takes none either", async () => {
    const { token } = await aForm();
    await aReviewProgramme(shop, { photos: false });
    const { page, policy } = await aForm();
    expect([page.includes("data-upload"), policy.includes("connect-src 'self';")]).toEqual([false, true]);
    expect((await upload(token, await photo())).status).toBe(422);
    expect(await kept()).toEqual([]);
  });
});

describe("what opens nothing", () => {
  it.each<[string, (token: string) => Promise<string | null> | string | null]>([
    ["no token", () => null], ["a forged token", (token) => token.replace(/.(?=.{9}$)/, (letter) => (letter === "A" ? "B" : "A"))], ["a link instead of a token", () => linkOf()], ["markup", () => "<script>"], ["far too long", () => "5".repeat(5000)],
    ["a shop there is not", (token) => token.replace(/^\d+/, "999999")],
    ["an expired token", () => uploadToken(shop, { reviewKey: "review/3001/7001", customerId: "3001" }, new Date("2026-11-22T11:30:00Z"))],
    ["a token of somebody who was erased since", async (token) => { await recording(shop.id, (tx) => eraseCustomer(tx, shop.id, "3001", now())); return token; }],
    ["a token of a shop that has gone", async (token) => { await db().shop.update({ where: { id: shop.id }, data: { uninstalledAt: now() } }); return token; }],
  ])("%s: 404, in the same words, and nothing of the picture is read", async (_, tokenOf) => {
    const token = await tokenOf((await aForm()).token);
    const request = asking("POST", token, { body: new Uint8Array(await photo()) });
    const { status, body } = await answered(await action(request));
    expect([status, body, request.request.bodyUsed]).toEqual([404, { ok: false }, false]);
    expect(await db().reviewPhoto.count({ where: { shopId: shop.id } })).toBe(0);
  });

  it("a token of another shop brings nothing here, whatever it calls itself", async () => {
    const other = await aMerchantsShop();
    await aReviewProgramme(other);
    await aBoughtOrder(other);
    const theirs = (await aForm(linkOf(other), other)).token;
    expect((await upload(theirs.replace(/^\d+/, String(shop.id)), await photo())).status).toBe(404);
    expect((await upload(theirs, await photo())).status).toBe(200);
    expect(await kept()).toEqual([]);
    expect(await db().reviewPhoto.count({ where: { shopId: other.id } })).toBe(1);
  });
});

describe("bad input", () => {
  const bomb = () => sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["nothing", "kein Foto, das wir zeigen können", () => new Uint8Array()], ["a script that calls itself a photo", "kein Foto, das wir zeigen können", () => Buffer.from("<script>alert(1)</script>")],
    ["a HEIC", "HEIC", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic".padEnd(200, "x"), "latin1")], ["a torn JPEG", "lässt sich nicht lesen", async () => (await photo(600, 600)).subarray(0, 900)],
    ["a decompression bomb", "mehr als 50 Megapixel", bomb], ["eleven megabytes", "größer als 10 MB", () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(11 * 1024 * 1024)])],
  ])("%s is refused with the proxy's word", async (_, words, make) => {
    const { status, body } = await upload((await aForm()).token, await make(), { headers: { "content-type": "image/jpeg" } });
    expect([status, body.ok, body.why]).toEqual([422, false, expect.stringContaining(words)]);
    expect(await kept()).toEqual([]);
  });

  it("in the page's language", async () => {
    expect((await upload((await aForm()).token, Buffer.from("x"), { headers: { "accept-language": "en" } })).body.why).toContain("This is not a photo");
  });

  it("a hundred megabytes are cut off, by what they say of themselves or once more has come than a photo can be", async () => {
    const { token } = await aForm();
    for (const announced of [true, false]) {
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(new Uint8Array(1024 * 1024));
          if (++sent === 100) controller.close();
        },
      });
      const { status, body } = await upload(token, endless, announced ? { headers: { "content-length": String(100 * 1024 * 1024) } } : {});
      expect([status, body.why]).toEqual([422, expect.stringContaining("größer als 10 MB")]);
      expect(sent).toBeLessThan(announced ? 3 : 15);
    }
  });

  it("more than are kept of one review: no more, with a word", async () => {
    const { token } = await aForm();
    const { body } = await upload(token, await photo());
    const row = await db().reviewPhoto.findFirstOrThrow({ where: { id: body.id ?? "" } });
    await db().reviewPhoto.createMany({ data: Array.from({ length: 19 }, (_, number) => ({ ...row, id: String(number).padStart(32, "0") })) });
    expect(await upload(token, await photo(70))).toMatchObject({ status: 422, body: { ok: false, why: "Mehr als fünf Fotos gehen nicht. Bitte nehmen Sie erst eines heraus." } });
    expect(await kept()).toHaveLength(20);
  });

  it("a network sends so many within an hour, by this way and the proxy's together; what it says of itself does not help, and others go on", async () => {
    const { token } = await aForm();
    const address = `10.212.${network}.1`;
    for (let time = 0; time < 149; time++) await upload(token, Buffer.from("x"), { address });
    const { request } = asVisitor(shop, `v/${linkOf()}`, { query: { do: "photo" } });
    const byProxy = (): Promise<Response> => send({ request: new Request(request.url, { method: "POST", headers: { "x-forwarded-for": address }, body: new URLSearchParams({ product: "7001" }) }), params: { token: linkOf() }, context: {} });
    expect((await byProxy()).status).toBe(422);
    expect((await byProxy()).status).toBe(429);
    expect(await upload(token, await photo(), { address })).toMatchObject({ status: 429, body: { ok: false } });
    expect((await upload(token, await photo(), { address: `10.213.${network}.1` })).status).toBe(200);
    vi.setSystemTime(new Date("2026-11-22T13:00:01Z"));
    expect((await upload((await aForm()).token, await photo(), { address })).status).toBe(200);
  });
});

describe("pages of the shop", () => {
  it("may ask whether they may send, from whichever domain, and may only send", async () => {
    const asked = await loader(asking("OPTIONS", null, { headers: { "access-control-request-method": "POST", "access-control-request-headers": "authorization,content-type" } }));
    expect([asked.status, asked.headers.get("access-control-allow-origin"), asked.headers.get("access-control-allow-methods"), asked.headers.get("access-control-allow-headers")])
      .toEqual([204, "*", "POST, OPTIONS", "Authorization, Content-Type"]);
    for (const method of ["GET", "HEAD"]) expect((await loader(asking(method, (await aForm()).token))).status).toBe(405);
    for (const method of ["PUT", "DELETE"]) expect((await action(asking(method, (await aForm()).token))).status).toBe(405);
  });

  it("hear a refusal, too", async () => {
    expect((await upload(null, await photo())).headers.get("access-control-allow-origin")).toBe("*");
  });
});
