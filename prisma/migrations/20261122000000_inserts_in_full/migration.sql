-- AlterTable
ALTER TABLE "shop_order" ADD COLUMN     "codes_used" JSONB,
ADD COLUMN     "country_code" TEXT,
ADD COLUMN     "current_total_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "lines" JSONB,
ADD COLUMN     "paid_with_gift_card" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "voucher" ADD COLUMN     "credit" TEXT,
ADD COLUMN     "kept_by" TEXT NOT NULL DEFAULT 'discount',
ADD COLUMN     "replaced_by" TEXT,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rule_id" TEXT,
ADD COLUMN     "saved_minor" BIGINT,
ADD COLUMN     "stopped" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "variant" TEXT;

-- AlterTable
ALTER TABLE "cohort" ADD COLUMN     "deactivated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "resumes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rule_id" TEXT,
ADD COLUMN     "stops" INTEGER NOT NULL DEFAULT 0;

-- A rule is one document from now on; the one rule there was becomes the first of several.
ALTER TABLE "insert_rule" ADD COLUMN "archived" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "definition" JSONB;
UPDATE "insert_rule" SET "definition" = jsonb_build_object(
  'name', 'Erste Bestellung · First order',
  'conditions', '[{"kind": "nthOrder", "from": 1, "to": 1}]'::jsonb,
  'variants', jsonb_build_array(jsonb_build_object('id', 'A', 'weight', 1, 'terms', "terms", 'designId', NULL)),
  'controlShareBasisPoints', "control_share_basis_points",
  'oncePerCustomer', true, 'budget', NULL, 'startsOn', NULL, 'endsOn', NULL, 'eachParcel', false);
ALTER TABLE "insert_rule" ALTER COLUMN "definition" SET NOT NULL, DROP COLUMN "control_share_basis_points", DROP COLUMN "terms";

-- AlterTable
ALTER TABLE "insert_card" ADD COLUMN     "country_code" TEXT,
ADD COLUMN     "customer_id" TEXT,
ADD COLUMN     "design_id" TEXT,
ADD COLUMN     "each_parcel" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "first_sku" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "open" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "packed_at" TIMESTAMPTZ(3),
ADD COLUMN     "packer_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rule_id" TEXT,
ADD COLUMN     "rule_version" INTEGER,
ADD COLUMN     "variant" TEXT;

-- CreateTable
CREATE TABLE "shop_customer" (
    "shop_id" INTEGER NOT NULL,
    "customer_id" TEXT NOT NULL,
    "tags" TEXT[],
    "lifetime_orders" INTEGER,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_customer_pkey" PRIMARY KEY ("shop_id","customer_id")
);

-- CreateTable
CREATE TABLE "shop_product" (
    "shop_id" INTEGER NOT NULL,
    "product_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "tags" TEXT[],
    "collection_ids" JSONB,
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shop_product_pkey" PRIMARY KEY ("shop_id","product_id")
);

-- CreateTable
CREATE TABLE "history_import" (
    "shop_id" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "operation_id" TEXT,
    "since" TIMESTAMPTZ(3),
    "expected" INTEGER,
    "read" INTEGER NOT NULL DEFAULT 0,
    "position" TEXT NOT NULL DEFAULT '',
    "failure" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "history_import_pkey" PRIMARY KEY ("shop_id","part")
);

-- CreateTable
CREATE TABLE "reconciliation" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "found" JSONB NOT NULL,
    "failure" TEXT,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "insert_rule_order" (
    "shop_id" INTEGER NOT NULL,
    "rule_ids" TEXT[],
    "version" INTEGER NOT NULL,

    CONSTRAINT "insert_rule_order_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "insert_design" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "insert_design_pkey" PRIMARY KEY ("shop_id","id","version")
);

-- CreateTable
CREATE TABLE "insert_image" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "width_pixels" INTEGER NOT NULL,
    "height_pixels" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "insert_image_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "insert_settings" (
    "shop_id" INTEGER NOT NULL,
    "card_cost_minor" INTEGER,
    "note_attribute" BOOLEAN NOT NULL DEFAULT false,
    "picking_order" TEXT NOT NULL DEFAULT 'placed',
    "format" TEXT NOT NULL DEFAULT 'a6',
    "dots_per_inch" INTEGER NOT NULL DEFAULT 300,
    "sealed_mail_to" BYTEA,
    "mails_on" BOOLEAN NOT NULL DEFAULT true,
    "test_printed_at" TIMESTAMPTZ(3),
    "proxy_checked_at" TIMESTAMPTZ(3),
    "proxy_answers" BOOLEAN,
    "guide_closed_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "insert_settings_pkey" PRIMARY KEY ("shop_id")
);

-- CreateTable
CREATE TABLE "merchant_notice" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "mailed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "merchant_notice_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "card_scan" (
    "shop_id" INTEGER NOT NULL,
    "order_id" TEXT NOT NULL,
    "network_hash" TEXT NOT NULL,
    "after_end" INTEGER NOT NULL DEFAULT 0,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_scan_pkey" PRIMARY KEY ("shop_id","order_id","network_hash")
);

-- CreateTable
CREATE TABLE "api_key" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "tokens" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "refilled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE INDEX "card_scan_last_at_idx" ON "card_scan"("last_at");

-- CreateIndex
CREATE INDEX "voucher_shop_id_customer_id_idx" ON "voucher"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "voucher_shop_id_rule_id_state_idx" ON "voucher"("shop_id", "rule_id", "state");

-- CreateIndex
CREATE INDEX "voucher_shop_id_cohort_key_idx" ON "voucher"("shop_id", "cohort_key");

-- CreateIndex
CREATE INDEX "insert_card_shop_id_order_name_idx" ON "insert_card"("shop_id", "order_name");

-- CreateIndex
CREATE INDEX "insert_card_shop_id_customer_id_idx" ON "insert_card"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "insert_card_shop_id_rule_id_placed_at_idx" ON "insert_card"("shop_id", "rule_id", "placed_at");


-- What older rows do not say.
UPDATE "shop_order" SET "current_total_minor" = "total_minor";
UPDATE "insert_card" c SET "customer_id" = e.data ->> 'customerId', "rule_id" = e.data ->> 'ruleId', "rule_version" = (e.data ->> 'ruleVersion')::int
  FROM "ledger_entry" e WHERE e.shop_id = c.shop_id AND e.key = c.key;
UPDATE "insert_card" c SET "open" = false FROM "shop_order" o
  WHERE o.shop_id = c.shop_id AND o.order_id = c.order_id AND (o.cancelled_at IS NOT NULL OR o.fulfillment_status = 'fulfilled');
UPDATE "voucher" v SET "rule_id" = 'first-order' WHERE v.key LIKE 'insert/order/%';
UPDATE "cohort" SET "rule_id" = 'first-order';

-- What is to be packed: as large as the work of the day, not as the shop's past.
CREATE INDEX "insert_card_open" ON "insert_card"("shop_id", "placed_at", "order_id") WHERE "open" AND "packed_at" IS NULL;
CREATE INDEX "insert_card_open_by_sku" ON "insert_card"("shop_id", "first_sku", "placed_at", "order_id") WHERE "open" AND "packed_at" IS NULL;
CREATE INDEX "insert_card_open_by_name" ON "insert_card"("shop_id", length("order_name"), "order_name", "order_id") WHERE "open" AND "packed_at" IS NULL;
CREATE INDEX "insert_card_packed" ON "insert_card"("shop_id", "packed_at", "order_id") WHERE "packed_at" IS NOT NULL;
CREATE INDEX "insert_card_name_prefix" ON "insert_card"("shop_id", "order_name" text_pattern_ops);
-- Cohorts that Shopify has to be told about.
CREATE INDEX "cohort_to_switch" ON "cohort"("shop_id") WHERE "deactivated" <> ("stops" > "resumes");
-- Keys are found by their hash, before it is known whose they are.
CREATE INDEX "api_key_by_hash" ON "api_key"("key_hash");
CREATE INDEX "shop_order_updated" ON "shop_order"("shop_id", "told_at");
CREATE INDEX "voucher_credit_wished" ON "voucher"("shop_id") WHERE "credit" = 'wished';
CREATE INDEX "merchant_notice_open" ON "merchant_notice"("noticed_at") WHERE "mailed_at" IS NULL AND "closed_at" IS NULL;
-- The history of kill switches, and looking for an order that was not decided.
CREATE INDEX "ledger_entry_stops" ON "ledger_entry"("shop_id", "position") WHERE "kind" IN ('voucher.stopped', 'voucher.resumed', 'cohort.stopped', 'cohort.resumed');
CREATE INDEX "shop_order_by_name" ON "shop_order"("shop_id", "name" text_pattern_ops);
