import { db } from "~/platform/db/prisma.server";
import type { InboxEvent } from "~/platform/inbox/inbox-event";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import type { ProgrammeDefinition } from "~/features/referrals/domain/programme/programme";
import { readProgramme, saveProgramme } from "~/features/referrals/programme/programme.server";
import { now } from "~/platform/clock.server";
import { reactions } from "~/worker/reactions.server";
import type { Pool } from "pg";
import { deliverOrder } from "../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../sandbox/commerce/fulfil-order";
import type { Order } from "../../sandbox/world/entities";
import { okay } from "../sandbox/commerce/a-shop";
import type { TestShopify } from "./a-shopify";
import { runJobs } from "./run-jobs";
import { anEvent } from "./told-twice";
import { vi } from "vitest";

const topics = ["orders/create", "orders/paid", "orders/updated", "orders/cancelled", "fulfillments/create", "fulfillments/update", "fulfillment_events/create"];

/** A shop in which customers recommend, on the verbs: what Shopify tells is told to every reaction, what is due becomes due, jobs are done. */
export function recommending(pool: Pool, shopify: TestShopify) {
  const { shop } = shopify;
  const dispatch = async (events: readonly InboxEvent[]): Promise<void> => {
    for (const event of events) for (const react of Object.values(reactions[event.topic] ?? {})) await react(shop.id, [event]);
  };
  /** Everything that was told since, to everybody whom it concerns; then the work that follows. */
  const tell = async (): Promise<void> => {
    for (const topic of topics) await dispatch(shopify.events(topic));
    await runJobs(pool, shopify);
  };
  const fallDue = async (): Promise<void> => {
    for (;;) {
      const rows = await db().due.findMany({ where: { shopId: shop.id, dueAt: { lte: now() }, topic: { notIn: ["history/reconcile", "merchant/mail"] } } });
      if (rows.length === 0) return runJobs(pool, shopify);
      await db().due.deleteMany({ where: { shopId: shop.id, key: { in: rows.map(({ key }) => key) } } });
      await dispatch(rows.map(({ topic, fact }) => anEvent(topic, fact, now())));
    }
  };
  return {
    tell,
    fallDue,
    /** The programme as a shop begins with it, on and without a control group. */
    switchOn: async (change: Partial<ProgrammeDefinition> = {}): Promise<void> => {
      const { version, on: _, ...first } = await readProgramme(shop);
      const saved = await saveProgramme(shop, { ...(version === 0 ? strip(firstProgramme("EUR", 100)) : first), controlShareBasisPoints: 0, ...change, on: true }, version, now());
      if (!saved.ok) throw new Error(saved.reason);
      await runJobs(pool, shopify);
    },
    passDays: async (days: number): Promise<void> => {
      shopify.clock.time = new Date(shopify.clock.time.getTime() + days * 86_400_000);
      vi.setSystemTime(shopify.clock.time);
      await fallDue();
    },
    ship: async (order: Order): Promise<void> => {
      okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id }));
      await tell();
    },
    deliver: async (order: Order): Promise<void> => {
      okay(deliverOrder(shopify.world, shopify.emit, { orderId: order.id }));
      await tell();
    },
    /** An advocate by a delivered order, and their code. */
    advocate: async (customer: { email: string; firstName?: string; phone?: string }): Promise<{ customerId: string; code: string }> => {
      const order = shopify.order({ customer });
      await tell();
      okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id }));
      okay(deliverOrder(shopify.world, shopify.emit, { orderId: order.id }));
      await tell();
      const row = await db().advocate.findUniqueOrThrow({ where: { shopId_customerId: { shopId: shop.id, customerId: String(order.customerId) } } });
      return { customerId: row.customerId, code: row.code ?? "" };
    },
  };
}

const strip = ({ version: _, on: __, ...definition }: ReturnType<typeof firstProgramme>): ProgrammeDefinition => definition;
