import { wantMessages } from "~/core/messages/want-messages.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reminderKey, reminderKind } from "../domain/reminders/reminder-key";
import { remindedUntil } from "../domain/reminders/reminder-times";
import type { InsertRule } from "../domain/rules/insert-rule";
import { listRules } from "../rules/insert-rule.server";
import { planReminders } from "./plan-reminders.server";

const mostAtOnce = 500;

/**
 * A morning: whose voucher ends within the days that its rule says, and is live, registered, unused and not stopped, is to be reminded by mail.
 * Whether a mail may go out is decided when it is sent. Every voucher is asked about once; told twice, nothing is new. Then the next morning is
 * planned, as long as any rule reminds.
 */
export async function wantReminders(shop: Shop, now: Date): Promise<void> {
  const rules = (await listRules(shop)).filter(({ remindDaysBefore }) => remindDaysBefore !== null);
  for (const rule of rules) {
    let found: number;
    do found = await recording(shop.id, (tx) => wantSome(tx, shop, rule, now));
    while (found === mostAtOnce);
  }
  if (rules.length > 0) await recording(shop.id, (tx) => planReminders(tx, shop.id, now));
}

async function wantSome(tx: Tx, shop: Shop, { id, remindDaysBefore }: InsertRule, now: Date): Promise<number> {
  const until = remindedUntil(now, remindDaysBefore ?? 0, shop.timeZone);
  const ending = await tx.$queryRaw<{ key: string; orderId: string | null; customerId: string; validUntil: Date }[]>`
    SELECT v.key, v.order_id AS "orderId", v.customer_id AS "customerId", v.valid_until AS "validUntil"
    FROM voucher v LEFT JOIN cohort c ON c.shop_id = v.shop_id AND c.key = v.cohort_key
    WHERE v.shop_id = ${shop.id} AND v.rule_id = ${id} AND v.state = 'live' AND v.valid_until > ${now} AND v.valid_until <= ${until}
      AND v.customer_id IS NOT NULL AND NOT v.stopped AND coalesce(c.stops, 0) <= coalesce(c.resumes, 0) AND coalesce(v.credit, 'refused') = 'refused'
      AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.shop_id = v.shop_id AND e.key = ${reminderKey("")} || v.key || '/wanted')
      AND NOT EXISTS (SELECT FROM erased_customer e WHERE e.shop_id = v.shop_id AND e.customer_id = v.customer_id)
    ORDER BY v.valid_until, v.key LIMIT ${mostAtOnce}`;
  await wantMessages(tx, shop.id, ending.map(({ key, orderId, customerId, validUntil }) => ({
    key: reminderKey(key), kind: reminderKind, class: "marketing", customerId, orderId, about: { voucherKey: key }, notAfter: validUntil,
  })), now);
  return ending.length;
}
