import type { z } from "zod";
import { append } from "~/core/ledger/append.server";
import { entriesBySubject } from "~/core/ledger/entries-for.server";
import { caseEntrySchemas } from "~/kernel/entries/answer-entries";
import type { CaseEntryKind } from "~/kernel/entries/answer-entries";
import type { Entry } from "~/kernel/entries/entry";
import type { Tx } from "~/platform/db/prisma.server";
import { caseState } from "../domain/cases/case-state";

type Data<K extends CaseEntryKind> = z.infer<(typeof caseEntrySchemas)[K]>;
export type CaseEntry = { [K in CaseEntryKind]: Entry<K, Data<K>> }[CaseEntryKind];

/** An entry about a case; its key is the case's with what happened (`once`; "" for the first entry), so that the same thing happens once. */
export const caseEntry = <K extends CaseEntryKind>(key: string, kind: K, orderId: string | null, data: z.input<(typeof caseEntrySchemas)[K]>, once: string): CaseEntry =>
  ({ key: once === "" ? key : `${key}/${once}`, kind, subject: key, orderId, data: caseEntrySchemas[kind].parse(data) }) as CaseEntry;

/** Books what happened to cases and brings their read model up to date. Inside a recording; told twice, nothing is new. Hands back what was. */
export async function bookCaseEntries(tx: Tx, shopId: number, entries: readonly CaseEntry[], now: Date): Promise<CaseEntry[]> {
  const booked = await append(tx, shopId, entries, now);
  await projectCases(tx, shopId, [...new Set(booked.map(({ subject }) => subject))]);
  return booked;
}

/** Brings the read model of these cases to what the ledger says; called for all keys, it rebuilds the table. In the caller's transaction. */
export async function projectCases(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = [...await entriesBySubject(tx, shopId, keys)].flatMap(([key, entries]) => {
    const state = caseState(entries);
    return state ? [{ key, ...state }] : [];
  });
  await tx.$executeRaw`
    INSERT INTO customer_case (shop_id, key, kind, about_key, order_id, customer_id, state, opened_at, closed_at)
    SELECT ${shopId}, c.key, c.kind, c."aboutKey", c."orderId", c."customerId", c.state, c."openedAt", c."closedAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS c(key text, kind text, "aboutKey" text, "orderId" text, "customerId" text, state text, "openedAt" timestamptz, "closedAt" timestamptz)
    ON CONFLICT (shop_id, key) DO UPDATE SET state = excluded.state, closed_at = excluded.closed_at`;
}
