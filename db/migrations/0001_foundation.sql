CREATE TABLE "accounts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"phone" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"locale" text DEFAULT 'zh-CN' NOT NULL,
	"display" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"account_id" bigint,
	"role" text NOT NULL,
	"on_behalf_of_seeker_id" bigint,
	"action" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" bigint,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "memberships_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"role" text NOT NULL,
	"organisation_id" bigint,
	"area_code" text,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "application_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" bigint NOT NULL,
	"event" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"by" bigint,
	"role" text NOT NULL,
	"on_behalf" boolean DEFAULT false NOT NULL,
	"note" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "applications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"posting_id" bigint NOT NULL,
	"organisation_id" bigint NOT NULL,
	"status" text NOT NULL,
	"contact_shared" boolean DEFAULT false NOT NULL,
	"interview_at" timestamp with time zone,
	"interview_place" text,
	"interview_needs" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "placements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" bigint,
	"seeker_id" bigint NOT NULL,
	"organisation_id" bigint NOT NULL,
	"posting_id" bigint,
	"contract_type" text NOT NULL,
	"contract_months" integer,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"pay_period" text NOT NULL,
	"pay_fen" integer NOT NULL,
	"weekly_hours" integer,
	"insurance" text[] NOT NULL,
	"checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"recorded_by" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"code" text PRIMARY KEY NOT NULL,
	"parent_code" text,
	"level" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	CONSTRAINT "areas_coordinates_together" CHECK (("areas"."latitude" is null) = ("areas"."longitude" is null))
);
--> statement-breakpoint
CREATE TABLE "minimum_wages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "minimum_wages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"area_code" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"monthly_fen" integer NOT NULL,
	"hourly_fen" integer NOT NULL,
	"source" text NOT NULL,
	"verified" text NOT NULL,
	"entered_by" bigint,
	"entered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"credit_code" text,
	"verification" text DEFAULT 'unverified' NOT NULL,
	"verification_note" text,
	"area_code" text,
	"place_text" text,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"contact_name" text,
	"contact_phone" text,
	"about" text,
	"capacity" integer,
	"staff_count" integer,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fair_postings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fair_postings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"fair_id" bigint NOT NULL,
	"posting_id" bigint NOT NULL,
	"answer" text DEFAULT 'invited' NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "fair_registrations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fair_registrations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"fair_id" bigint NOT NULL,
	"seeker_id" bigint NOT NULL,
	"needs" text[] NOT NULL,
	"wishes" text,
	"registered_by" bigint,
	"on_behalf" boolean DEFAULT false NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "fairs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fairs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"status" text NOT NULL,
	"held_on" date NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text NOT NULL,
	"area_code" text,
	"place" text NOT NULL,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"host_organisation_id" bigint,
	"accessibility" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"registration_closes_on" date,
	"created_by" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guidance_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "guidance_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"counsellor_id" bigint,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"due_on" date,
	"done_at" timestamp with time zone,
	"created_by" bigint,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_refusals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_refusals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint NOT NULL,
	"row_number" integer NOT NULL,
	"field" text NOT NULL,
	"reason" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"cell" text NOT NULL,
	"row" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"organisation_id" bigint,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"encoding" text,
	"content" "bytea",
	"content_sha256" text NOT NULL,
	"headers" text[] DEFAULT '{}'::text[] NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text NOT NULL,
	"failure" text,
	"rows_total" integer DEFAULT 0 NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"rows_imported" integer DEFAULT 0 NOT NULL,
	"rows_updated" integer DEFAULT 0 NOT NULL,
	"rows_unchanged" integer DEFAULT 0 NOT NULL,
	"rows_refused" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "matching_runs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "matching_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scope" text NOT NULL,
	"object_id" bigint,
	"rules_version" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"pairs_judged" integer,
	"suggestions_written" integer,
	"seekers_without" integer
);
--> statement-breakpoint
CREATE TABLE "suggestion_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "suggestion_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"posting_id" bigint NOT NULL,
	"answer" text NOT NULL,
	"reason" text,
	"note" text,
	"answered_by" bigint,
	"on_behalf" boolean DEFAULT false NOT NULL,
	"answered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "suggestions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"posting_id" bigint NOT NULL,
	"rank" integer NOT NULL,
	"score" integer NOT NULL,
	"feasibility" text NOT NULL,
	"judgement" jsonb NOT NULL,
	"rules_version" text NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	"pushed_by" bigint,
	"pushed_note" text
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint,
	"seeker_id" bigint,
	"code" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"href" text,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"relayed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "outgoing_messages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outgoing_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"recipient_account_id" bigint,
	"recipient_masked" text NOT NULL,
	"template" text NOT NULL,
	"body" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "favourites" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "favourites_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"posting_id" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posting_drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "posting_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"posting_id" bigint,
	"organisation_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"step" text NOT NULL,
	"fields" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "postings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"occupation_code" text,
	"description" text DEFAULT '' NOT NULL,
	"area_code" text,
	"place_text" text,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"working_mode" text,
	"employment" text,
	"weekly_hours" integer,
	"daily_hours" double precision,
	"shift" text,
	"hours_text" text,
	"pay_period" text,
	"pay_min_fen" integer,
	"pay_max_fen" integer,
	"pay_months_per_year" integer,
	"pay_negotiable" boolean DEFAULT false NOT NULL,
	"pay_text" text,
	"insurance" text[],
	"headcount" integer,
	"deadline" date,
	"demands" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"accommodations" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"skills_wanted" text[] DEFAULT '{}'::text[] NOT NULL,
	"benefits" text[] DEFAULT '{}'::text[] NOT NULL,
	"education" text,
	"experience_years_min" integer,
	"counts_toward_quota" boolean,
	"counsellor_note" text,
	"import_id" bigint,
	"source_key" text,
	"source_fingerprint" text,
	"source_posted_on" text,
	"return_reason" text,
	"created_by" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"last_confirmed_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "postings_pay_ordered" CHECK ("postings"."pay_min_fen" is null or "postings"."pay_max_fen" is null or "postings"."pay_min_fen" <= "postings"."pay_max_fen"),
	CONSTRAINT "postings_headcount_positive" CHECK ("postings"."headcount" is null or "postings"."headcount" > 0),
	CONSTRAINT "postings_coordinates_together" CHECK (("postings"."latitude" is null) = ("postings"."longitude" is null))
);
--> statement-breakpoint
CREATE TABLE "search_postings" (
	"posting_id" bigint PRIMARY KEY NOT NULL,
	"version" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" bigint NOT NULL,
	"town_code" text,
	"county_code" text,
	"occupation_code" text,
	"occupation_group" text,
	"working_mode" text,
	"employment" text,
	"shift" text,
	"pay_period" text,
	"pay_monthly_fen" integer,
	"insured" smallint,
	"accommodations" text[] NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"deadline" text,
	"latitude" double precision,
	"longitude" double precision,
	"plain" text NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "certificate_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"category_grade_cipher" text NOT NULL,
	"from" date NOT NULL,
	"recorded_by" bigint,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"purpose" text NOT NULL,
	"organisation_id" bigint,
	"account_id" bigint,
	"fields" text[] NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"granted_by" bigint,
	"expires_on" date NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_searches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seekers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "seekers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint,
	"counsellor_id" bigint,
	"name" text NOT NULL,
	"phone" text,
	"birth_date" date,
	"sex" text,
	"citizen_id_cipher" text,
	"citizen_id_index" text,
	"certificate_number_cipher" text,
	"certificate_issued_on" date,
	"certificate_valid_until" date,
	"area_code" text,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"abilities" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"accommodations_needed" text[] DEFAULT '{}'::text[] NOT NULL,
	"travel_means" text[] DEFAULT '{}'::text[] NOT NULL,
	"travel_limit_minutes" integer,
	"hours_per_week_max" integer,
	"hours_per_day_max" double precision,
	"shifts_possible" text[] DEFAULT '{}'::text[] NOT NULL,
	"working_modes" text[] DEFAULT '{}'::text[] NOT NULL,
	"kinds_wanted" text[] DEFAULT '{}'::text[] NOT NULL,
	"wage_wish_monthly_fen" integer,
	"occupations_wanted" text[] DEFAULT '{}'::text[] NOT NULL,
	"occupations_refused" text[] DEFAULT '{}'::text[] NOT NULL,
	"skills" text[] DEFAULT '{}'::text[] NOT NULL,
	"education" text,
	"guardian_name" text,
	"guardian_phone" text,
	"guardian_relation" text,
	"guardian_limits" jsonb,
	"looking_for_work" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "seekers_coordinates_together" CHECK (("seekers"."latitude" is null) = ("seekers"."longitude" is null))
);
--> statement-breakpoint
CREATE TABLE "training_records" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "training_records_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"title" text NOT NULL,
	"provider" text,
	"finished_on" date,
	"skill" text
);
--> statement-breakpoint
CREATE TABLE "work_history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "work_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"occupation_code" text,
	"title" text NOT NULL,
	"employer" text,
	"from" date,
	"to" date
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "courses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"provider_id" bigint,
	"title" text NOT NULL,
	"title_en" text,
	"about" text DEFAULT '' NOT NULL,
	"about_en" text,
	"skill" text,
	"area_code" text,
	"place" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"places" integer,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minimum_wages" ADD CONSTRAINT "minimum_wages_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minimum_wages" ADD CONSTRAINT "minimum_wages_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fair_postings" ADD CONSTRAINT "fair_postings_fair_id_fairs_id_fk" FOREIGN KEY ("fair_id") REFERENCES "public"."fairs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fair_postings" ADD CONSTRAINT "fair_postings_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fair_registrations" ADD CONSTRAINT "fair_registrations_fair_id_fairs_id_fk" FOREIGN KEY ("fair_id") REFERENCES "public"."fairs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fair_registrations" ADD CONSTRAINT "fair_registrations_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fair_registrations" ADD CONSTRAINT "fair_registrations_registered_by_accounts_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairs" ADD CONSTRAINT "fairs_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairs" ADD CONSTRAINT "fairs_host_organisation_id_organisations_id_fk" FOREIGN KEY ("host_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairs" ADD CONSTRAINT "fairs_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_entries" ADD CONSTRAINT "guidance_entries_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_entries" ADD CONSTRAINT "guidance_entries_counsellor_id_accounts_id_fk" FOREIGN KEY ("counsellor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guidance_entries" ADD CONSTRAINT "guidance_entries_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_refusals" ADD CONSTRAINT "import_refusals_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD CONSTRAINT "suggestion_answers_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD CONSTRAINT "suggestion_answers_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD CONSTRAINT "suggestion_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_pushed_by_accounts_id_fk" FOREIGN KEY ("pushed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_recipient_account_id_accounts_id_fk" FOREIGN KEY ("recipient_account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_drafts" ADD CONSTRAINT "posting_drafts_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_drafts" ADD CONSTRAINT "posting_drafts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_drafts" ADD CONSTRAINT "posting_drafts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_history" ADD CONSTRAINT "certificate_history_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_history" ADD CONSTRAINT "certificate_history_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_granted_by_accounts_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seekers" ADD CONSTRAINT "seekers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seekers" ADD CONSTRAINT "seekers_counsellor_id_accounts_id_fk" FOREIGN KEY ("counsellor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seekers" ADD CONSTRAINT "seekers_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_history" ADD CONSTRAINT "work_history_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_provider_id_organisations_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "courses" ADD CONSTRAINT "courses_area_code_areas_code_fk" FOREIGN KEY ("area_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_phone_index" ON "accounts" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "audit_log_object_type_object_id_index" ON "audit_log" USING btree ("object_type","object_id");--> statement-breakpoint
CREATE INDEX "audit_log_on_behalf_of_seeker_id_index" ON "audit_log" USING btree ("on_behalf_of_seeker_id");--> statement-breakpoint
CREATE INDEX "audit_log_account_id_index" ON "audit_log" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "audit_log_at_index" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "memberships_account_id_index" ON "memberships" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "memberships_organisation_id_index" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_index" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "application_events_application_id_at_index" ON "application_events" USING btree ("application_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_pair" ON "applications" USING btree ("seeker_id","posting_id");--> statement-breakpoint
CREATE INDEX "applications_organisation_id_status_index" ON "applications" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "applications_posting_id_index" ON "applications" USING btree ("posting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "placements_application" ON "placements" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "placements_seeker_id_index" ON "placements" USING btree ("seeker_id");--> statement-breakpoint
CREATE INDEX "placements_organisation_id_index" ON "placements" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "areas_parent_code_index" ON "areas" USING btree ("parent_code");--> statement-breakpoint
CREATE UNIQUE INDEX "minimum_wages_period" ON "minimum_wages" USING btree ("area_code","from");--> statement-breakpoint
CREATE INDEX "minimum_wages_area_code_index" ON "minimum_wages" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_credit_code_index" ON "organisations" USING btree ("credit_code");--> statement-breakpoint
CREATE INDEX "organisations_kind_index" ON "organisations" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "organisations_name_index" ON "organisations" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "fair_postings_fair_id_posting_id_index" ON "fair_postings" USING btree ("fair_id","posting_id");--> statement-breakpoint
CREATE INDEX "fair_postings_posting_id_index" ON "fair_postings" USING btree ("posting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fair_registrations_fair_id_seeker_id_index" ON "fair_registrations" USING btree ("fair_id","seeker_id");--> statement-breakpoint
CREATE INDEX "fair_registrations_seeker_id_index" ON "fair_registrations" USING btree ("seeker_id");--> statement-breakpoint
CREATE INDEX "fairs_status_held_on_index" ON "fairs" USING btree ("status","held_on");--> statement-breakpoint
CREATE INDEX "guidance_entries_seeker_id_index" ON "guidance_entries" USING btree ("seeker_id");--> statement-breakpoint
CREATE INDEX "guidance_entries_counsellor_id_due_on_index" ON "guidance_entries" USING btree ("counsellor_id","due_on");--> statement-breakpoint
CREATE INDEX "import_refusals_import_id_row_number_index" ON "import_refusals" USING btree ("import_id","row_number");--> statement-breakpoint
CREATE INDEX "imports_account_id_index" ON "imports" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "imports_status_index" ON "imports" USING btree ("status");--> statement-breakpoint
CREATE INDEX "matching_runs_started_at_index" ON "matching_runs" USING btree ("started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "suggestion_answers_pair" ON "suggestion_answers" USING btree ("seeker_id","posting_id");--> statement-breakpoint
CREATE INDEX "suggestion_answers_posting_id_index" ON "suggestion_answers" USING btree ("posting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "suggestions_pair" ON "suggestions" USING btree ("seeker_id","posting_id");--> statement-breakpoint
CREATE INDEX "suggestions_seeker_id_rank_index" ON "suggestions" USING btree ("seeker_id","rank");--> statement-breakpoint
CREATE INDEX "suggestions_posting_id_score_index" ON "suggestions" USING btree ("posting_id","score");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_dedupe" ON "notices" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "notices_account_id_created_at_index" ON "notices" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("id") WHERE "outbox"."relayed_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_created_at_index" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_messages_dedupe" ON "outgoing_messages" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "outgoing_messages_created_at_index" ON "outgoing_messages" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "favourites_account_id_posting_id_index" ON "favourites" USING btree ("account_id","posting_id");--> statement-breakpoint
CREATE INDEX "posting_drafts_organisation_id_index" ON "posting_drafts" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "posting_drafts_one_per_posting" ON "posting_drafts" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "postings_organisation_id_status_index" ON "postings" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "postings_status_published_at_index" ON "postings" USING btree ("status","published_at");--> statement-breakpoint
CREATE INDEX "postings_import_id_index" ON "postings" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "postings_source_key" ON "postings" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "search_postings_words" ON "search_postings" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_postings_plain" ON "search_postings" USING gin ("plain" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_postings_newest" ON "search_postings" USING btree ("published_at" DESC NULLS LAST,"posting_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_postings_pay" ON "search_postings" USING btree ("pay_monthly_fen");--> statement-breakpoint
CREATE INDEX "search_postings_town" ON "search_postings" USING btree ("town_code");--> statement-breakpoint
CREATE INDEX "search_postings_accommodations" ON "search_postings" USING gin ("accommodations");--> statement-breakpoint
CREATE INDEX "certificate_history_seeker_id_from_index" ON "certificate_history" USING btree ("seeker_id","from");--> statement-breakpoint
CREATE INDEX "consents_seeker_id_purpose_index" ON "consents" USING btree ("seeker_id","purpose");--> statement-breakpoint
CREATE INDEX "consents_organisation_id_index" ON "consents" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_searches_account_id_query_index" ON "saved_searches" USING btree ("account_id","query");--> statement-breakpoint
CREATE UNIQUE INDEX "seekers_account" ON "seekers" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seekers_citizen_id" ON "seekers" USING btree ("citizen_id_index");--> statement-breakpoint
CREATE INDEX "seekers_counsellor_id_index" ON "seekers" USING btree ("counsellor_id");--> statement-breakpoint
CREATE INDEX "seekers_area_code_index" ON "seekers" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "training_records_seeker_id_index" ON "training_records" USING btree ("seeker_id");--> statement-breakpoint
CREATE INDEX "work_history_seeker_id_index" ON "work_history" USING btree ("seeker_id");--> statement-breakpoint
CREATE INDEX "courses_starts_on_index" ON "courses" USING btree ("starts_on");