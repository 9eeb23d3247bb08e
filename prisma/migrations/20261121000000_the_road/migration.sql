-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "shop" (
    "id" SERIAL NOT NULL,
    "domain" TEXT NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "currency" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "storefront_url" TEXT NOT NULL DEFAULT '',
    "proxy_path" TEXT NOT NULL DEFAULT '/a/k',
    "proxy_path_before" TEXT,
    "scopes" TEXT NOT NULL DEFAULT '',
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "uninstalled_at" TIMESTAMPTZ(3),
    "authorized_at" TIMESTAMPTZ(3) NOT NULL,
    "prepared_at" TIMESTAMPTZ(3),

    CONSTRAINT "shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "is_online" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "sealed_session" BYTEA NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "inbox_event" (
    "id" BIGSERIAL NOT NULL,
    "shop_id" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "triggered_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_body" BYTEA,
    "fact" JSONB,
    "outstanding" TEXT[],
    "dispatched_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "due" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "fact" JSONB NOT NULL,

    CONSTRAINT "due_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "failed_job" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "failed_job_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "order_id" TEXT,
    "data" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "customer_private" (
    "shop_id" INTEGER NOT NULL,
    "customer_id" TEXT NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "sealed_data" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_private_pkey" PRIMARY KEY ("shop_id","customer_id")
);

-- CreateTable
CREATE TABLE "erased_customer" (
    "shop_id" INTEGER NOT NULL,
    "customer_id" TEXT NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erased_customer_pkey" PRIMARY KEY ("shop_id","customer_id")
);

-- CreateTable
CREATE TABLE "data_request" (
    "shop_id" INTEGER NOT NULL,
    "request_id" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "order_ids" TEXT[],
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_request_pkey" PRIMARY KEY ("shop_id","request_id")
);

-- CreateTable
CREATE TABLE "shop_order" (
    "shop_id" INTEGER NOT NULL,
    "order_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "customer_id" TEXT,
    "currency" TEXT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "locale" TEXT,
    "source_name" TEXT NOT NULL,
    "test" BOOLEAN NOT NULL,
    "financial_status" TEXT NOT NULL,
    "fulfillment_status" TEXT,
    "discount_codes" TEXT[],
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_order_pkey" PRIMARY KEY ("shop_id","order_id")
);

-- CreateTable
CREATE TABLE "parcel" (
    "shop_id" INTEGER NOT NULL,
    "order_id" TEXT NOT NULL,
    "fulfillment_id" TEXT NOT NULL,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "shipped_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "parcel_pkey" PRIMARY KEY ("shop_id","order_id","fulfillment_id")
);

-- CreateTable
CREATE TABLE "voucher" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "order_id" TEXT,
    "customer_id" TEXT,
    "cohort_key" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "promised_at" TIMESTAMPTZ(3) NOT NULL,
    "todo" TEXT NOT NULL DEFAULT 'nothing',
    "state" TEXT NOT NULL,
    "discount_id" TEXT,
    "redeem_code_id" TEXT,
    "valid_until" TIMESTAMPTZ(3),
    "used_by_order_id" TEXT,
    "in_batch" TEXT,

    CONSTRAINT "voucher_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "cohort" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "founder_key" TEXT,
    "discount_id" TEXT,

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "code_batch" (
    "shop_id" INTEGER NOT NULL,
    "creation_id" TEXT NOT NULL,
    "cohort_key" TEXT NOT NULL,
    "discount_id" TEXT NOT NULL,
    "keys" TEXT[],
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_batch_pkey" PRIMARY KEY ("shop_id","creation_id")
);

-- CreateTable
CREATE TABLE "insert_rule" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "on" BOOLEAN NOT NULL,
    "terms" JSONB NOT NULL,
    "control_share_basis_points" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "insert_rule_pkey" PRIMARY KEY ("shop_id","id","version")
);

-- CreateTable
CREATE TABLE "insert_card" (
    "shop_id" INTEGER NOT NULL,
    "order_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "order_name" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "code" TEXT,
    "token" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_at" TIMESTAMPTZ(3),
    "printed_at" TIMESTAMPTZ(3),
    "scanned_at" TIMESTAMPTZ(3),

    CONSTRAINT "insert_card_pkey" PRIMARY KEY ("shop_id","order_id")
);

-- CreateTable
CREATE TABLE "insert_count" (
    "shop_id" INTEGER NOT NULL,
    "order_id" TEXT NOT NULL,
    "prints" INTEGER NOT NULL DEFAULT 0,
    "scans" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "insert_count_pkey" PRIMARY KEY ("shop_id","order_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shop_domain_key" ON "shop"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_event_shop_id_topic_event_id_key" ON "inbox_event"("shop_id", "topic", "event_id");

-- CreateIndex
CREATE INDEX "due_due_at_idx" ON "due"("due_at");

-- CreateIndex
CREATE INDEX "ledger_entry_shop_id_subject_position_idx" ON "ledger_entry"("shop_id", "subject", "position");

-- CreateIndex
CREATE INDEX "ledger_entry_shop_id_order_id_position_idx" ON "ledger_entry"("shop_id", "order_id", "position");

-- CreateIndex
CREATE INDEX "ledger_entry_shop_id_position_idx" ON "ledger_entry"("shop_id", "position");

-- CreateIndex
CREATE INDEX "shop_order_shop_id_customer_id_placed_at_idx" ON "shop_order"("shop_id", "customer_id", "placed_at");

-- CreateIndex
CREATE INDEX "shop_order_shop_id_placed_at_order_id_idx" ON "shop_order"("shop_id", "placed_at", "order_id");

-- CreateIndex
CREATE INDEX "voucher_shop_id_order_id_idx" ON "voucher"("shop_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "voucher_shop_id_code_key" ON "voucher"("shop_id", "code");

-- CreateIndex
CREATE INDEX "insert_card_shop_id_placed_at_order_id_idx" ON "insert_card"("shop_id", "placed_at", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "insert_card_shop_id_token_key" ON "insert_card"("shop_id", "token");


-- What the schema language cannot say ────────────────────────────────────────────────────────────────────────────────

-- The inbox is the queue of events: the dispatcher claims what nobody has dispatched, oldest first.
CREATE INDEX "inbox_event_waiting" ON "inbox_event"("id") WHERE "dispatched_at" IS NULL;
CREATE INDEX "inbox_event_unfinished" ON "inbox_event"("id") WHERE "done_at" IS NULL AND "failed_at" IS NULL;
CREATE INDEX "inbox_event_failed" ON "inbox_event"("shop_id", "id") WHERE "failed_at" IS NOT NULL;
CREATE INDEX "inbox_event_swept" ON "inbox_event"("received_at");
-- Sealed bytes do not compress: do not try.
ALTER TABLE "inbox_event" ALTER COLUMN "sealed_body" SET STORAGE EXTERNAL;
-- Rows are updated twice and deleted soon: leave room on the page and clean up early.
ALTER TABLE "inbox_event" SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

-- Open work of one kind and one shop.
CREATE INDEX "voucher_to_do" ON "voucher"("shop_id", "todo", "cohort_key", "promised_at") WHERE "todo" <> 'nothing';
CREATE INDEX "insert_card_not_noted" ON "insert_card"("shop_id", "decided_at") WHERE "noted_at" IS NULL;

-- Erasing a shop is the owner's to do: the app's own role may not delete from the ledger.
CREATE FUNCTION "erase_shop"("erased_shop_id" integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  "owned" text;
BEGIN
  FOR "owned" IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
    WHERE c.table_schema = 'public' AND c.column_name = 'shop_id'
  LOOP
    EXECUTE format('DELETE FROM public.%I WHERE shop_id = $1', "owned") USING "erased_shop_id";
  END LOOP;
  DELETE FROM public.shop WHERE id = "erased_shop_id";
END $$;
REVOKE ALL ON FUNCTION "erase_shop"(integer) FROM PUBLIC;
