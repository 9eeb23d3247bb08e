-- Friends, advocates and rewards. The friend's offers and the rewards are vouchers too; an advocate's own code is used by many.
ALTER TABLE "voucher" ADD COLUMN "programme" TEXT NOT NULL DEFAULT 'inserts', ADD COLUMN "uses" TEXT NOT NULL DEFAULT 'once';
ALTER TABLE "shop_order" ADD COLUMN "checkout_token" TEXT, ADD COLUMN "renewal" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "identity_mark" (
    "shop_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "customer_id" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_mark_pkey" PRIMARY KEY ("shop_id","kind","mark","order_id")
);

-- CreateTable
CREATE TABLE "reward" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "cause_key" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "worth_minor" BIGINT,
    "owed_minor" BIGINT,
    "set_off_minor" BIGINT NOT NULL DEFAULT 0,
    "taken_minor" BIGINT NOT NULL DEFAULT 0,
    "open_minor" BIGINT NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL,
    "todo" TEXT NOT NULL DEFAULT 'nothing',
    "earned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reward_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "referral_programme" (
    "shop_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "on" BOOLEAN NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_programme_pkey" PRIMARY KEY ("shop_id","version")
);

-- CreateTable
CREATE TABLE "advocate" (
    "shop_id" INTEGER NOT NULL,
    "customer_id" TEXT NOT NULL,
    "code" TEXT,
    "lot" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "stopped" BOOLEAN NOT NULL DEFAULT false,
    "prefers" TEXT,
    "admitted_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_at" TIMESTAMPTZ(3),

    CONSTRAINT "advocate_pkey" PRIMARY KEY ("shop_id","customer_id")
);

-- CreateTable
CREATE TABLE "advocate_touch" (
    "shop_id" INTEGER NOT NULL,
    "customer_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "host" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL,

    CONSTRAINT "advocate_touch_pkey" PRIMARY KEY ("shop_id","customer_id","day","kind","host")
);

-- CreateTable
CREATE TABLE "friend_voucher" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "terms_key" TEXT NOT NULL,
    "advocate_id" TEXT,
    "visitor_mark" TEXT,
    "customer_id" TEXT,
    "handed_at" TIMESTAMPTZ(3),

    CONSTRAINT "friend_voucher_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "name_claim" (
    "shop_id" INTEGER NOT NULL,
    "checkout_token" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "name_claim_pkey" PRIMARY KEY ("shop_id","checkout_token")
);

-- CreateTable
CREATE TABLE "referral" (
    "shop_id" INTEGER NOT NULL,
    "order_id" TEXT NOT NULL,
    "order_name" TEXT NOT NULL,
    "advocate_id" TEXT NOT NULL,
    "friend_id" TEXT,
    "way" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "because" TEXT,
    "score" INTEGER NOT NULL,
    "signals" TEXT[],
    "basis_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "programme_version" INTEGER NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "hold_until" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_pkey" PRIMARY KEY ("shop_id","order_id")
);

-- CreateIndex
CREATE INDEX "identity_mark_shop_id_order_id_idx" ON "identity_mark"("shop_id", "order_id");

-- CreateIndex
CREATE INDEX "identity_mark_shop_id_customer_id_idx" ON "identity_mark"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "shop_order_shop_id_checkout_token_idx" ON "shop_order"("shop_id", "checkout_token");

-- CreateIndex
CREATE INDEX "reward_shop_id_customer_id_earned_at_idx" ON "reward"("shop_id", "customer_id", "earned_at");

-- CreateIndex
CREATE INDEX "reward_shop_id_todo_idx" ON "reward"("shop_id", "todo");

-- CreateIndex
CREATE INDEX "advocate_shop_id_admitted_at_customer_id_idx" ON "advocate"("shop_id", "admitted_at", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "advocate_shop_id_code_key" ON "advocate"("shop_id", "code");

-- CreateIndex
CREATE INDEX "friend_voucher_shop_id_terms_key_handed_at_idx" ON "friend_voucher"("shop_id", "terms_key", "handed_at");

-- CreateIndex
CREATE INDEX "friend_voucher_shop_id_advocate_id_visitor_mark_idx" ON "friend_voucher"("shop_id", "advocate_id", "visitor_mark");

-- CreateIndex
CREATE INDEX "name_claim_shop_id_advocate_id_idx" ON "name_claim"("shop_id", "advocate_id");

-- CreateIndex
CREATE INDEX "referral_shop_id_advocate_id_placed_at_idx" ON "referral"("shop_id", "advocate_id", "placed_at");

-- CreateIndex
CREATE INDEX "referral_shop_id_stage_placed_at_idx" ON "referral"("shop_id", "stage", "placed_at");
CREATE INDEX "referral_shop_id_placed_at_order_id_idx" ON "referral"("shop_id", "placed_at", "order_id");
CREATE INDEX "reward_shop_id_earned_at_idx" ON "reward"("shop_id", "earned_at");

-- What is to be done next, and nothing of what is over.
CREATE INDEX "reward_open" ON "reward"("shop_id", "customer_id") WHERE "open_minor" > 0;
CREATE INDEX "friend_voucher_pool" ON "friend_voucher"("shop_id", "terms_key", "key") WHERE "handed_at" IS NULL;
CREATE INDEX "advocate_to_note" ON "advocate"("shop_id", "admitted_at") WHERE "noted_at" IS NULL AND "code" IS NOT NULL;
CREATE INDEX "referral_confirmed" ON "referral"("shop_id", "advocate_id", "confirmed_at") WHERE "stage" = 'confirmed';
