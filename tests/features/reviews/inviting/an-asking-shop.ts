import { vi } from "vitest";
import { composeInvitations, composeReviewReminders } from "~/features/reviews/inviting/compose-invitations.server";
import { noteInvited, noteReminded } from "~/features/reviews/inviting/note-asked.server";
import { readReviewProgramme, saveReviewProgramme } from "~/features/reviews/programme/review-programme.server";
import type { ReviewProgrammeDefinition } from "~/features/reviews/domain/programme/review-programme";
import { invitationKind, invitationReminderKind } from "~/features/reviews/domain/inviting/invitation-mail-keys";
import { mailCustomersJob } from "~/core/messages/mail-customers.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { InboxEvent } from "~/platform/inbox/inbox-event";
import { askOnTime, inviteFromOrders, inviteFromParcels } from "~/worker/react/invite-reviews.server";
import { deliverOrder } from "../../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../../sandbox/commerce/fulfil-order";
import type { PlaceOrderInput } from "../../../../sandbox/commerce/place-order";
import type { Order } from "../../../../sandbox/world/entities";
import { okay } from "../../../sandbox/commerce/a-shop";
import type { TestShopify } from "../../../support/a-shopify";
import { anEvent } from "../../../support/told-twice";

const orderTopics = ["orders/create", "orders/paid", "orders/updated", "orders/cancelled"];
const parcelTopics = ["fulfillments/create", "fulfillments/update", "fulfillment_events/create"];

const dueTopics = ["review/ask", "message/ready"];

/** A shop that asks how it was, on the verbs: what Shopify tells is told to the reactions, what is due becomes due, and mails go out. */
export function askingShop(shopify: TestShopify) {
  const { shop } = shopify;
  const events = (): InboxEvent[] => [...orderTopics, ...parcelTopics].flatMap((topic) => shopify.events(topic));
  const react = (told: InboxEvent): Promise<void> => (orderTopics.includes(told.topic) ? inviteFromOrders : inviteFromParcels)(shop.id, [told]);
  const tell = async (): Promise<void> => { for (const event of events()) await react(event); };
  const send = (): Promise<void> => mailCustomersJob(
    { [invitationKind]: composeInvitations, [invitationReminderKind]: composeReviewReminders }, { [invitationKind]: noteInvited, [invitationReminderKind]: noteReminded },
  )({ name: "mail-customers", shopId: shop.id, payload: {}, failures: 0 });
  /** What has become due since; as often as it takes. */
  const fallDue = async (): Promise<void> => {
    for (let times = 0; times < 20; times++) {
      const rows = await db().due.findMany({ where: { shopId: shop.id, dueAt: { lte: now() }, topic: { in: dueTopics } } });
      await db().due.deleteMany({ where: { shopId: shop.id, key: { in: rows.map(({ key }) => key) } } });
      await askOnTime(shop.id, rows.filter(({ topic }) => topic === "review/ask").map(({ topic, fact }) => anEvent(topic, fact, now())));
      await send();
      if (rows.length === 0) return;
    }
    throw new Error("What is due does not come to an end");
  };
  let people = 0;
  return {
    events, react, tell, send, fallDue,
    /** The programme as a shop begins with it, on and without a control group. */
    switchOn: async (change: Partial<ReviewProgrammeDefinition> = {}, isOn = true): Promise<void> => {
      const { version, on: _, ...definition } = await readReviewProgramme(shop);
      const saved = await saveReviewProgramme(shop, { ...definition, controlShareBasisPoints: 0, ...change, on: isOn }, version, now());
      if (!saved.ok) throw new Error(saved.reason);
    },
    /** Of a customer who has agreed to advertising, unless told. */
    order: (change: Partial<PlaceOrderInput> = {}): Order =>
      shopify.order({ customer: { email: `anna-${++people}@example.com`, firstName: "Anna", lastName: "Ähre", acceptsMarketing: true }, locale: "de-DE", ...change }),
    ship: (order: Order, skus?: string[]) => okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id, ...(skus ? { lines: skus.map((sku) => ({ sku })) } : {}) })),
    deliver: (order: Order, skus?: string[]) => okay(deliverOrder(shopify.world, shopify.emit, { orderId: order.id, ...(skus ? { lines: skus.map((sku) => ({ sku })) } : {}) })),
    /** Time passes, and stops whenever something is due. */
    passDays: async (days: number): Promise<void> => {
      const end = new Date(now().getTime() + days * 86_400_000);
      const goTo = (time: Date): void => { shopify.clock.time = time; vi.setSystemTime(time); };
      for (;;) {
        const next = await db().due.findFirst({ where: { shopId: shop.id, dueAt: { lte: end }, topic: { in: dueTopics } }, orderBy: { dueAt: "asc" } });
        if (!next) break;
        goTo(next.dueAt > now() ? next.dueAt : now());
        await fallDue();
      }
      goTo(end);
    },
  };
}
