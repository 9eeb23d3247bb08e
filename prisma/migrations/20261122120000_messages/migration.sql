-- CreateTable
CREATE TABLE "customer_message" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "wanted_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3) NOT NULL,
    "not_after" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "customer_message_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "mail_suppression" (
    "shop_id" INTEGER NOT NULL,
    "address_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "customer_id" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_suppression_pkey" PRIMARY KEY ("shop_id","address_hash","reason")
);

-- CreateIndex
CREATE INDEX "customer_message_shop_id_customer_id_idx" ON "customer_message"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "mail_suppression_shop_id_customer_id_idx" ON "mail_suppression"("shop_id", "customer_id");

-- What is to be sent: as large as the work that is open, not as the shop's past.
CREATE INDEX "customer_message_wanted" ON "customer_message"("shop_id", "ready_at") WHERE "state" = 'wanted';
-- Whom Shopify does not know to have unsubscribed yet.
CREATE INDEX "mail_suppression_to_tell" ON "mail_suppression"("shop_id") WHERE "reason" = 'unsubscribed' AND "told_at" IS NULL;
-- Whose time comes to an end, for the reminder.
CREATE INDEX "voucher_ending" ON "voucher"("shop_id", "rule_id", "valid_until") WHERE "state" = 'live';
