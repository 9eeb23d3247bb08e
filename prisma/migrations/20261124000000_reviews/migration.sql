-- Post-purchase reviews, invitations to them, satisfaction, and the cases that follow from it.
-- AlterTable
ALTER TABLE "parcel" ADD COLUMN "lines" JSONB;

-- CreateTable
CREATE TABLE "review_programme" (
    "shop_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "on" BOOLEAN NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_programme_pkey" PRIMARY KEY ("shop_id","version")
);

-- CreateTable
CREATE TABLE "review_invitation" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "customer_id" TEXT,
    "lot" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "because" TEXT,
    "ready_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "asked" INTEGER NOT NULL DEFAULT 0,
    "answered_at" TIMESTAMPTZ(3),
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_invitation_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "review" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "order_id" TEXT,
    "customer_id" TEXT,
    "source" TEXT NOT NULL,
    "verified" TEXT NOT NULL,
    "incentivized" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "country_code" TEXT,
    "attributes" JSONB NOT NULL,
    "photo_ids" TEXT[],
    "state" TEXT NOT NULL,
    "waiting_version" INTEGER,
    "because" TEXT,
    "flags" TEXT[],
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "helpful" INTEGER NOT NULL DEFAULT 0,
    "not_helpful" INTEGER NOT NULL DEFAULT 0,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "review_version" (
    "shop_id" INTEGER NOT NULL,
    "review_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stars" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "attributes" JSONB NOT NULL,
    "photo_ids" TEXT[],
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_version_pkey" PRIMARY KEY ("shop_id","review_key","version")
);

-- CreateTable
CREATE TABLE "review_photo" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "owner_key" TEXT NOT NULL,
    "width_pixels" INTEGER NOT NULL,
    "height_pixels" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "thumbnail" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_photo_pkey" PRIMARY KEY ("shop_id","owner_key","id")
);

-- CreateTable
CREATE TABLE "review_draft" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "sealed_data" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_draft_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "review_vote" (
    "shop_id" INTEGER NOT NULL,
    "review_key" TEXT NOT NULL,
    "voter_mark" TEXT NOT NULL,
    "helpful" BOOLEAN NOT NULL,
    "voted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_vote_pkey" PRIMARY KEY ("shop_id","review_key","voter_mark")
);

-- CreateTable
CREATE TABLE "product_rating" (
    "shop_id" INTEGER NOT NULL,
    "product_id" TEXT NOT NULL,
    "ones" INTEGER NOT NULL DEFAULT 0,
    "twos" INTEGER NOT NULL DEFAULT 0,
    "threes" INTEGER NOT NULL DEFAULT 0,
    "fours" INTEGER NOT NULL DEFAULT 0,
    "fives" INTEGER NOT NULL DEFAULT 0,
    "with_photos" INTEGER NOT NULL DEFAULT 0,
    "incentivized" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "noted_revision" INTEGER NOT NULL DEFAULT 0,
    "noted_refused" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_rating_pkey" PRIMARY KEY ("shop_id","product_id")
);

-- CreateTable
CREATE TABLE "satisfaction_answer" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "checkout_token" TEXT NOT NULL,
    "order_id" TEXT,
    "customer_id" TEXT,
    "scale" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "detractor" BOOLEAN NOT NULL,
    "sealed_word" BYTEA,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "satisfaction_answer_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "customer_case" (
    "shop_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about_key" TEXT NOT NULL,
    "order_id" TEXT,
    "customer_id" TEXT,
    "state" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_case_pkey" PRIMARY KEY ("shop_id","key")
);

-- CreateTable
CREATE TABLE "case_message" (
    "shop_id" INTEGER NOT NULL,
    "case_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "sealed_text" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_message_pkey" PRIMARY KEY ("shop_id","case_key","number")
);

-- CreateTable
CREATE TABLE "review_import" (
    "shop_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "errors" JSONB NOT NULL,
    "error_count" INTEGER NOT NULL DEFAULT 0,
    "photos_left" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_import_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateTable
CREATE TABLE "review_import_part" (
    "shop_id" INTEGER NOT NULL,
    "import_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sealed_lines" BYTEA NOT NULL,

    CONSTRAINT "review_import_part_pkey" PRIMARY KEY ("shop_id","import_id","number")
);

-- CreateTable
CREATE TABLE "review_photo_wish" (
    "shop_id" INTEGER NOT NULL,
    "review_key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "import_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "refused" TEXT,

    CONSTRAINT "review_photo_wish_pkey" PRIMARY KEY ("shop_id","review_key","number")
);

-- CreateIndex
CREATE INDEX "review_invitation_shop_id_order_id_idx" ON "review_invitation"("shop_id", "order_id");

-- CreateIndex
CREATE INDEX "review_invitation_shop_id_customer_id_idx" ON "review_invitation"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "review_invitation_shop_id_product_id_idx" ON "review_invitation"("shop_id", "product_id");

-- CreateIndex
CREATE INDEX "review_invitation_shop_id_made_at_idx" ON "review_invitation"("shop_id", "made_at");

-- CreateIndex
CREATE INDEX "review_shop_id_product_id_state_written_at_idx" ON "review"("shop_id", "product_id", "state", "written_at");

-- CreateIndex
CREATE INDEX "review_shop_id_product_id_state_rank_idx" ON "review"("shop_id", "product_id", "state", "rank");

-- CreateIndex
CREATE INDEX "review_shop_id_state_written_at_idx" ON "review"("shop_id", "state", "written_at");

-- CreateIndex
CREATE INDEX "review_shop_id_customer_id_idx" ON "review"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "review_shop_id_order_id_idx" ON "review"("shop_id", "order_id");

-- CreateIndex
CREATE INDEX "review_photo_shop_id_id_idx" ON "review_photo"("shop_id", "id");

-- CreateIndex
CREATE INDEX "review_draft_shop_id_updated_at_idx" ON "review_draft"("shop_id", "updated_at");

-- CreateIndex
CREATE INDEX "satisfaction_answer_shop_id_answered_at_idx" ON "satisfaction_answer"("shop_id", "answered_at");

-- CreateIndex
CREATE INDEX "satisfaction_answer_shop_id_order_id_idx" ON "satisfaction_answer"("shop_id", "order_id");

-- CreateIndex
CREATE INDEX "satisfaction_answer_shop_id_customer_id_idx" ON "satisfaction_answer"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "customer_case_shop_id_state_opened_at_idx" ON "customer_case"("shop_id", "state", "opened_at");

-- CreateIndex
CREATE INDEX "customer_case_shop_id_order_id_idx" ON "customer_case"("shop_id", "order_id");

-- CreateIndex
CREATE INDEX "customer_case_shop_id_customer_id_idx" ON "customer_case"("shop_id", "customer_id");

-- CreateIndex
CREATE INDEX "review_photo_wish_shop_id_import_id_idx" ON "review_photo_wish"("shop_id", "import_id");


-- What is to be done next, and nothing of what is over.
CREATE INDEX "review_invitation_waiting" ON "review_invitation"("shop_id", "ready_at") WHERE "state" = 'waiting';
CREATE INDEX "review_waiting" ON "review"("shop_id", "written_at") WHERE "waiting_version" IS NOT NULL;
CREATE INDEX "product_rating_to_note" ON "product_rating"("shop_id", "changed_at") WHERE "revision" > "noted_revision";
CREATE INDEX "review_photo_wish_open" ON "review_photo_wish"("shop_id", "import_id") WHERE "refused" IS NULL;

-- What a month has promised to advocates is counted by when it was decided.
CREATE INDEX "referral_shop_id_decided_at_stage_programme_version_idx" ON "referral"("shop_id", "decided_at", "stage", "programme_version");

-- Photos of reviews that were never sent are forgotten once an hour.
CREATE INDEX "review_photo_created_at_idx" ON "review_photo"("created_at");

-- The orders in which shoppers read a product's reviews, page by page.
CREATE INDEX "review_helpful" ON "review"("shop_id", "product_id", "rank", (cardinality("photo_ids") > 0), "written_at", "key") WHERE "state" = 'published';
CREATE INDEX "review_lowest" ON "review"("shop_id", "product_id", (- "stars"), "written_at", "key") WHERE "state" = 'published';
CREATE INDEX "review_highest" ON "review"("shop_id", "product_id", "stars", "written_at", "key") WHERE "state" = 'published';
