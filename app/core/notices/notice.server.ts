import type { Tx } from "~/platform/db/prisma.server";
import type { JsonValue } from "~/platform/jobs/job";
import type { NoticeKind } from "./domain/notice-kinds";

export interface NewNotice {
  /** Names the happening: the same is noticed once, until it was closed. */
  key: string;
  kind: NoticeKind;
  /** Ids and numbers for the words; never personal data. */
  data: Record<string, JsonValue>;
}

/** Something needs a person: it will be in the merchant's next mail, one a day at most. Noticed again, it is told once. */
export async function noteForMerchant(tx: Tx, shopId: number, notice: NewNotice, now: Date): Promise<void> {
  await tx.merchantNotice.createMany({ data: [{ shopId, ...notice, noticedAt: now }], skipDuplicates: true });
}

/** What was noticed is over (a job went through, the path answers again): it is not mailed any more, and may be noticed anew. */
export async function closeNotice(tx: Tx, shopId: number, key: string): Promise<void> {
  await tx.merchantNotice.deleteMany({ where: { shopId, key } });
}
