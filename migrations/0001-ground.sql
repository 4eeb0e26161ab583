CREATE TABLE "answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"check_id" text NOT NULL,
	"object" text NOT NULL,
	"lane" text NOT NULL,
	"seat" text NOT NULL,
	"state" text NOT NULL,
	"value" jsonb,
	"why" text,
	"proof" jsonb,
	"confirmed_by" text,
	"said_by" text NOT NULL,
	"said_at" text NOT NULL,
	"person" text,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"after" bigint,
	"saw" jsonb
);

CREATE TABLE "current_answers" (
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"check_id" text NOT NULL,
	"object" text NOT NULL,
	"lane" text NOT NULL,
	"seat" text NOT NULL,
	"answer" bigint NOT NULL,
	"restated" jsonb,
	"contradictory" boolean NOT NULL,
	CONSTRAINT "current_answers_round_unit_answer_pk" PRIMARY KEY("round","unit","answer")
);

CREATE TABLE "overrides" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "overrides_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"node" text NOT NULL,
	"points" text NOT NULL,
	"said_by" text NOT NULL,
	"said_at" text NOT NULL,
	"person" text,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"why" text NOT NULL,
	"on" text NOT NULL
);

CREATE TABLE "backups" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"by" text NOT NULL,
	"file" text NOT NULL,
	"size" bigint,
	"journal_seq" bigint,
	"journal_hash" text,
	"outcome" text NOT NULL,
	"fault" text,
	"progress" integer,
	"tried_at" timestamp(3) with time zone,
	"trial_fault" text
);

CREATE TABLE "calendar_notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "calendar_notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"year" integer NOT NULL,
	"yaml" text NOT NULL,
	"why" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone
);

CREATE TABLE "contents" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"type" text NOT NULL,
	"kept_at" timestamp(3) with time zone NOT NULL,
	"purged_at" timestamp(3) with time zone
);

CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"person" text,
	"at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone,
	"withdrawn_by" text,
	"withdrawn_why" text
);

CREATE TABLE "purges" (
	"id" text PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"why" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"done_by" text,
	"done_at" timestamp(3) with time zone,
	"refused_by" text,
	"refused_at" timestamp(3) with time zone
);

CREATE TABLE "captures" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"content" text,
	"notes" jsonb NOT NULL,
	"person" text,
	"recorded_at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "finding_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"finding" text NOT NULL,
	"verdict" text NOT NULL,
	"why" text NOT NULL,
	"person" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "findings" (
	"id" text PRIMARY KEY NOT NULL,
	"capture" text NOT NULL,
	"about" text NOT NULL,
	"outcome" text NOT NULL,
	"value" text,
	"pointer" text NOT NULL,
	"person" text,
	"recorded_at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"fields" jsonb NOT NULL,
	"proof" jsonb,
	"person" text,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone,
	"withdrawn_by" text,
	"withdrawn_why" text
);

CREATE TABLE "installation" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "migrations" (
	"version" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"program" text NOT NULL
);

CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp(3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);

CREATE TABLE "journal" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"role" text NOT NULL,
	"act" text NOT NULL,
	"on_kind" text NOT NULL,
	"on_id" text NOT NULL,
	"why" text NOT NULL,
	"refs" jsonb NOT NULL,
	"before" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "seq_from_one" CHECK ("journal"."seq" > 0)
);

CREATE TABLE "journal_head" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);

CREATE TABLE "outgoing_targets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outgoing_targets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"private_allowed" boolean NOT NULL,
	"purpose" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone
);

CREATE TABLE "duties" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"role" text NOT NULL,
	"unit" text NOT NULL,
	"round" text,
	"from" timestamp(3) with time zone NOT NULL,
	"to" timestamp(3) with time zone,
	"deputy_of" text,
	"handed_from" text,
	"granted_by" text NOT NULL,
	"why" text NOT NULL
);

CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"phone" text,
	"state" text NOT NULL,
	"password_hash" text,
	"password_set_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "people_login_unique" UNIQUE("login")
);

CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"former_hash" text,
	"confirmed_at" timestamp(3) with time zone,
	"renew_at" timestamp(3) with time zone NOT NULL,
	"person" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"address" text NOT NULL,
	"agent" text NOT NULL,
	"browser_hash" text NOT NULL,
	CONSTRAINT "sessions_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "sessions_former_hash_unique" UNIQUE("former_hash")
);

CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"last_at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "slips" (
	"id" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"kind" text NOT NULL,
	"person" text,
	"created_by" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	"revoked_at" timestamp(3) with time zone,
	CONSTRAINT "slips_code_hash_unique" UNIQUE("code_hash")
);

CREATE TABLE "tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"person" text NOT NULL,
	"name" text NOT NULL,
	"scope" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	"revoked_at" timestamp(3) with time zone,
	CONSTRAINT "tokens_secret_hash_unique" UNIQUE("secret_hash")
);

CREATE TABLE "programmes" (
	"hash" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"core" json NOT NULL,
	"files" json NOT NULL,
	"warnings" json NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "programme_wordings" UNIQUE("id","version")
);

CREATE TABLE "unit_results" (
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"semantics" integer NOT NULL,
	"answer" bigint NOT NULL,
	"facts_digest" text NOT NULL,
	"brief" jsonb NOT NULL,
	"nodes" jsonb NOT NULL,
	CONSTRAINT "unit_results_round_unit_pk" PRIMARY KEY("round","unit")
);

CREATE TABLE "grade_decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "grade_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"grade" text NOT NULL,
	"by" text NOT NULL,
	"why" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);

CREATE TABLE "roster" (
	"round" text NOT NULL,
	"unit" text NOT NULL,
	"position" integer NOT NULL,
	"record" jsonb NOT NULL,
	CONSTRAINT "roster_round_unit_pk" PRIMARY KEY("round","unit")
);

CREATE TABLE "rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"programme" text NOT NULL,
	"demonstration" boolean NOT NULL,
	"as_of" date NOT NULL,
	"shift" integer NOT NULL,
	"period_from" date,
	"period_to" date,
	"calendar" jsonb NOT NULL,
	"history" jsonb NOT NULL,
	"unit" text NOT NULL,
	"opened_at" timestamp(3) with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"revision" bigint NOT NULL
);

CREATE TABLE "snapshots" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"receipt" text NOT NULL,
	"journal_seq" bigint NOT NULL,
	"files" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL
);

CREATE TABLE "unit_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unit_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"unit" text NOT NULL,
	"from" text,
	"into" text,
	"on" date NOT NULL,
	"why" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" text NOT NULL
);

CREATE TABLE "unit_names" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unit_names_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"unit" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);

CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "units_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"parent" text,
	"kind" text NOT NULL,
	"code" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"merged_into" text,
	CONSTRAINT "units_code_unique" UNIQUE("code")
);

ALTER TABLE "answers" ADD CONSTRAINT "answers_after_answers_id_fk" FOREIGN KEY ("after") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "answers" ADD CONSTRAINT "answers_round_unit_roster_round_unit_fk" FOREIGN KEY ("round","unit") REFERENCES "public"."roster"("round","unit") ON DELETE no action ON UPDATE no action;
ALTER TABLE "current_answers" ADD CONSTRAINT "current_answers_answer_answers_id_fk" FOREIGN KEY ("answer") REFERENCES "public"."answers"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_round_unit_roster_round_unit_fk" FOREIGN KEY ("round","unit") REFERENCES "public"."roster"("round","unit") ON DELETE no action ON UPDATE no action;
ALTER TABLE "files" ADD CONSTRAINT "files_content_contents_sha256_fk" FOREIGN KEY ("content") REFERENCES "public"."contents"("sha256") ON DELETE no action ON UPDATE no action;
ALTER TABLE "files" ADD CONSTRAINT "files_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "purges" ADD CONSTRAINT "purges_content_contents_sha256_fk" FOREIGN KEY ("content") REFERENCES "public"."contents"("sha256") ON DELETE no action ON UPDATE no action;
ALTER TABLE "captures" ADD CONSTRAINT "captures_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "finding_reviews" ADD CONSTRAINT "finding_reviews_finding_findings_id_fk" FOREIGN KEY ("finding") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "findings" ADD CONSTRAINT "findings_capture_captures_id_fk" FOREIGN KEY ("capture") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duties" ADD CONSTRAINT "duties_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duties" ADD CONSTRAINT "duties_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "duties" ADD CONSTRAINT "duties_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "people" ADD CONSTRAINT "people_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "slips" ADD CONSTRAINT "slips_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unit_results" ADD CONSTRAINT "unit_results_round_unit_roster_round_unit_fk" FOREIGN KEY ("round","unit") REFERENCES "public"."roster"("round","unit") ON DELETE no action ON UPDATE no action;
ALTER TABLE "grade_decisions" ADD CONSTRAINT "grade_decisions_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster" ADD CONSTRAINT "roster_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roster" ADD CONSTRAINT "roster_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_programme_programmes_hash_fk" FOREIGN KEY ("programme") REFERENCES "public"."programmes"("hash") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unit_changes" ADD CONSTRAINT "unit_changes_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unit_changes" ADD CONSTRAINT "unit_changes_from_units_id_fk" FOREIGN KEY ("from") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unit_changes" ADD CONSTRAINT "unit_changes_into_units_id_fk" FOREIGN KEY ("into") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "unit_names" ADD CONSTRAINT "unit_names_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "units" ADD CONSTRAINT "units_parent_units_id_fk" FOREIGN KEY ("parent") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "units" ADD CONSTRAINT "units_merged_into_units_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "answers_by_unit" ON "answers" USING btree ("round","unit");
CREATE INDEX "contradictory_answers" ON "current_answers" USING btree ("round","unit") WHERE "current_answers"."contradictory";
CREATE INDEX "overrides_by_unit" ON "overrides" USING btree ("round","unit");
CREATE INDEX "files_by_content" ON "files" USING btree ("content");
CREATE INDEX "files_by_unit" ON "files" USING btree ("unit");
CREATE INDEX "captures_by_unit" ON "captures" USING btree ("unit","seen_at");
CREATE INDEX "findings_by_capture" ON "findings" USING btree ("capture");
CREATE INDEX "incidents_by_unit" ON "incidents" USING btree ("unit","on");
CREATE INDEX "journal_by_object" ON "journal" USING btree ("on_kind","on_id");
CREATE INDEX "journal_by_actor" ON "journal" USING btree ("actor","seq");
CREATE INDEX "duties_by_person" ON "duties" USING btree ("person");
CREATE INDEX "duties_by_unit" ON "duties" USING btree ("unit");
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person");
CREATE INDEX "unit_changes_by_unit" ON "unit_changes" USING btree ("unit","on");
CREATE INDEX "unit_names_by_unit" ON "unit_names" USING btree ("unit");
CREATE INDEX "unit_names_by_folded" ON "unit_names" USING btree ("folded");
CREATE INDEX "units_by_parent" ON "units" USING btree ("parent");
CREATE INDEX "units_by_successor" ON "units" USING btree ("merged_into");