import { append } from "~/core/ledger/append.server";
import { advocateImportSubject } from "~/kernel/entries/advocate-import-entries";
import { digitsOf } from "~/kernel/gid";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { NamedCustomersDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ImportedAdvocate } from "../domain/advocates/read-import-rows";
import { readProgramme } from "../programme/programme.server";
import { admitAdvocates } from "./admit-advocates.server";
import type { ImportTold } from "./import-told";

/** As many as one page of an answer holds for certain. */
const perCall = 25;

/**
 * Takes over a piece of a file: asks Shopify who these people are, and makes advocates of those who are none yet, with their codes (one of ours where somebody else
 * has it). A dry run only counts. Told twice, it is booked once; who is an advocate already stays as they are. Throws what the gateway throws.
 */
export async function importAdvocates(shop: Shop, { time, chunk, dry, advocates }: ImportTold, now: Date): Promise<void> {
  const key = `${advocateImportSubject}/${time}/${chunk}`;
  if ((await db().ledgerEntry.count({ where: { shopId: shop.id, key } })) > 0) return;
  const customers = await customersOf(shop, advocates);
  const programme = await readProgramme(shop);
  await recording(shop.id, async (tx) => {
    const people = advocates.flatMap((row) => { const customerId = customers.get(row.line); return customerId ? [{ ...row, customerId }] : []; });
    const known = new Set((await tx.advocate.findMany({ where: { shopId: shop.id, customerId: { in: people.map(({ customerId }) => customerId) } }, select: { customerId: true } })).map((row) => row.customerId));
    const fresh = [...new Map(people.filter(({ customerId }) => !known.has(customerId)).map((one) => [one.customerId, one])).values()];
    const taken = await takenLines(tx, shop.id, fresh);
    const admitted = dry ? fresh.map(({ customerId }) => customerId)
      : await admitAdvocates(tx, shop, programme, fresh.map(({ customerId, code, line }) => ({ customerId, how: "import" as const, code: taken.includes(line) ? null : code })), now);
    const control = dry ? 0 : await tx.advocate.count({ where: { shopId: shop.id, customerId: { in: admitted }, lot: "control" } });
    const unknown = advocates.filter(({ line }) => !customers.has(line)).map(({ line }) => line);
    const data = { time, chunk, admitted: admitted.length, known: people.length - fresh.length, control, unknown, taken };
    await append(tx, shop.id, [{ key, kind: "import.read", subject: advocateImportSubject, orderId: null, data }], now);
  });
}

/** Lines whose code is a voucher's or an advocate's of this shop already. */
async function takenLines(tx: Tx, shopId: number, rows: readonly ImportedAdvocate[]): Promise<number[]> {
  const code = { in: rows.flatMap((row) => row.code ?? []) };
  const [vouchers, advocates] = [await tx.voucher.findMany({ where: { shopId, code }, select: { code: true } }), await tx.advocate.findMany({ where: { shopId, code }, select: { code: true } })];
  const taken = new Set([...vouchers, ...advocates].map((row) => row.code));
  return rows.filter((row) => row.code !== null && taken.has(row.code)).map(({ line }) => line);
}

/** The customers' ids by line, as Shopify knows them; who is not found is left out. */
async function customersOf(shop: Shop, rows: readonly ImportedAdvocate[]): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (let start = 0; start < rows.length; start += perCall) {
    const some = rows.slice(start, start + perCall);
    const search = some.map(({ customerId, email }) => (customerId ? `id:${customerId}` : `email:"${(email ?? "").replace(/["\\]/g, "")}"`)).join(" OR ");
    const { customers } = await callShopify(shop, NamedCustomersDocument, { search }, { points: 55 });
    const theirs = customers.nodes.flatMap(({ id, defaultEmailAddress }) => { const customerId = digitsOf("Customer", id); return customerId ? [{ customerId, email: defaultEmailAddress?.emailAddress.toLowerCase() }] : []; });
    for (const row of some) {
      const customer = theirs.find(({ customerId, email }) => (row.customerId ? customerId === row.customerId : email === row.email));
      if (customer) found.set(row.line, customer.customerId);
    }
  }
  return found;
}
