import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { MovedBecause } from "~/kernel/entries/invitation-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { bookInvitationEntries, invitationEntry } from "./book-invitations.server";

export interface InvitationMove {
  key: string;
  orderId: string;
  readyAt: Date;
  because: MovedBecause;
}

/** Lets invitations wait until another moment; each move has the next number, and the highest counts. Inside a recording, where what is moved was read. */
export async function moveInvitations(tx: Tx, shopId: number, moves: readonly InvitationMove[], now: Date): Promise<void> {
  if (moves.length === 0) return;
  const entries = await entriesBySubject(tx, shopId, moves.map(({ key }) => key));
  await bookInvitationEntries(tx, shopId, moves.map(({ key, orderId, readyAt, because }) => {
    const time = (entries.get(key) ?? []).filter(({ kind }) => kind === "invitation.moved").length + 1;
    return invitationEntry(key, "invitation.moved", orderId, { time, readyAt: readyAt.toISOString(), because }, `moved/${time}`);
  }), now);
}
