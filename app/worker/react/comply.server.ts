import { eraseCustomer } from "~/core/customers/erase-customer.server";
import { keepDataRequest } from "~/core/customers/data-request.server";
import { forgetCases } from "~/features/reviews/cases/forget-cases.server";
import { forgetAdvocate } from "~/features/referrals/advocates/forget-advocate.server";
import { forgetReviewer } from "~/features/reviews/moderating/forget-reviewer.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readCompliancePayload } from "~/platform/shopify/payloads/customer-payload";

/** Shopify asks to erase a person. */
export const eraseCustomers: Reaction = async (shopId, events) => {
  await recording(shopId, async (tx) => {
    for (const event of events) {
      const { customerId, orderIds } = readCompliancePayload(event.body);
      await eraseCustomer(tx, shopId, customerId, now());
      await forgetAdvocate(tx, shopId, customerId, now());
      await forgetCases(tx, shopId, customerId, orderIds, now());
      await forgetReviewer(tx, shopId, customerId, orderIds, now());
    }
  });
};

/** A person wants to know what is stored: the merchant finds it on a page of the app, ready to be handed over. */
export const keepDataRequests: Reaction = async (shopId, events) => {
  await recording(shopId, async (tx) => {
    for (const event of events) await keepDataRequest(tx, shopId, { ...readCompliancePayload(event.body), eventId: event.eventId }, event.triggeredAt);
  });
};
