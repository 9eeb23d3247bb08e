-- Reviews as Shopify's own entries (metaobjects): which there are or may be, and what of them Shopify knows.
-- CreateTable
CREATE TABLE "standard_review" (
    "shop_id" INTEGER NOT NULL,
    "review_key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "noted_revision" INTEGER NOT NULL DEFAULT 0,
    "noted_at" TIMESTAMPTZ(3),
    "refused" TEXT,

    CONSTRAINT "standard_review_pkey" PRIMARY KEY ("shop_id","review_key")
);


-- What is to be written or taken away next, and nothing of what Shopify knows.
CREATE INDEX "standard_review_to_note" ON "standard_review"("shop_id", "review_key") WHERE "revision" > "noted_revision";
