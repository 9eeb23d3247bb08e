import { cohortEntrySchemas } from "~/kernel/entries/cohort-entries";
import { messageEntrySchemas } from "~/kernel/entries/message-entries";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import { cardEntrySchemas, creditEntrySchemas, voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import type { LedgerFact } from "./ledger-words";

const schemas = { "insert.decided": insertDecidedSchema, "voucher.promised": voucherPromisedSchema, ...cardEntrySchemas, ...voucherEntrySchemas, ...creditEntrySchemas, ...cohortEntrySchemas, ...messageEntrySchemas };

/** The kinds of entry that tell about inserts and their vouchers. */
export const ledgerFactKinds = Object.keys(schemas) as (keyof typeof schemas)[];

/** An entry as it lies in the book → what can be put into words; undefined for kinds of other programmes. Throws on data that breaks its kind's schema. */
export function readLedgerFact(kind: string, data: unknown): LedgerFact | undefined {
  const schema = ledgerFactKinds.find((known) => known === kind);
  return schema ? ({ kind: schema, data: schemas[schema].parse(data) } as LedgerFact) : undefined;
}
