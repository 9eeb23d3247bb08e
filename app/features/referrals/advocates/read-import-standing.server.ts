import { entriesFor } from "~/core/ledger/entries-for.server";
import { advocateImportSubject } from "~/kernel/entries/advocate-import-entries";
import { db } from "~/platform/db/prisma.server";
import { importStanding } from "../domain/advocates/import-standing";
import type { ImportStanding } from "../domain/advocates/import-standing";

/** How far the shop's newest take-over has come; null where there was none. */
export const readImportStanding = async (shopId: number): Promise<ImportStanding | null> => importStanding(await entriesFor(db(), shopId, [advocateImportSubject])) ?? null;
