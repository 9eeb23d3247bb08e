import { z } from "zod";
import type { ReviewInvitation } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { invitationKind, invitationReminderKind, productsAbout } from "../domain/inviting/invitation-mail-keys";
import type { MailedInvitation } from "../domain/inviting/decide-asking";

export type InvitationOfOrder = MailedInvitation & { key: string; orderId: string };

const wantedSchema = z.object({ kind: z.string(), about: z.record(z.string(), z.string()) });

/** The invitations of these orders with which mails about them were wanted so far, by order; an order without any is left out. */
export async function readMailedInvitations(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<Map<string, InvitationOfOrder[]>> {
  const rows = await tx.reviewInvitation.findMany({ where: { shopId, orderId: { in: [...orderIds] } }, orderBy: { key: "asc" } });
  if (rows.length === 0) return new Map();
  const entries = await tx.ledgerEntry.findMany({ where: { shopId, orderId: { in: rows.map(({ orderId }) => orderId) }, kind: "message.wanted" }, select: { data: true, recordedAt: true } });
  const wanted = new Map<string, Date>();
  for (const { data, recordedAt } of entries) {
    const { kind, about } = wantedSchema.parse(data);
    if (kind !== invitationKind && kind !== invitationReminderKind) continue;
    const { orderId, productIds } = productsAbout(about);
    for (const name of productIds.map((productId) => `${kind}/${orderId}/${productId}`)) if ((wanted.get(name) ?? recordedAt) <= recordedAt) wanted.set(name, recordedAt);
  }
  const byOrder = new Map<string, InvitationOfOrder[]>();
  for (const row of rows) byOrder.set(row.orderId, [...(byOrder.get(row.orderId) ?? []), invitationOf(row, wanted)]);
  return byOrder;
}

function invitationOf({ key, orderId, productId, customerId, lot, state, because, readyAt, askedAt, asked }: ReviewInvitation, wanted: ReadonlyMap<string, Date>): InvitationOfOrder {
  const at = (kind: string): Date | null => wanted.get(`${kind}/${orderId}/${productId}`) ?? null;
  return {
    key, orderId, productId, customerId, lot: lot === "control" ? "control" : "programme", state: stateSchema.parse(state), because, readyAt, askedAt, asked,
    wantedAt: { first: at(invitationKind), reminder: at(invitationReminderKind) },
  };
}

const stateSchema = z.enum(["waiting", "asked", "withdrawn", "answered"]);
