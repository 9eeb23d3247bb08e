import type pg from "pg";

/** A customer with a first card of the rule, or the lot that gave none, and what came after it. */
export interface Person {
  ruleId?: string;
  ruleVersion?: number;
  arm: "card" | "control";
  variant?: string;
  designId?: string;
  /** Days before `now` on which the order that earned the card was placed. */
  daysAgo: number;
  printed?: boolean;
  packed?: boolean;
  scanned?: boolean;
  used?: boolean;
  /** The orders that came later: so many days after the first, of so much; unless said, paid and kept. */
  later?: { days: number; minor?: number; test?: boolean; cancelled?: boolean; usesVoucher?: boolean }[];
  offer?: object;
  credit?: "given";
}

const dayMilliseconds = 86_400_000;
let numbers = 0;

/** Writes people as the app's read models have them; the ids of their customers are handed back. */
export async function arePeople(pool: pg.Pool, shopId: number, now: Date, people: readonly Person[]): Promise<string[]> {
  const ago = (days: number): string => new Date(now.getTime() - days * dayMilliseconds).toISOString();
  const rows = people.map((person) => ({ person, customerId: `7${++numbers}`, orderId: `1${numbers}` }));
  const orders = rows.flatMap(({ person, customerId, orderId }) => [
    { orderId, customerId, placedAt: ago(person.daysAgo), minor: 5000, test: false, cancelledAt: null },
    ...(person.later ?? []).map((later, index) => ({
      orderId: `9${orderId}0${index}`, customerId, placedAt: ago(person.daysAgo - later.days), minor: later.minor ?? 5000, test: later.test ?? false,
      cancelledAt: later.cancelled ? ago(person.daysAgo - later.days) : null,
    })),
  ]);
  await pool.query(
    `INSERT INTO shop_order (shop_id, order_id, name, customer_id, currency, total_minor, current_total_minor, source_name, test, financial_status, discount_codes, placed_at, cancelled_at, told_at)
     SELECT $1, "orderId", '#' || "orderId", "customerId", 'EUR', minor, minor, 'web', test, 'paid', '{}', "placedAt", "cancelledAt", "placedAt"
     FROM json_to_recordset($2) AS o("orderId" text, "customerId" text, minor bigint, test boolean, "placedAt" timestamptz, "cancelledAt" timestamptz)`,
    [shopId, JSON.stringify(orders)],
  );
  const cards = rows.map(({ person, customerId, orderId }) => {
    const at = ago(person.daysAgo);
    return {
      orderId, customerId, at, decision: person.arm === "card" ? "voucher" : "control", ruleId: person.ruleId ?? "first-order", ruleVersion: person.ruleVersion ?? 1,
      variant: person.variant ?? (person.arm === "card" ? "A" : null), designId: person.designId ?? null,
      printedAt: person.printed ? at : null, packedAt: person.packed ? at : null, scannedAt: person.scanned ? at : null,
    };
  });
  await pool.query(
    `INSERT INTO insert_card (shop_id, order_id, key, order_name, placed_at, decision, reason, decided_at, customer_id, rule_id, rule_version, variant, design_id, printed_at, packed_at, scanned_at)
     SELECT $1, "orderId", 'insert/order/' || "orderId", '#' || "orderId", at, decision, 'rule', at, "customerId", "ruleId", "ruleVersion", variant, "designId", "printedAt", "packedAt", "scannedAt"
     FROM json_to_recordset($2) AS c("orderId" text, "customerId" text, at timestamptz, decision text, "ruleId" text, "ruleVersion" int, variant text, "designId" text,
       "printedAt" timestamptz, "packedAt" timestamptz, "scannedAt" timestamptz)`,
    [shopId, JSON.stringify(cards)],
  );
  const vouchers = rows.filter(({ person }) => person.arm === "card").map(({ person, orderId, customerId }) => {
    const user = (person.later ?? []).findIndex(({ usesVoucher }) => usesVoucher);
    return {
      orderId, customerId, at: ago(person.daysAgo), ruleId: person.ruleId ?? "first-order", state: person.used || user >= 0 || person.credit ? "used" : "live",
      usedBy: user >= 0 ? `9${orderId}0${user}` : null, credit: person.credit ?? null, terms: { offer: person.offer ?? { kind: "percentage", basisPoints: 1000 } },
    };
  });
  await pool.query(
    `INSERT INTO voucher (shop_id, key, code, order_id, customer_id, cohort_key, terms, promised_at, state, used_by_order_id, rule_id, credit)
     SELECT $1, 'insert/order/' || "orderId", 'CODE' || "orderId", "orderId", "customerId", 'cohort', terms, at, state, "usedBy", "ruleId", credit
     FROM json_to_recordset($2) AS v("orderId" text, "customerId" text, at timestamptz, "ruleId" text, state text, "usedBy" text, terms jsonb, credit text)`,
    [shopId, JSON.stringify(vouchers)],
  );
  return rows.map(({ customerId }) => customerId);
}

/** So many of the same. */
export const times = (count: number, person: Person): Person[] => Array.from({ length: count }, () => person);
