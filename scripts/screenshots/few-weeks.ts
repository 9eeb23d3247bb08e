import { decodeQr } from "../../tests/support/read-pdf";
import { sayHowItWas } from "./say-how-it-was";

/** What the pictures show is made by driving the sandbox as a shop's weeks would: orders, cards, parcels, people who come back. */

export interface Shop {
  control: <T>(method: "GET" | "POST", path: string, body?: object) => Promise<T>;
  /** What a page of the app posts for the merchant. */
  save: (path: string, body: URLSearchParams | object) => Promise<void>;
  /** The cards of these orders, as the app prints them for the merchant. */
  print: (orderIds: string[]) => Promise<Uint8Array>;
}

interface Placed {
  id: string;
  name: string;
  customer: { email: string };
}

export interface WithCard {
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

const firstNames = ["Henrike", "Jonas", "Änne", "Clara", "Mehmet", "Ole", "Sofia", "Lena", "Paul", "Ida", "Marta", "Karl"];
const lastNames = ["Voss", "Petersen", "Groß", "Feldmann", "Yıldız", "Brandt", "Marino"];
/** So many that nobody is new twice. */
const newcomers = lastNames.flatMap((last, row) => firstNames.map((_, column) => `${firstNames[(column + row * 5) % firstNames.length] ?? ""} ${last}`));
const rounds = 9;
const eachRound = 5;
/** Who comes along with a program's name is not counted as a scan. */
const aPhone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36";

/** Seven weeks, in which whoever orders for the first time may get a card, some of them come back with it, and some say how it was; the newest orders are still to be packed. */
export async function letWeeksPass(shop: Shop): Promise<FewWeeks> {
  await saveRules(shop);
  const { products, customers } = await shop.control<Standing>("GET", "state?orders=1");
  const wares = products.filter(({ status }) => status === "ACTIVE").flatMap(({ variants }) => variants);
  const regulars = customers.filter(({ email, numberOfOrders }) => email && numberOfOrders > 2);
  let placed = 0;
  const order = (customer: object, discountCodes: string[] = []): Promise<Placed> =>
    shop.control("POST", "orders", { customer, discountCodes, lines: basket(wares, placed++) });
  const scan = async (link: string): Promise<void> => { await fetch(link, { headers: { "user-agent": aPhone } }); };
  const comeBack = async ({ order: { customer }, code, link }: WithCard): Promise<void> => {
    await scan(link);
    await order({ email: customer.email }, [code]);
  };

  const withCard: WithCard[] = [];
  for (let round = 0; round < rounds; round++) {
    const firsts = await Promise.all(newcomers.slice(round * eachRound, (round + 1) * eachRound).map((name) => order(newcomer(name))));
    const again = regulars[round];
    const others = again ? [await order({ email: again.email })] : [];
    await settle(shop);
    const cards = [];
    for (const first of firsts) cards.push(...(await printed(shop, first)));
    for (const { id } of others) if ((await decided(shop, id)) === "voucher") await shop.print([id]);
    const leaving = [...firsts, ...others].map(({ id }) => id);
    await shop.save("/app/parcels", new URLSearchParams({ act: "packed", orders: leaving.join(",") }));
    for (const id of leaving) await shop.control("POST", `orders/${id}/fulfil`, {});
    const [returning, curious] = [withCard[round * 2 - 3], withCard[round * 3]];
    if (returning) await comeBack(returning);
    if (curious) await scan(curious.link);
    for (const [nth, arrived] of withCard.slice(-2).entries()) await sayHowItWas(shop, arrived, round * 2 + nth);
    withCard.push(...cards);
    await settle(shop);
    await shop.control("POST", "clock", { advance: "P5D" });
    await settle(shop);
    for (const id of leaving) await shop.control("POST", `orders/${id}/deliver`, {});
    await settle(shop);
  }
  const [told, waiting] = [withCard[1], withCard.at(-1)];
  if (!told || !waiting || withCard.length < 2 * rounds) throw new Error("The lot gave nearly everybody no card: run it again.");
  const latest = await Promise.all(["Hanna Krüger", "Moritz Ebert", "Elif Kaya", "Rosa Thiele", "Bruno Haas"].map((name) => order(newcomer(name))));
  for (const { email } of regulars.slice(rounds, rounds + 5)) latest.push(await order({ email }));
  await settle(shop);
  await printed(shop, latest[0] ?? told.order);
  await shop.control("POST", `orders/${latest[3]?.id ?? ""}/cancel`, {});
  await settle(shop);
  return { told, waiting };
}

/** Two cards compared for whoever is new, and something in the parcel of whoever keeps coming. */
async function saveRules({ save }: Shop): Promise<void> {
  const terms = { weight: "1", validForDays: "60", minimum: "40" };
  await save("/app/inserts/rules/first-order", {
    version: "1", on: true, name: "Erste Bestellung", conditions: [{ kind: "nthOrder", from: "1", to: "1" }], controlShare: "10", oncePerCustomer: true,
    variants: [{ ...terms, id: "A", offerKind: "percentage", percentage: "10" }, { ...terms, id: "B", designId: "ticket", offerKind: "fixedAmount", amount: "5" }],
  });
  await save("/app/inserts/rules/rule-00000000000da4e5", {
    version: "0", on: true, name: "Dankeschön für Treue", conditions: [{ kind: "nthOrder", from: "3" }, { kind: "countries", match: "any", words: ["DE", "AT"] }],
    controlShare: "10", oncePerCustomer: true,
    variants: [{
      id: "A", weight: "1", designId: "picture", offerKind: "benefit", textDe: "Ein Beutel Rooibos zum Probieren", textEn: "A sachet of rooibos to try", addedByPacker: true,
      packerNote: "1 Beutel Rooibos, Regal 4", validForDays: "60",
    }],
  });
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

interface AppsMetafields {
  metafields: { key: string; value: string }[];
}

/** What the app has decided about an order, as it says on the order itself. */
async function decided(shop: Shop, orderId: string): Promise<string> {
  const { metafields } = await shop.control<AppsMetafields>("GET", `orders/${orderId}`);
  const insert = metafields.find(({ key }) => key === "insert");
  if (!insert) throw new Error(`The app has decided nothing about order ${orderId}: is the build current?`);
  return (JSON.parse(insert.value) as { decision: string }).decision;
}

/** The order's card before its parcel leaves; none where the lot said so. */
async function printed(shop: Shop, order: Placed): Promise<WithCard[]> {
  if ((await decided(shop, order.id)) !== "voucher") return [];
  const { metafields } = await shop.control<AppsMetafields>("GET", `orders/${order.id}`);
  const code = metafields.find(({ key }) => key === "voucher_code")?.value;
  if (!code) throw new Error(`The app has promised something with order ${order.name} and written down no code`);
  const card = await shop.print([order.id]);
  const link = await decodeQr(card, 0, 300);
  if (!link) throw new Error("No QR code was read from the card");
  return [{ order, code, card, link }];
}
