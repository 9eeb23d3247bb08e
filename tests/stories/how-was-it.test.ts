import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillReviewProgrammeForm } from "~/features/reviews/domain/programme/parse-review-programme-form";
import type { ReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { aCustomer, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
  await floor.sell("BROT", "50.00");
  const { body } = await floor.desk.ask<{ programme: ReviewProgramme }>("/app/reviews/programme");
  const form = { ...fillReviewProgrammeForm(body.programme, (scaled, decimals) => (scaled / 10 ** decimals).toFixed(decimals)), on: true, controlShare: "0" };
  const saved = await floor.desk.ask("/app/reviews/programme", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(form) });
  expect(saved, "the programme is on").toMatchObject({ status: 200, body: { ok: true } });
  await floor.settle();
});
afterAll(() => house.stop());

const phone = { "user-agent": "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", accept: "text/html", "accept-language": "de" };
const lines = [{ sku: "BROT", quantity: 1 }];
const subscribed = (): object => aCustomer({ acceptsMarketing: true });

async function anArrivedOrder(customer: object): Promise<StoryOrder> {
  const { status, body } = await floor.order({ customer, lines });
  expect(status).toBe(201);
  await floor.settle();
  await floor.doTo(body.id, "fulfil");
  await floor.doTo(body.id, "deliver");
  await floor.settle();
  return body;
}

const pass = async (duration: string): Promise<void> => {
  await floor.advance(duration);
  await floor.settle(120_000);
};

const mailsTo = async ({ customer }: StoryOrder): Promise<{ subject: string; text: string }[]> => (await floor.state()).mails.filter(({ to }) => to.includes(customer?.email ?? "nobody"));
const linkIn = ({ text }: { text: string }): string => /https?:\/\/\S+\/v\/[^\s?]+/.exec(text)?.[0] ?? "no link";

interface Rated { productId: string; rating: string | undefined; count: string | undefined; excerpt: string | undefined }
/** What the product's metafields in Shopify say. */
async function rated(): Promise<Rated> {
  const { products } = (await floor.state()) as unknown as { products: { id: string; variants: { sku: string }[]; metafields: { namespace: string; key: string; value: string }[] }[] };
  const product = products.find(({ variants }) => variants.some(({ sku }) => sku === "BROT"));
  const value = (namespace: string, key: string) => product?.metafields.find((field) => field.namespace === namespace && field.key === key)?.value;
  return { productId: product?.id ?? "", rating: value("reviews", "rating"), count: value("reviews", "rating_count"), excerpt: value("kundenkreis", "reviews") };
}

/** Sends the form of the page behind a link, as a browser without JavaScript does. */
async function write(link: string, productId: string, stars: number, body: string, photo?: Uint8Array): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ intent: "send", product: productId, stars: String(stars), title: "", body, name: "Änne G." })) form.set(name, value);
  if (photo) form.set("photos", new File([photo as BlobPart], "brot.png", { type: "image/png" }));
  return fetch(link, { method: "POST", body: form, headers: phone, redirect: "follow" });
}

describe("a parcel has arrived", () => {
  it("without consent only the card asks; scanned, answered, it is on the product, and the card writes once", async () => {
    const order = await anArrivedOrder(aCustomer());
    await pass("P11D");
    expect(await mailsTo(order), "no mail without consent").toEqual([]);
    const card = await floor.cardLink(order.id);
    expect(card).not.toBe("");
    const { productId } = await rated();
    const link = card.replace(/\/([^/]+)$/, "/v/$1");
    expect((await write(link, productId, 4, "Kräftige Kruste, hält lange frisch.")).status).toBeLessThan(400);
    await floor.settle();
    const { rating, count, excerpt } = await rated();
    expect([JSON.parse(rating ?? "{}"), count]).toMatchObject([{ value: "4.00", scale_max: "5.0" }, "1"]);
    expect(excerpt).toContain("Kräftige Kruste");
    await write(link, productId, 1, "Jemand anders mit einem Foto der Karte.");
    await floor.settle();
    expect((await rated()).excerpt, "a photo of the card is worth nothing now").not.toContain("Jemand anders");
  });

  it("with consent one mail asks, with the stars in it, and a star leads to the form; who has answered is not reminded", async () => {
    const order = await anArrivedOrder(subscribed());
    await pass("P11D");
    const mails = await mailsTo(order);
    expect(mails).toHaveLength(1);
    const link = linkIn(mails[0] ?? { text: "" });
    const { productId } = await rated();
    const page = await (await fetch(`${link}?product=${productId}&stars=2`, { headers: phone })).text();
    expect(page, "the star is filled in and nothing is sent").toMatch(/value="2"[^>]*checked|checked[^>]*value="2"/);
    expect((await write(link, productId, 2, "Zu trocken.")).status).toBeLessThan(400);
    await floor.settle();
    expect((await rated()).count, "shown, whatever its stars").toBe("2");
    await pass("P11D");
    expect(await mailsTo(order)).toHaveLength(1);
  });

  it("who has not answered is reminded once, and never again", async () => {
    const order = await anArrivedOrder(subscribed());
    await pass("P11D");
    await pass("P11D");
    await pass("P30D");
    expect(await mailsTo(order)).toHaveLength(2);
  });

  it("nobody is asked while a return is open", async () => {
    const order = await anArrivedOrder(subscribed());
    await floor.doTo(order.id, "return", {});
    await pass("P11D");
    expect(await mailsTo(order)).toEqual([]);
  });

  it("nobody is asked after everything was refunded", async () => {
    const order = await anArrivedOrder(subscribed());
    await floor.doTo(order.id, "refund");
    await pass("P11D");
    expect(await mailsTo(order)).toEqual([]);
  });
});

describe("told twice, out of order, while Shopify fails, and the worker killed in the middle of it", () => {
  it("one mail each, one review each, and the product's metafields say what was written", { timeout: 400_000 }, async () => {
    const before = Number((await rated()).count ?? 0);
    await floor.control("POST", "faults", { duplicate: 0.5, disorder: 0.5, failAdminApi: 0.2, seed: 7 });
    // More buyers from one network on one day would be looked at first.
    const orders = await Promise.all(Array.from({ length: 4 }, async () => (await floor.order({ customer: subscribed(), lines })).body));
    house.kill("worker", "SIGKILL");
    await floor.settle(120_000);
    for (const { id } of orders) await floor.doTo(id, "fulfil");
    for (const { id } of orders) await floor.doTo(id, "deliver");
    await floor.settle(120_000);
    await floor.advance("P11D");
    house.kill("worker", "SIGKILL");
    await floor.settle(120_000);
    await pass("PT2H");
    const { productId } = await rated();
    for (const [index, order] of orders.entries()) {
      const mails = await mailsTo(order);
      expect(mails, order.name).toHaveLength(1);
      const link = linkIn(mails[0] ?? { text: "" });
      await Promise.all([1, 2].map(() => write(link, productId, 1 + (index % 5), `Stimme ${index}.`)));
      if (index === 2) house.kill("worker", "SIGKILL");
    }
    await floor.settle(120_000);
    await floor.control("POST", "faults", { duplicate: 0, disorder: 0, failAdminApi: 0 });
    await pass("PT5M");
    expect(Number((await rated()).count) - before).toBe(4);
    expect((await floor.health()).dead).toBe(0);
  });
});
