import { decodeQr } from "../../tests/support/read-pdf";

/** What the pictures show is made by driving the sandbox as a shop's weeks would: orders, cards, parcels, people who come back. */

export interface Shop {
  control: <T>(method: "GET" | "POST", path: string, body?: object) => Promise<T>;
  /** The cards of these orders, as the app prints them for the merchant. */
  print: (orderIds: string[]) => Promise<Uint8Array>;
}

interface Placed {
  id: string;
  name: string;
  customer: { email: string };
}

interface WithCard {
  order: Placed;
  code: string;
  card: Uint8Array;
  link: string;
}

export interface FewWeeks {
  /** Printed, delivered, scanned and used. */
  told: WithCard;
  /** Printed and delivered; its code is still to be used. */
  waiting: WithCard;
}

interface Standing {
  products: { status: string; variants: { sku: string; price: string }[] }[];
  customers: { email: string; numberOfOrders: number }[];
}

const newcomers = [
  "Henrike Voss", "Jonas Petersen", "Änne Groß", "Clara Feldmann", "Mehmet Yıldız", "Ole Brandt", "Sofia Marino", "Lena Hofmann", "Paul Winter", "Ida Sommer",
  "Marta Nowak", "Karl Busch", "Nele Friedrichs", "Tobias Lang", "Greta Albers", "Emil Sander", "Frieda Kern", "Luca Romano", "Johanna Beck", "Anton Weiß",
];

/** Three weeks, in which whoever orders for the first time may get a card, and some of them come back with it. */
export async function letWeeksPass(shop: Shop): Promise<FewWeeks> {
  const { products, customers } = await shop.control<Standing>("GET", "state?orders=1");
  const wares = products.filter(({ status }) => status === "ACTIVE").flatMap(({ variants }) => variants);
  const regulars = customers.filter(({ email, numberOfOrders }) => email && numberOfOrders > 2);
  let placed = 0;
  const order = (customer: object, discountCodes: string[] = []): Promise<Placed> =>
    shop.control("POST", "orders", { customer, discountCodes, lines: basket(wares, placed++) });
  const comeBack = async ({ order: { customer }, code, link }: WithCard): Promise<void> => {
    await fetch(link, { redirect: "manual" });
    await order({ email: customer.email }, [code]);
  };

  const withCard: WithCard[] = [];
  for (let two = 0; two < newcomers.length; two += 2) {
    const firsts = await Promise.all(newcomers.slice(two, two + 2).map((name) => order(newcomer(name))));
    const regular = regulars[two];
    if (regular) await order({ email: regular.email });
    await settle(shop);
    for (const first of firsts) withCard.push(...(await printed(shop, first)));
    for (const { id } of firsts) await shop.control("POST", `orders/${id}/fulfil`, {});
    const returning = withCard[two / 6 - 1];
    if (returning) await comeBack(returning);
    await settle(shop);
    await shop.control("POST", "clock", { advance: "P2D" });
    for (const { id } of firsts) await shop.control("POST", `orders/${id}/deliver`, {});
    await settle(shop);
  }
  const [told, late, waiting] = [withCard[0], withCard[4], withCard.at(-1)];
  if (!told || !late || !waiting || withCard.length < 6) throw new Error("The lot gave nearly everybody no card: run it again.");
  const latest = await Promise.all(["Hanna Krüger", "Moritz Ebert", "Elif Kaya", "Rosa Thiele"].map((name) => order(newcomer(name))));
  await settle(shop);
  await comeBack(late);
  await shop.control("POST", `orders/${latest.at(-1)?.id ?? ""}/cancel`, {});
  await settle(shop);
  return { told, waiting };
}

/** Two of this and two of that, worth more than what an offer asks for. */
function basket(wares: { sku: string; price: string }[], nth: number): { sku: string; quantity: number }[] {
  const good = wares.filter(({ price }) => Number(price) >= 11 && Number(price) <= 20);
  return [nth * 3, nth * 5 + 1].flatMap((place) => {
    const ware = good[place % good.length];
    return ware ? [{ sku: ware.sku, quantity: 2 }] : [];
  });
}

const spelled: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ı: "i", " ": "." };

function newcomer(name: string): object {
  const [firstName = "", lastName = ""] = name.split(" ");
  return { firstName, lastName, email: `${name.toLowerCase().replace(/[^a-z]/g, (letter) => spelled[letter] ?? "")}@example.com`, locale: "de" };
}

async function settle(shop: Shop): Promise<void> {
  const { settled, waiting } = await shop.control<{ settled: boolean; waiting?: object }>("POST", "settle", { timeoutMilliseconds: 60_000 });
  if (!settled) throw new Error(`Not settled: ${JSON.stringify(waiting)}`);
}

/** The order's card before its parcel leaves; none where the lot said so. */
async function printed(shop: Shop, order: Placed): Promise<WithCard[]> {
  const { metafields } = await shop.control<{ metafields: { key: string; value: string }[] }>("GET", `orders/${order.id}`);
  if (!metafields.some(({ key }) => key === "insert")) throw new Error(`The app has decided nothing about order ${order.name}: is the build current?`);
  const code = metafields.find(({ key }) => key === "voucher_code")?.value;
  if (!code) return [];
  const card = await shop.print([order.id]);
  const link = await decodeQr(card, 0, 300);
  if (!link) throw new Error("No QR code was read from the card");
  return [{ order, code, card, link }];
}
