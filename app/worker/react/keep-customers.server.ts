import { eraseCustomer } from "~/core/customers/erase-customer.server";
import { mergeCustomer } from "~/core/customers/merge-customer.server";
import { noteCustomers } from "~/core/customers/note-customers.server";
import { keepOneVoucherOf } from "~/core/vouchers/one-live-voucher.server";
import { refreshOpenCards } from "~/features/inserts/deciding/project-cards.server";
import { forgetCases } from "~/features/reviews/cases/forget-cases.server";
import { forgetAdvocate } from "~/features/referrals/advocates/forget-advocate.server";
import { mergeAdvocate } from "~/features/referrals/advocates/merge-advocate.server";
import { forgetReviewer } from "~/features/reviews/moderating/forget-reviewer.server";
import { mergeReviewer } from "~/features/reviews/moderating/merge-reviewer.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readCustomerDeletedPayload, readCustomerPayload, readCustomersMergedPayload } from "~/platform/shopify/payloads/customer-payload";
import { requireShop } from "~/platform/shopify/shop-store.server";

/** A customer changed their name: the next card greets them by it. Only of customers that are known already. */
export const keepNames: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  const told = events.map((event) => readCustomerPayload(event.body));
  await recording(shopId, async (tx) => {
    const known = await tx.customerPrivate.findMany({
      where: { shopId, customerId: { in: told.map(({ customerId }) => customerId) } }, select: { customerId: true },
    });
    const ids = new Set(known.map(({ customerId }) => customerId));
    await noteCustomers(tx, shop, told.filter(({ customerId }) => ids.has(customerId)), now());
  });
};

/** A merchant deleted a customer: so do we. */
export const forgetCustomers: Reaction = async (shopId, events) => {
  await recording(shopId, async (tx) => {
    for (const event of events) {
      const { customerId } = readCustomerDeletedPayload(event.body);
      await eraseCustomer(tx, shopId, customerId, now());
      await forgetAdvocate(tx, shopId, customerId, now());
      await forgetCases(tx, shopId, customerId, [], now());
      await forgetReviewer(tx, shopId, customerId, [], now());
    }
  });
};

/** Two customers turned out to be one person: their orders are one person's, and of two live vouchers of a rule the older one stays. */
export const mergeCustomers: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  await recording(shopId, async (tx) => {
    for (const event of events) {
      const merged = readCustomersMergedPayload(event.body);
      if (!merged) continue;
      await mergeAdvocate(tx, shop, merged.deletedId, merged.keptId, now());
      await mergeReviewer(tx, shopId, merged.deletedId, merged.keptId, now());
      await mergeCustomer(tx, shopId, merged.deletedId, merged.keptId, now());
      await keepOneVoucherOf(tx, shopId, [merged.keptId], now());
      const orders = await tx.shopOrder.findMany({ where: { shopId, customerId: merged.keptId }, select: { orderId: true } });
      await refreshOpenCards(tx, shopId, orders.map(({ orderId }) => orderId));
    }
  });
};
