import type pg from "pg";

/** The tables of `stock/schema.prisma`, and the session of a shop that has installed the app. */
export async function makeStockTables(pool: pg.Pool, shop: string): Promise<void> {
  await pool.query(`
    CREATE TABLE "Session" (
      "id" text PRIMARY KEY, "shop" text NOT NULL, "state" text NOT NULL, "isOnline" boolean NOT NULL DEFAULT false, "scope" text,
      "expires" timestamp(3), "accessToken" text NOT NULL, "userId" bigint, "firstName" text, "lastName" text, "email" text,
      "accountOwner" boolean NOT NULL DEFAULT false, "locale" text, "collaborator" boolean DEFAULT false, "emailVerified" boolean DEFAULT false,
      "refreshToken" text, "refreshTokenExpires" timestamp(3));
    CREATE TABLE "WebhookEvent" (
      "id" bigserial PRIMARY KEY, "shop" text NOT NULL, "topic" text NOT NULL, "eventId" text NOT NULL,
      "triggeredAt" timestamp(3) NOT NULL, "receivedAt" timestamp(3) NOT NULL, "body" text NOT NULL, UNIQUE ("shop", "topic", "eventId"));
    GRANT SELECT, INSERT ON "Session", "WebhookEvent" TO kundenkreis_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO kundenkreis_app`);
  await pool.query(
    `INSERT INTO "Session" ("id", "shop", "state", "scope", "accessToken", "expires", "refreshToken", "refreshTokenExpires")
     VALUES ($1, $2, '', 'read_orders', 'shpat_bench', now() + interval '1 day', 'shprt_bench', now() + interval '90 days')`,
    [`offline_${shop}`, shop],
  );
}

/** As `inbox_event`, with its keys and indexes, but for a body in plain text. */
export async function makeFloorTable(pool: pg.Pool): Promise<void> {
  await pool.query(`
    CREATE TABLE floor_event (LIKE inbox_event INCLUDING ALL);
    ALTER TABLE floor_event DROP COLUMN sealed_body;
    ALTER TABLE floor_event ADD COLUMN body text;
    ALTER TABLE floor_event ALTER COLUMN body SET STORAGE EXTERNAL;
    ALTER TABLE floor_event SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
    GRANT SELECT, INSERT ON floor_event TO kundenkreis_app`);
}
