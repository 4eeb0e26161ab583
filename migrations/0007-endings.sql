ALTER TABLE "incidents" ADD COLUMN "paper" jsonb;
ALTER TABLE "incidents" ADD COLUMN "claim" text;
ALTER TABLE "claims" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
ALTER TABLE "claims" ADD COLUMN "filed_by" text;
ALTER TABLE "claims" ADD COLUMN "filed_at" timestamp(3) with time zone;
ALTER TABLE "claims" ADD COLUMN "late" boolean DEFAULT false NOT NULL;
ALTER TABLE "claims" ADD COLUMN "verified" jsonb;
ALTER TABLE "claims" ADD COLUMN "moved" jsonb;