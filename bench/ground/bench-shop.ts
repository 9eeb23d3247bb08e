import type pg from "pg";
import { firstInsertRule } from "~/features/inserts/domain/rules/insert-rule";
import { newKey, seal } from "~/platform/crypto/seal.server";
import { encryptionKey } from "./secrets";

export interface BenchShop {
  id: number;
  domain: string;
  key: Uint8Array;
}

/** A shop that has installed the app and was set up, with the insert rule on and nobody in the control group. */
export async function makeShop(pool: pg.Pool, domain: string): Promise<BenchShop> {
  const key = newKey();
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO shop (domain, sealed_key, name, currency, time_zone, locale, storefront_url, installed_at, authorized_at, prepared_at)
     VALUES ($1, $2, 'Feinkost Lindner', 'EUR', 'Europe/Berlin', 'de', 'https://feinkost.example', now() - interval '3 years', now(), now()) RETURNING id`,
    [domain, seal(encryptionKey, key, `shop/${domain}`)],
  );
  const id = rows[0]?.id ?? 0;
  const { id: ruleId, version: _, on: __, ...first } = firstInsertRule("EUR");
  const variants = first.variants.map((variant) => ({ ...variant, terms: { ...variant.terms, minimumMinor: 4000 } }));
  await pool.query(`INSERT INTO insert_rule (shop_id, id, version, "on", definition, archived, created_at) VALUES ($1, $2, 1, true, $3, false, now())`,
    [id, ruleId, JSON.stringify({ ...first, variants, controlShareBasisPoints: 0 })]);
  return { id, domain, key };
}
