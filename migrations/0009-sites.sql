CREATE TABLE "column_keepers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "column_keepers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" text NOT NULL,
	"unit" text NOT NULL,
	"from" date NOT NULL,
	"to" date
);

CREATE TABLE "run_columns" (
	"run" text NOT NULL,
	"column_id" text NOT NULL,
	"url" text NOT NULL,
	"status" text NOT NULL,
	"outcome" text NOT NULL,
	"items" integer,
	"latest" date,
	"at" timestamp(3) with time zone NOT NULL,
	"capture" text,
	CONSTRAINT "run_columns_run_column_id_pk" PRIMARY KEY("run","column_id")
);

CREATE TABLE "run_problems" (
	"run" text NOT NULL,
	"number" integer NOT NULL,
	"url" text NOT NULL,
	"from" text NOT NULL,
	"status" text NOT NULL,
	"outcome" text NOT NULL,
	"kind" text NOT NULL,
	"pages" integer NOT NULL,
	"also_from" jsonb NOT NULL,
	"column_id" text,
	"capture" text,
	CONSTRAINT "run_problems_run_number_pk" PRIMARY KEY("run","number")
);

CREATE TABLE "site_columns" (
	"id" text PRIMARY KEY NOT NULL,
	"site" text NOT NULL,
	"position" integer NOT NULL,
	"levels" jsonb NOT NULL,
	"content" text,
	"updates" jsonb,
	"updates_text" text,
	"open_keepers" jsonb NOT NULL,
	"url" text,
	"placed_by" text,
	"placed_at" timestamp(3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"ended_why" text
);

CREATE TABLE "site_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"site" text NOT NULL,
	"state" text NOT NULL,
	"size" bigint NOT NULL,
	"by" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"worker" text,
	"beat_at" timestamp(3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"read" bigint,
	"holds" bigint,
	"run" text,
	"fault" text,
	"code" text,
	"details" jsonb,
	"ended_at" timestamp(3) with time zone
);

CREATE TABLE "site_maps" (
	"run" text PRIMARY KEY NOT NULL,
	"pages" jsonb NOT NULL
);

CREATE TABLE "site_run_parts" (
	"run" text NOT NULL,
	"number" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "site_run_parts_run_number_pk" PRIMARY KEY("run","number")
);

CREATE TABLE "site_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"site" text NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"terms" jsonb NOT NULL,
	"task" jsonb,
	"asked_by" text,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"began_at" timestamp(3) with time zone,
	"ended_at" timestamp(3) with time zone,
	"worker" text,
	"beat_at" timestamp(3) with time zone,
	"takeovers" integer DEFAULT 0 NOT NULL,
	"progress" jsonb,
	"paused_until" timestamp(3) with time zone,
	"stop_asked" boolean DEFAULT false NOT NULL,
	"fault" text,
	"note" text,
	"sheet" text,
	"pages" integer,
	"statuses" jsonb,
	"broken_links" integer,
	"revamp" jsonb,
	"revamp_seen" boolean
);

CREATE TABLE "sites" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"name" text NOT NULL,
	"front" text NOT NULL,
	"terms" jsonb NOT NULL,
	"schedule" jsonb,
	"due_at" timestamp(3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"retired_at" timestamp(3) with time zone
);

ALTER TABLE "outgoing_targets" ALTER COLUMN "port" DROP NOT NULL;
ALTER TABLE "findings" ADD COLUMN "run" text;
ALTER TABLE "findings" ADD COLUMN "site" text;
ALTER TABLE "findings" ADD COLUMN "column_id" text;
ALTER TABLE "findings" ADD COLUMN "unit" text;
ALTER TABLE "outgoing_targets" ADD COLUMN "use" text DEFAULT 'service' NOT NULL;
ALTER TABLE "column_keepers" ADD CONSTRAINT "column_keepers_column_id_site_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."site_columns"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "column_keepers" ADD CONSTRAINT "column_keepers_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "run_columns" ADD CONSTRAINT "run_columns_run_site_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."site_runs"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "run_columns" ADD CONSTRAINT "run_columns_column_id_site_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."site_columns"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "run_problems" ADD CONSTRAINT "run_problems_run_site_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."site_runs"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "run_problems" ADD CONSTRAINT "run_problems_column_id_site_columns_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."site_columns"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_columns" ADD CONSTRAINT "site_columns_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_imports" ADD CONSTRAINT "site_imports_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_imports" ADD CONSTRAINT "site_imports_run_site_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."site_runs"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_maps" ADD CONSTRAINT "site_maps_run_site_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."site_runs"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_run_parts" ADD CONSTRAINT "site_run_parts_run_site_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."site_runs"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "site_runs" ADD CONSTRAINT "site_runs_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sites" ADD CONSTRAINT "sites_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "column_keepers_by_column" ON "column_keepers" USING btree ("column_id");
CREATE INDEX "column_keepers_by_unit" ON "column_keepers" USING btree ("unit");
CREATE INDEX "run_columns_by_column" ON "run_columns" USING btree ("column_id","at");
CREATE INDEX "run_problems_by_url" ON "run_problems" USING hash ("url");
CREATE INDEX "site_columns_by_site" ON "site_columns" USING btree ("site","position");
CREATE INDEX "site_imports_by_site" ON "site_imports" USING btree ("site","at");
CREATE UNIQUE INDEX "site_imports_one_at_a_time" ON "site_imports" USING btree ("site") WHERE state in ('waiting', 'reading');
CREATE INDEX "site_runs_by_site" ON "site_runs" USING btree ("site","asked_at");
CREATE UNIQUE INDEX "site_runs_one_at_a_time" ON "site_runs" USING btree ("site") WHERE state in ('waiting', 'running', 'taking');
ALTER TABLE "findings" ADD CONSTRAINT "findings_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "captures_by_content" ON "captures" USING btree ("content");
CREATE INDEX "captures_by_screenshot" ON "captures" USING btree (("notes" ->> 'screenshot')) WHERE "captures"."notes" ? 'screenshot';