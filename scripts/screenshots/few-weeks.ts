import { decodeQr } from "../../tests/support/read-pdf";

/** What the pictures show is made by driving the sandbox as a shop's weeks would: orders, cards, parcels, people who come back. */

export interface Placed {
  id: string;
  name: string;
  customer: { email: string };
}

export interface FewWeeks {
  /** An order whose card was printed, delivered, scanned and used. */
  told: Placed;
  /** Printed and delivered, its code still waiting to be used. */
  waiting: Placed & { link: string; card: Uint8Array };
}

export interface Shop {
  control: <T>(method: "GET" | "POST", path: string, body?: object) => Promise<T>;
  /** The cards of these orders, as the app prints them for the merchant. */
  print: (orderIds: string[]) => Promise<Uint8Array>;
}

const newcomers = [
  "Henrike Voss", "Jonas Petersen", "Änne Groß", "Clara Feldmann", "Mehmet Yıldız", "Ole Brandt", "Sofia Marino", "Lena Hofmann", "Paul Winter", "Ida Sommer",
  "Marta Nowak", "Karl Busch", "Nele Friedrichs", "Tobias Lang", "Greta Albers", "Emil Sander", "Frieda Kern", "Luca Romano", "Johanna Beck", "Anton Weiß",
];
const basket = [{ sku: "FL-WEIN-001", quantity: 2 }, { sku: "FL-WEIN-002", quantity: 2 }];

/** Three weeks, in which whoever ordered for the first time may get a card, and some of them come back with it. */
export async function letWeeksPass(shop: Shop): Promise<FewWeeks> {
  const { customers } = await shop.control<{ customers: { email: string; numberOfOrders: number }[] }>("GET", "state?orders=1");
  const regulars = customers.filter(({ email, numberOfOrders }) => email && numberOfOrders > 2).map(({ email }) => email);
  const withCard: Placed[] = [];
  for (let day = 0; day < newcomers.length; day += 2) {
    const firsts = await Promise.all(newcomers.slice(day, day + 2).map((name) => orderOf(shop, newcomer(name))));
    const regular = regulars[day];
    if (regular) await orderOf(shop, { email: regular });
    await settle(shop);
    for (const order of firsts) if (await codeOf(shop, order)) withCard.push(order);
    if (day > 0 && day % 6 === 0) await comeBack(shop, withCard[day / 6 - 1]);
    await send(shop, firsts);
    await shop.control("POST", "clock", { advance: "P2D" });
    await deliver(shop, firsts);
  }
  const [told, waiting] = [withCard[0], withCard.at(-1)];
  if (!told || !waiting || withCard.length < 5) throw new Error("The lot gave nearly everybody no card: run it again.");
  const cancelled = await orderOf(shop, newcomer("Rosa Thiele"));
  await settle(shop);
  await shop.control("POST", `orders/${cancelled.id}/cancel`, {});
  await Promise.all(["Hanna Krüger", "Moritz Ebert", "Elif Kaya"].map((name) => orderOf(shop, newcomer(name))));
  await settle(shop);
  const card = await shop.print([waiting.id]);
  return { told, waiting: { ...waiting, card, link: await linkOn(card) } };
}

const newcomer = (name: string): object => {
  const [firstName = "", lastName = ""] = name.split(" ");
  return { firstName, lastName, email: `${name.toLowerCase().normalize("NFD").replace(/[^a-z ]/g, "").replace(" ", ".")}@example.com`, locale: "de" };
};

const orderOf = (shop: Shop, customer: object, discountCodes: string[] = []): Promise<Placed> => shop.control("POST", "orders", { customer, lines: basket, discountCodes });

async function settle(shop: Shop): Promise<void> {
  const { settled, waiting } = await shop.control<{ settled: boolean; waiting?: object }>("POST", "settle", { timeoutMilliseconds: 60_000 });
  if (!settled) throw new Error(`Not settled: ${JSON.stringify(waiting)}`);
}

/** undefined: no card, by lot. */
async function codeOf(shop: Shop, { id }: Placed): Promise<string | undefined> {
  const { metafields } = await shop.control<{ metafields: { key: string; value: string }[] }>("GET", `orders/${id}`);
  return metafields.find(({ key }) => key === "voucher_code")?.value;
}

/** Cards are printed before the parcels leave; a parcel without one leaves as well. */
async function send(shop: Shop, orders: Placed[]): Promise<void> {
  const cards = [];
  for (const order of orders) if (await codeOf(shop, order)) cards.push(order.id);
  if (cards.length > 0) await shop.print(cards);
  for (const { id } of orders) await shop.control("POST", `orders/${id}/fulfil`, {});
}

async function deliver(shop: Shop, orders: Placed[]): Promise<void> {
  for (const { id } of orders) await shop.control("POST", `orders/${id}/deliver`, {});
  await settle(shop);
}

/** Scans the card and orders with its code. */
async function comeBack(shop: Shop, order: Placed | undefined): Promise<void> {
  const code = order && (await codeOf(shop, order));
  if (!code) return;
  await fetch(await linkOn(await shop.print([order.id])), { redirect: "manual" });
  await orderOf(shop, { email: order.customer.email }, [code]);
}

async function linkOn(card: Uint8Array): Promise<string> {
  const link = await decodeQr(card, 0, 300);
  if (!link) throw new Error("No QR code was read from the card");
  return link;
}
