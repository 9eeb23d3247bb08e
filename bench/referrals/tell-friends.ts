import { db } from "~/platform/db/prisma.server";
import type { InboxEvent } from "~/platform/inbox/inbox-event";
import { readLosslessJson } from "~/platform/shopify/payloads/read-json";
import { orderBody } from "../intake/order-webhook";
import { advocatesFrom, codeOf } from "./fill-advocates";
import { advocateOf, daysAgo, friendsFrom, ordersFrom, secondsBetween } from "./fill-referrals";

interface Friends { shopId: number; first: number; orders: number; advocates: number }

const template = JSON.parse(orderBody().toString()) as Record<string, unknown>;
const begunAt = Date.now() - daysAgo * 86_400_000;

interface Friend { n: number; advocate: number; orderId: string; placedAt: string; advocateId: string; way: "code" | "link" | "name" }

/** Orders of friends from number `first` on, each somebody's first, by the same ways as those of the past; what each claim rests on is put into the tables. */
export async function tellFriends({ shopId, first, orders, advocates }: Friends): Promise<InboxEvent[]> {
  const friends = Array.from({ length: orders }, (_, index): Friend => {
    const n = first + index;
    const advocate = advocateOf(n, advocates);
    return {
      n, advocate, orderId: String(ordersFrom + n), placedAt: new Date(begunAt + n * secondsBetween * 1000).toISOString(), advocateId: String(advocatesFrom + advocate),
      way: n % 10 < 6 ? "code" : n % 10 < 8 ? "link" : "name",
    };
  });
  await claim(shopId, friends);
  return friends.map((friend) => ({
    id: BigInt(friend.n), topic: "orders/create", eventId: friend.orderId, triggeredAt: new Date(friend.placedAt), body: readLosslessJson(bodyOf(friend)),
  }));
}

const voucherCode = ({ n }: Friend): string => `LINK${String(n).padStart(8, "0")}`;
const token = ({ n }: Friend): string => `checkout-${n}`;

function bodyOf(friend: Friend): string {
  const { n, advocate, orderId, placedAt, way } = friend;
  const code = way === "code" ? codeOf(advocate) : way === "link" ? voucherCode(friend) : null;
  const order = {
    ...template, id: "ORDER", name: `#${n}`, test: false, cancelled_at: null, created_at: placedAt, updated_at: placedAt, financial_status: "paid", currency: "EUR", checkout_token: token(friend),
    discount_codes: code === null ? [] : [{ code, amount: "10.00", type: "fixed_amount" }], email: `friend-${n}@example.net`, phone: null,
    client_details: { browser_ip: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`, user_agent: "Mozilla/5.0 (X11; Linux x86_64)" },
    shipping_address: { first_name: "Steve", last_name: "Shipper", address1: `Lindenweg ${n}`, zip: "50667", city: "Köln", country_code: "DE" },
    customer: { ...(template["customer"] as object), id: "CUSTOMER" },
  };
  return JSON.stringify(order).replace('"ORDER"', orderId).replace('"CUSTOMER"', String(friendsFrom + n));
}

/** Vouchers that were handed out, and names that were told, just before (a name just after) the order. */
async function claim(shopId: number, friends: readonly Friend[]): Promise<void> {
  const links = friends.filter(({ way }) => way === "link").map((friend) => ({ ...friend, code: voucherCode(friend), key: `friend/${friend.n}` }));
  await db().$executeRaw`
    INSERT INTO voucher (shop_id, key, code, cohort_key, terms, promised_at, state, discount_id, redeem_code_id, programme)
    SELECT ${shopId}, f.key, f.code, 'cohort/referrals/friends/x', '{}', f."placedAt", 'live', 'gid://shopify/DiscountCodeNode/2', 'gid://shopify/DiscountRedeemCode/2', 'referrals'
    FROM json_to_recordset(${JSON.stringify(links)}::json) AS f(key text, code text, "placedAt" timestamptz)`;
  await db().$executeRaw`
    INSERT INTO friend_voucher (shop_id, key, terms_key, advocate_id, visitor_mark, handed_at)
    SELECT ${shopId}, f.key, 'x', f."advocateId", md5(f.key), f."placedAt" - interval '1 hour'
    FROM json_to_recordset(${JSON.stringify(links)}::json) AS f(key text, "advocateId" text, "placedAt" timestamptz)`;
  const names = friends.filter(({ way }) => way === "name").map((friend) => ({ ...friend, token: token(friend) }));
  await db().$executeRaw`
    INSERT INTO name_claim (shop_id, checkout_token, advocate_id, claimed_at)
    SELECT ${shopId}, f.token, f."advocateId", f."placedAt" + interval '1 minute'
    FROM json_to_recordset(${JSON.stringify(names)}::json) AS f(token text, "advocateId" text, "placedAt" timestamptz)`;
}
