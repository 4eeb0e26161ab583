CREATE TABLE "row_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"node" text NOT NULL,
	"name" text NOT NULL,
	"undoes" text,
	"before" jsonb NOT NULL,
	"accepted" text NOT NULL,
	"on" date NOT NULL,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

ALTER TABLE "answers" DROP CONSTRAINT "answers_round_unit_roster_round_unit_fk";

ALTER TABLE "overrides" DROP CONSTRAINT "overrides_round_unit_roster_round_unit_fk";

ALTER TABLE "purges" ADD COLUMN "round" text;
ALTER TABLE "incidents" ADD COLUMN "paper" jsonb;
ALTER TABLE "incidents" ADD COLUMN "claim" text;
ALTER TABLE "claims" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
ALTER TABLE "claims" ADD COLUMN "filed_by" text;
ALTER TABLE "claims" ADD COLUMN "filed_at" timestamp(3) with time zone;
ALTER TABLE "claims" ADD COLUMN "late" boolean DEFAULT false NOT NULL;
ALTER TABLE "claims" ADD COLUMN "verified" jsonb;
ALTER TABLE "claims" ADD COLUMN "moved" jsonb;
ALTER TABLE "round_draws" ADD COLUMN "paper" jsonb;
ALTER TABLE "programme_moves" ADD COLUMN "left_out" jsonb DEFAULT '[]'::jsonb NOT NULL;
ALTER TABLE "roster_changes" ADD COLUMN "takes_over" boolean DEFAULT false NOT NULL;
ALTER TABLE "roster_changes" ADD COLUMN "position" integer;
ALTER TABLE "roster_changes" ADD COLUMN "accepted" text DEFAULT '' NOT NULL;
ALTER TABLE "row_changes" ADD CONSTRAINT "row_changes_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "row_changes" ADD CONSTRAINT "row_changes_undoes_row_changes_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."row_changes"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "row_changes_by_round" ON "row_changes" USING btree ("round");
ALTER TABLE "answers" ADD CONSTRAINT "answers_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;