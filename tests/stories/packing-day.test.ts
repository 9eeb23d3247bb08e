import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { decodeQr, pagesOfPdf } from "../support/read-pdf";
import { shopFloor, teehaus } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
  for (const sku of ["A-REGAL", "B-REGAL", "C-REGAL"]) await floor.sell(sku, "60.00");
  await floor.settle();
});
afterAll(() => house.stop());

const codesIn = async (bytes: Uint8Array): Promise<(string | undefined)[]> =>
  (await pagesOfPdf(bytes)).map(({ text }) => text.replace(/[\s-]/g, "").match(/[2-9BCDFGHJ-NP-TV-Z]{12}/)?.[0]);
const codesOf = (orders: readonly StoryOrder[]) => Promise.all(orders.map(({ id }) => floor.codeOf(id)));
const printFilter = async (address: string): Promise<{ status: number; codes: (string | undefined)[] }> => {
  const response = await floor.asMerchant(`/app/inserts/print.pdf?${new URLSearchParams({ filter: address, format: "a6", dpi: "300" }).toString()}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, codes: response.status === 200 ? await codesIn(bytes) : [] };
};
const place = async (sku: string, change: object = {}): Promise<StoryOrder> => (await floor.order({ lines: [{ sku, quantity: 1 }], ...change })).body;
const idsOf = (orders: readonly { id: string }[]): string => orders.map(({ id }) => id).join();
const shown = async (address = ""): Promise<string[]> => (await floor.desk.parcels(address)).map(({ orderName }) => orderName);

describe("the packing table", () => {
  let orders: StoryOrder[] = [];

  it("lists what is to be packed, by filter, and prints exactly that in the order in which it is picked", async () => {
    orders = [];
    for (const sku of ["C-REGAL", "A-REGAL", "B-REGAL"]) orders.push(await place(sku));
    const [abroad] = [await place("A-REGAL", { shippingAddress: { address1: "Ring 1", zip: "1010", city: "Wien", countryCode: "AT" } })];
    await floor.settle();
    const [c, a, b] = orders as [StoryOrder, StoryOrder, StoryOrder];
    expect(await shown()).toEqual([c, a, b, abroad].map(({ name }) => name));
    expect([await shown("country=AT"), await shown("sku=C-REGAL"), await shown(`search=${encodeURIComponent(b.name)}`), await shown("printed=yes")])
      .toEqual([[abroad.name], [c.name], [b.name], []]);
    expect((await floor.desk.send("/app/parcels", { act: "table", format: "a6", dpi: "300", pickingOrder: "sku" })).body).toMatchObject({ ok: true });
    expect(await shown("country=DE")).toEqual([a, b, c].map(({ name }) => name));
    expect(await printFilter("country=DE")).toEqual({ status: 200, codes: await codesOf([a, b, c]) });
    expect(await shown("printed=no")).toEqual([abroad.name]);
    expect((await printFilter("show=everything")).status).toBe(400);
    const csv = await (await floor.asMerchant("/app/parcels.csv?locale=de&country=DE")).text();
    const rows = csv.trim().split("\r\n").map((row) => row.split(";"));
    expect(rows.slice(1).map(([name, code]) => [name, code?.replaceAll("-", "")])).toEqual(await Promise.all([a, b, c].map(async ({ id, name }) => [name, await floor.codeOf(id)])));
    expect(rows[1]?.[6]).toBe(await floor.cardLink(a.id));
  });

  it("marks as packed and takes it back; two packers at once mark once, another shop's marks nothing", async () => {
    const [c, a, b] = orders as [StoryOrder, StoryOrder, StoryOrder];
    expect((await floor.deskOf(teehaus).pack("packed", { orders: a.id })).body).toMatchObject({ changed: [] });
    const both = await Promise.all([floor.desk.pack("packed", { orders: idsOf([a, b]) }), floor.desk.pack("packed", { orders: idsOf([b, a]) })]);
    expect(both.flatMap(({ body }) => body.changed).sort()).toEqual([a.id, b.id].sort());
    expect(await shown("country=DE")).toEqual([c.name]);
    expect((await shown("show=packed")).sort()).toEqual([a.name, b.name].sort());
    await floor.desk.pack("unpacked", { orders: b.id });
    expect(await shown("country=DE")).toEqual([b.name, c.name]);
    expect((await floor.desk.pack("packed", { filter: "country=DE" })).body.changed).toEqual([b.id, c.id]);
    expect(await shown("country=DE")).toEqual([]);
  });

  it("keeps a gone parcel off the list, and a reprint is the same card", async () => {
    const order = await place("A-REGAL");
    await floor.settle();
    const before = await codesIn((await floor.print([order.id])).bytes);
    await floor.doTo(order.id, "fulfil");
    await floor.settle();
    expect(await shown(`search=${encodeURIComponent(order.name)}`)).toEqual([]);
    expect(await codesIn((await floor.print([order.id])).bytes)).toEqual(before);
  });

  it("writes the code into the order's attributes where the merchant wants it, beside what stands there", async () => {
    const settings = { cardCost: "0,12", noteAttribute: "on", pickingOrder: "placed", format: "a6", dotsPerInch: "300", mailsOn: "on", mailTo: "" };
    expect((await floor.desk.send("/app/settings", settings)).status).toBe(200);
    const order = await place("A-REGAL", { attributes: [{ name: "Geschenktext", value: "Alles Gute" }] });
    await floor.settle();
    const { attributes } = await floor.orderNow(order.id);
    expect(attributes).toEqual(expect.arrayContaining([{ name: "Geschenktext", value: "Alles Gute" }, expect.objectContaining({ value: expect.stringContaining((await floor.codeOf(order.id))?.slice(0, 4) ?? "?") as string })]));
    expect((await floor.desk.send("/app/settings", { ...settings, mailTo: "kein-at" })).status).toBe(422);
  });
});

describe("a warehouse's program", () => {
  it("lists, prints and marks with its key, sees its own shop only, and nothing once the key is revoked", async () => {
    const order = await place("B-REGAL");
    await floor.settle();
    const [ours, theirs] = [await floor.desk.makeKey("Lager Nord"), await floor.deskOf(teehaus).makeKey("Teelager")];
    const list = async (key: string, query = ""): Promise<{ orderId: string; code: string; pdf: string }[]> => ((await (await floor.withKey(key, `/inserts${query}`)).json()) as { inserts: { orderId: string; code: string; pdf: string }[] }).inserts;
    const listed = (await list(ours.text)).find(({ orderId }) => orderId === order.id);
    expect(listed?.code.replaceAll("-", "") ?? listed).toBe(await floor.codeOf(order.id));
    const pdf = await floor.withKey(ours.text, `/inserts/${order.id}.pdf?format=a6&dpi=300`);
    const bytes = new Uint8Array(await pdf.arrayBuffer());
    const link = await decodeQr(bytes, 0, 300);
    expect(link).toBe(await floor.cardLink(order.id));
    expect((await floor.browser().open(link ?? "")).status).toBe(200);
    const several = await floor.withKey(ours.text, "/print", { method: "POST", body: JSON.stringify({ orderIds: [order.id], format: "4x6", dpi: 203 }) });
    expect([several.status, await codesIn(new Uint8Array(await several.arrayBuffer()))]).toEqual([200, [await floor.codeOf(order.id)]]);

    expect(await list(theirs.text)).toEqual([]);
    for (const [path, method] of [[`/inserts/${order.id}.pdf`, "GET"], [`/inserts/${order.id}/packed`, "PUT"]] as const) expect((await floor.withKey(theirs.text, path, { method })).status, path).toBe(404);

    for (const _ of [1, 2]) expect((await (await floor.withKey(ours.text, `/inserts/${order.id}/packed`, { method: "PUT" })).json() as { packedAt: string | null }).packedAt).not.toBeNull();
    expect((await list(ours.text)).map(({ orderId }) => orderId)).not.toContain(order.id);
    expect((await list(ours.text, "?state=packed")).map(({ orderId }) => orderId)).toContain(order.id);
    expect((await (await floor.withKey(ours.text, `/inserts/${order.id}/packed`, { method: "DELETE" })).json() as { packedAt: string | null }).packedAt).toBeNull();

    expect((await floor.deskOf(teehaus).revokeKey(ours.id)).status, "not by another shop").toBe(404);
    expect((await floor.desk.revokeKey(ours.id)).status).toBe(200);
    expect((await floor.withKey(ours.text, "/inserts")).status).toBe(401);
    expect((await floor.withKey(`${ours.text.slice(0, -1)}x`, "/inserts")).status).toBe(401);
    expect((await fetch(`${house.appUrl}/api/v1/inserts`)).status).toBe(401);
  });

  it("is told to wait when it asks faster than agreed, and its neighbour's key is not", async () => {
    const [fast, calm] = [await floor.desk.makeKey("schnell"), await floor.desk.makeKey("ruhig")];
    const answers: Response[] = [];
    // More than ever refill meanwhile.
    for (let wave = 0; wave < 40 && !answers.some(({ status }) => status === 429); wave++) answers.push(...(await Promise.all(Array.from({ length: 40 }, () => floor.withKey(fast.text, "/inserts?limit=1")))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(Number(answers.find(({ status }) => status === 429)?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect((await floor.withKey(calm.text, "/inserts?limit=1")).status).toBe(200);
    await floor.advance("PT1M");
    expect((await floor.withKey(fast.text, "/inserts?limit=1")).status, "after a minute").toBe(200);
  });
});

describe("a parcel waits for nobody", () => {
  it("while the worker is killed again and again and Shopify fails, printing and marking go on; later everything is as printed", async () => {
    await floor.control("POST", "faults", { failAdminApi: 1, seed: 3 });
    const killer = setInterval(() => { house.kill("worker", "SIGKILL"); }, 100);
    try {
      const orders = await Promise.all(Array.from({ length: 6 }, () => place("C-REGAL")));
      const printed = new Map<string, string | undefined>();
      while (printed.size < orders.length) {
        for (const { id } of orders.filter((order) => !printed.has(order.id))) {
          const { status, bytes } = await floor.print([id]);
          if (status === 200) printed.set(id, (await codesIn(bytes))[0]);
        }
      }
      expect((await floor.desk.pack("packed", { orders: idsOf(orders) })).body.changed).toEqual(orders.map(({ id }) => id));
      clearInterval(killer);
      await floor.control("POST", "faults", { failAdminApi: 0 });
      await floor.settle(120_000);
      expect(await codesOf(orders)).toEqual(orders.map(({ id }) => printed.get(id)));
      for (const code of printed.values()) expect(await floor.registered(code ?? "")).toBeDefined();
      expect(await shown("sku=C-REGAL")).toEqual([]);
      expect((await floor.health()).dead).toBe(0);
    } finally {
      clearInterval(killer);
      await floor.control("POST", "faults", { failAdminApi: 0 });
    }
  });
});
