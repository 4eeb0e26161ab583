CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"check_id" text NOT NULL,
	"object" text NOT NULL,
	"side" text NOT NULL,
	"file" text,
	"link" jsonb,
	"note" text NOT NULL,
	"person" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone,
	"withdrawn_by" text,
	"withdrawn_why" text
);

CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"target" text NOT NULL,
	"person" text,
	"key" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"tries" integer NOT NULL,
	"fault" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"sent_at" timestamp(3) with time zone,
	CONSTRAINT "deliveries_key_unique" UNIQUE("key")
);

CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" text NOT NULL,
	"round" text,
	"unit" text,
	"at" timestamp(3) with time zone NOT NULL,
	"read_at" timestamp(3) with time zone,
	CONSTRAINT "messages_once" UNIQUE("person","key")
);

CREATE TABLE "secrets" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);

CREATE TABLE "applicability_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"node" text NOT NULL,
	"applies" boolean NOT NULL,
	"why" text NOT NULL,
	"person" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp(3) with time zone,
	"decided_why" text
);

CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"person" text NOT NULL,
	"nodes" jsonb,
	"units" jsonb,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"ended_by" text
);

CREATE TABLE "matrix_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"node" text NOT NULL,
	"applies" boolean,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "round_draws" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"draw" text NOT NULL,
	"count" integer NOT NULL,
	"seed" text NOT NULL,
	"pool" jsonb NOT NULL,
	"drawn" jsonb NOT NULL,
	"by" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "round_leads" (
	"round" text NOT NULL,
	"lead" text NOT NULL,
	"unit" text NOT NULL,
	CONSTRAINT "round_leads_round_lead_pk" PRIMARY KEY("round","lead")
);

CREATE TABLE "round_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"title" text NOT NULL,
	"plan" jsonb NOT NULL,
	"version" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	"opened_as" text,
	"dropped_at" timestamp(3) with time zone
);

CREATE TABLE "round_stages" (
	"round" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"opens_at" timestamp(3) with time zone,
	"closes_at" timestamp(3) with time zone,
	"text" text NOT NULL,
	"late" text NOT NULL,
	"concluded_at" timestamp(3) with time zone,
	CONSTRAINT "round_stages_round_position_pk" PRIMARY KEY("round","position")
);

CREATE TABLE "stage_conclusions" (
	"round" text NOT NULL,
	"position" integer NOT NULL,
	"unit" text NOT NULL,
	"ended" timestamp(3) with time zone NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"declared" jsonb NOT NULL,
	"left" jsonb NOT NULL,
	CONSTRAINT "stage_conclusions_round_position_unit_ended_pk" PRIMARY KEY("round","position","unit","ended")
);

CREATE TABLE "stage_exceptions" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"position" integer NOT NULL,
	"unit" text NOT NULL,
	"until" timestamp(3) with time zone NOT NULL,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone,
	"withdrawn_by" text
);

CREATE TABLE "previews" (
	"content" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"why" text,
	"text" text,
	"is_cut" boolean NOT NULL,
	"pages" integer,
	"width" integer,
	"height" integer,
	"picture" "bytea",
	"small" "bytea",
	"made_at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "drafts" (
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"check_id" text NOT NULL,
	"object" text NOT NULL,
	"state" text NOT NULL,
	"value" jsonb,
	"why" text,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "drafts_round_unit_check_id_object_pk" PRIMARY KEY("round","unit","check_id","object")
);

CREATE TABLE "self_check_steps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "self_check_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"step" text NOT NULL,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"digest" text NOT NULL
);

CREATE TABLE "self_reports" (
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"parts" jsonb NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	"handed_in_file" text,
	"handed_in_at" timestamp(3) with time zone,
	"handed_in_by" text,
	"handed_in_hash" text,
	"paper_at" timestamp(3) with time zone,
	"paper_by" text,
	"paper_file" text,
	"paper_note" text,
	CONSTRAINT "self_reports_round_unit_pk" PRIMARY KEY("round","unit")
);

CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"node" text NOT NULL,
	"for_unit" boolean NOT NULL,
	"text" text NOT NULL,
	"person" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone
);

CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"node" text NOT NULL,
	"unit" text NOT NULL,
	"person" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp(3) with time zone,
	"withdrawn_at" timestamp(3) with time zone
);

ALTER TABLE "answers" ADD COLUMN "via" text;
ALTER TABLE "purges" ADD COLUMN "refused_why" text;
ALTER TABLE "people" ADD COLUMN "email" text;
ALTER TABLE "unit_results" ADD COLUMN "squares" jsonb;
ALTER TABLE "rounds" ADD COLUMN "simple" boolean DEFAULT false NOT NULL;
ALTER TABLE "rounds" ADD COLUMN "answering" jsonb DEFAULT '{}'::jsonb NOT NULL;
ALTER TABLE "rounds" ADD COLUMN "matrix_signed_by" text;
ALTER TABLE "rounds" ADD COLUMN "matrix_signed_at" timestamp(3) with time zone;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_files_id_fk" FOREIGN KEY ("file") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "messages" ADD CONSTRAINT "messages_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "applicability_proposals" ADD CONSTRAINT "applicability_proposals_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "matrix_changes" ADD CONSTRAINT "matrix_changes_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_draws" ADD CONSTRAINT "round_draws_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_leads" ADD CONSTRAINT "round_leads_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_leads" ADD CONSTRAINT "round_leads_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_plans" ADD CONSTRAINT "round_plans_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_plans" ADD CONSTRAINT "round_plans_opened_as_rounds_id_fk" FOREIGN KEY ("opened_as") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_stages" ADD CONSTRAINT "round_stages_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "stage_conclusions" ADD CONSTRAINT "stage_conclusions_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "stage_exceptions" ADD CONSTRAINT "stage_exceptions_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "stage_exceptions" ADD CONSTRAINT "stage_exceptions_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "previews" ADD CONSTRAINT "previews_content_contents_sha256_fk" FOREIGN KEY ("content") REFERENCES "public"."contents"("sha256") ON DELETE no action ON UPDATE no action;
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "self_check_steps" ADD CONSTRAINT "self_check_steps_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "self_reports" ADD CONSTRAINT "self_reports_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "self_reports" ADD CONSTRAINT "self_reports_handed_in_file_files_id_fk" FOREIGN KEY ("handed_in_file") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "self_reports" ADD CONSTRAINT "self_reports_paper_file_files_id_fk" FOREIGN KEY ("paper_file") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "comments" ADD CONSTRAINT "comments_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "questions" ADD CONSTRAINT "questions_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "evidence_by_unit" ON "evidence" USING btree ("round","unit");
CREATE INDEX "evidence_by_file" ON "evidence" USING btree ("file");
CREATE INDEX "deliveries_by_state" ON "deliveries" USING btree ("state","due_at");
CREATE INDEX "messages_by_person" ON "messages" USING btree ("person","at");
CREATE INDEX "applicability_proposals_by_round" ON "applicability_proposals" USING btree ("round","unit");
CREATE INDEX "assignments_by_round" ON "assignments" USING btree ("round","person");
CREATE INDEX "matrix_changes_by_round" ON "matrix_changes" USING btree ("round","unit");
CREATE INDEX "round_draws_by_round" ON "round_draws" USING btree ("round");
CREATE INDEX "round_plans_by_unit" ON "round_plans" USING btree ("unit");
CREATE INDEX "stage_exceptions_by_round" ON "stage_exceptions" USING btree ("round","unit");
CREATE INDEX "self_check_steps_by_unit" ON "self_check_steps" USING btree ("round","unit");
CREATE INDEX "comments_by_cell" ON "comments" USING btree ("round","unit","node");
CREATE INDEX "questions_by_round" ON "questions" USING btree ("round","node");
CREATE INDEX "current_answers_by_check" ON "current_answers" USING btree ("round","check_id");