import type { z } from "zod";
import { append } from "~/core/ledger/append.server";
import type { Entry } from "~/kernel/entries/entry";
import { invitationEntrySchemas } from "~/kernel/entries/invitation-entries";
import type { InvitationEntryKind } from "~/kernel/entries/invitation-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { projectInvitations } from "./project-invitations.server";

type Data<K extends InvitationEntryKind> = z.infer<(typeof invitationEntrySchemas)[K]>;
export type InvitationEntry = { [K in InvitationEntryKind]: Entry<K, Data<K>> }[InvitationEntryKind];

/** An entry about an invitation; its key is the invitation's with what happened (`once`; "" for the first entry), so that the same thing happens once. */
export const invitationEntry = <K extends InvitationEntryKind>(key: string, kind: K, orderId: string | null, data: z.input<(typeof invitationEntrySchemas)[K]>, once: string): InvitationEntry =>
  ({ key: once === "" ? key : `${key}/${once}`, kind, subject: key, orderId, data: invitationEntrySchemas[kind].parse(data) }) as InvitationEntry;

/** Books what happened to invitations and brings their read model up to date. Inside a recording; told twice, nothing is new. Hands back what was. */
export async function bookInvitationEntries(tx: Tx, shopId: number, entries: readonly InvitationEntry[], now: Date): Promise<InvitationEntry[]> {
  const booked = await append(tx, shopId, entries, now);
  await projectInvitations(tx, shopId, [...new Set(booked.map(({ subject }) => subject))]);
  return booked;
}
