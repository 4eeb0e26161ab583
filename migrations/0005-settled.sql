CREATE TABLE "field_test_events" (
	"id" text PRIMARY KEY NOT NULL,
	"test" text NOT NULL,
	"kind" text NOT NULL,
	"on" timestamp(3) with time zone NOT NULL,
	"fields" jsonb NOT NULL,
	"proof" jsonb NOT NULL,
	"withdraws" text,
	"person" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "field_tests" (
	"id" text PRIMARY KEY NOT NULL,
	"plan" text NOT NULL,
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"object" text NOT NULL,
	"target" text NOT NULL,
	"person" text,
	"created_by" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"answer" bigint,
	"concluded_at" timestamp(3) with time zone,
	"concluded_by" text,
	"concluded_why" text,
	"dropped_at" timestamp(3) with time zone,
	"dropped_why" text
);

CREATE TABLE "test_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"check_id" text NOT NULL,
	"method" text NOT NULL,
	"title" text NOT NULL,
	"script" text NOT NULL,
	"terms" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"dropped_at" timestamp(3) with time zone,
	"dropped_why" text
);

CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"node" text NOT NULL,
	"check_id" text NOT NULL,
	"on" date NOT NULL,
	"fields" jsonb NOT NULL,
	"text" text NOT NULL,
	"proof" jsonb NOT NULL,
	"state" text NOT NULL,
	"person" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"decided_by" text,
	"decided_by_name" text,
	"decided_at" timestamp(3) with time zone,
	"decided_why" text,
	"answer" bigint,
	"incident" text
);

CREATE TABLE "outside_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"kind" text NOT NULL,
	"source" jsonb NOT NULL,
	"file" text,
	"rows" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone,
	"withdrawn_by" text,
	"withdrawn_why" text
);

CREATE TABLE "programme_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"revision" bigint NOT NULL,
	"accepted" text NOT NULL,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "roster_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"kind" text NOT NULL,
	"unit" text NOT NULL,
	"into" text,
	"before" jsonb,
	"after" jsonb,
	"on" date NOT NULL,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"snapshot" text NOT NULL,
	"receipt" text NOT NULL,
	"step" integer NOT NULL,
	"body" text NOT NULL,
	"decision" text NOT NULL,
	"via" text NOT NULL,
	"name" text NOT NULL,
	"person" text NOT NULL,
	"why" text NOT NULL,
	"proof" jsonb NOT NULL,
	"journal_seq" bigint NOT NULL,
	"journal_hash" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"signed_on" date
);

CREATE TABLE "feedbacks" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"snapshot" text NOT NULL,
	"closes_at" timestamp(3) with time zone NOT NULL,
	"shows" jsonb NOT NULL,
	"rule" text NOT NULL,
	"again" boolean DEFAULT false NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL
);

CREATE TABLE "hand_overs" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"snapshot" text NOT NULL,
	"to" text NOT NULL,
	"weight" text,
	"out_of" text,
	"scale" text,
	"rows" text NOT NULL,
	"signed_by" text NOT NULL,
	"proof" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL,
	"why" text DEFAULT '' NOT NULL
);

CREATE TABLE "objections" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"feedback" text NOT NULL,
	"unit" text NOT NULL,
	"node" text NOT NULL,
	"check_id" text,
	"object" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"wants" text NOT NULL,
	"proof" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp(3) with time zone NOT NULL,
	"filed_by" text,
	"filed_at" timestamp(3) with time zone,
	"late" boolean DEFAULT false NOT NULL,
	"decided_by" text,
	"decided_by_name" text,
	"decided_at" timestamp(3) with time zone,
	"decided_why" text,
	"answers" jsonb NOT NULL,
	"overrides" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"moved" jsonb
);

CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"snapshot" text NOT NULL,
	"level" text NOT NULL,
	"hash" text NOT NULL,
	"files" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL,
	"withdrawn_at" timestamp(3) with time zone,
	"withdrawn_by" text,
	"withdrawn_why" text
);

CREATE TABLE "settle_clearings" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"decision" text NOT NULL,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

ALTER TABLE "snapshots" ADD COLUMN "kind" text DEFAULT 'final' NOT NULL;
ALTER TABLE "snapshots" ADD COLUMN "number" integer DEFAULT 1 NOT NULL;
ALTER TABLE "snapshots" ADD COLUMN "revision" bigint DEFAULT 0 NOT NULL;
ALTER TABLE "snapshots" ADD COLUMN "programme" text;
ALTER TABLE "snapshots" ADD COLUMN "facts" text;
ALTER TABLE "snapshots" ADD COLUMN "standings" text;
ALTER TABLE "snapshots" ADD COLUMN "why" text DEFAULT '' NOT NULL;
ALTER TABLE "field_test_events" ADD CONSTRAINT "field_test_events_test_field_tests_id_fk" FOREIGN KEY ("test") REFERENCES "public"."field_tests"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "field_tests" ADD CONSTRAINT "field_tests_plan_test_plans_id_fk" FOREIGN KEY ("plan") REFERENCES "public"."test_plans"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "field_tests" ADD CONSTRAINT "field_tests_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "test_plans" ADD CONSTRAINT "test_plans_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "claims" ADD CONSTRAINT "claims_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "outside_imports" ADD CONSTRAINT "outside_imports_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "outside_imports" ADD CONSTRAINT "outside_imports_file_files_id_fk" FOREIGN KEY ("file") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programme_moves" ADD CONSTRAINT "programme_moves_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programme_moves" ADD CONSTRAINT "programme_moves_from_programmes_hash_fk" FOREIGN KEY ("from") REFERENCES "public"."programmes"("hash") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programme_moves" ADD CONSTRAINT "programme_moves_to_programmes_hash_fk" FOREIGN KEY ("to") REFERENCES "public"."programmes"("hash") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster_changes" ADD CONSTRAINT "roster_changes_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_snapshot_snapshots_id_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "feedbacks" ADD CONSTRAINT "feedbacks_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "feedbacks" ADD CONSTRAINT "feedbacks_snapshot_snapshots_id_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_snapshot_snapshots_id_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "objections" ADD CONSTRAINT "objections_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "objections" ADD CONSTRAINT "objections_feedback_feedbacks_id_fk" FOREIGN KEY ("feedback") REFERENCES "public"."feedbacks"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "publications" ADD CONSTRAINT "publications_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "publications" ADD CONSTRAINT "publications_snapshot_snapshots_id_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "settle_clearings" ADD CONSTRAINT "settle_clearings_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "field_test_events_by_test" ON "field_test_events" USING btree ("test");
CREATE INDEX "field_tests_by_round" ON "field_tests" USING btree ("round","unit");
CREATE INDEX "field_tests_by_plan" ON "field_tests" USING btree ("plan");
CREATE INDEX "test_plans_by_round" ON "test_plans" USING btree ("round");
CREATE INDEX "claims_by_round" ON "claims" USING btree ("round","unit");
CREATE INDEX "outside_imports_by_round" ON "outside_imports" USING btree ("round");
CREATE INDEX "programme_moves_by_round" ON "programme_moves" USING btree ("round");
CREATE INDEX "roster_changes_by_round" ON "roster_changes" USING btree ("round");
CREATE INDEX "approvals_by_round" ON "approvals" USING btree ("round");
CREATE INDEX "feedbacks_by_round" ON "feedbacks" USING btree ("round");
CREATE INDEX "hand_overs_by_round" ON "hand_overs" USING btree ("round");
CREATE INDEX "objections_by_round" ON "objections" USING btree ("round","unit");
CREATE INDEX "publications_by_round" ON "publications" USING btree ("round");
CREATE UNIQUE INDEX "publications_hash" ON "publications" USING btree ("hash");
CREATE INDEX "settle_clearings_by_round" ON "settle_clearings" USING btree ("round","unit");