import { invitationEntrySchemas } from "~/kernel/entries/invitation-entries";
import type { InvitationEntryKind, MovedBecause, WithdrawnBecause } from "~/kernel/entries/invitation-entries";
import type { z } from "zod";

export interface InvitationState {
  orderId: string;
  productId: string;
  customerId: string | null;
  lot: "programme" | "control";
  state: "waiting" | "asked" | "withdrawn" | "answered";
  because: MovedBecause | WithdrawnBecause | null;
  readyAt: Date;
  askedAt: Date | null;
  /** How often by mail: 0, 1, 2. */
  asked: number;
  answeredAt: Date | null;
  madeAt: Date;
}

interface BookedEntry {
  kind: string;
  data: unknown;
  recordedAt: Date;
}

/** Where the asking for one product stands, from its entries in any order. Answered counts more than withdrawn: who has written, has. */
export function invitationState(entries: readonly BookedEntry[]): InvitationState | undefined {
  const of = <K extends InvitationEntryKind>(kind: K) => entries.filter((entry) => entry.kind === kind)
    .map(({ data, recordedAt }) => ({ recordedAt, data: invitationEntrySchemas[kind].parse(data) as z.infer<(typeof invitationEntrySchemas)[K]> }));
  const made = of("invitation.made").at(0);
  if (!made) return undefined;
  const moved = of("invitation.moved").sort((one, other) => other.data.time - one.data.time).at(0)?.data;
  const withdrawn = of("invitation.withdrawn").at(0);
  const answered = of("invitation.answered").at(0);
  const asked = of("invitation.asked").sort((one, other) => one.data.time - other.data.time);
  const { orderId, productId, customerId, lot, readyAt } = made.data;
  return {
    orderId, productId, customerId, lot, madeAt: made.recordedAt,
    state: answered ? "answered" : withdrawn ? "withdrawn" : asked.length > 0 ? "asked" : "waiting",
    because: withdrawn && !answered ? withdrawn.data.because : (moved?.because ?? null),
    readyAt: new Date(moved?.readyAt ?? readyAt), askedAt: asked[0]?.recordedAt ?? null, asked: asked.length, answeredAt: answered?.recordedAt ?? null,
  };
}
