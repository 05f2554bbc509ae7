CREATE TABLE "place_pins" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_pins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seeker_id" bigint NOT NULL,
	"posting_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"origin" text NOT NULL,
	"set_by" bigint,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_proposal_rows" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_proposal_rows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"proposal_id" bigint NOT NULL,
	"seeker_id" bigint NOT NULL,
	"posting_id" bigint,
	"feasibility" text NOT NULL,
	"score" integer NOT NULL,
	"rank" integer,
	"wishes" integer NOT NULL,
	"position" integer,
	"held" boolean NOT NULL,
	"passed_over" jsonb NOT NULL,
	"workshop_decision" text DEFAULT 'undecided' NOT NULL,
	"workshop_reason" text,
	"workshop_decided_by" bigint,
	"workshop_decided_at" timestamp with time zone,
	"counsellor_decision" text DEFAULT 'undecided' NOT NULL,
	"counsellor_reason" text,
	"counsellor_decided_by" bigint,
	"counsellor_decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "place_proposals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"requested_by" bigint,
	"requested_at" timestamp with time zone NOT NULL,
	"computed_at" timestamp with time zone,
	"rules_version" text,
	"people" integer,
	"unsuited" integer,
	"places" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"unkept_holds" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "place_pins" ADD CONSTRAINT "place_pins_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_pins" ADD CONSTRAINT "place_pins_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_pins" ADD CONSTRAINT "place_pins_set_by_accounts_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_proposal_rows" ADD CONSTRAINT "place_proposal_rows_proposal_id_place_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."place_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_proposal_rows" ADD CONSTRAINT "place_proposal_rows_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_proposal_rows" ADD CONSTRAINT "place_proposal_rows_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_proposal_rows" ADD CONSTRAINT "place_proposal_rows_workshop_decided_by_accounts_id_fk" FOREIGN KEY ("workshop_decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_proposal_rows" ADD CONSTRAINT "place_proposal_rows_counsellor_decided_by_accounts_id_fk" FOREIGN KEY ("counsellor_decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_proposals" ADD CONSTRAINT "place_proposals_requested_by_accounts_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "place_pins_pair" ON "place_pins" USING btree ("seeker_id","posting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "place_pins_one_hold" ON "place_pins" USING btree ("seeker_id") WHERE "place_pins"."kind" = 'hold';--> statement-breakpoint
CREATE INDEX "place_pins_posting_id_index" ON "place_pins" USING btree ("posting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "place_proposal_rows_person" ON "place_proposal_rows" USING btree ("proposal_id","seeker_id");--> statement-breakpoint
CREATE INDEX "place_proposal_rows_seeker_id_index" ON "place_proposal_rows" USING btree ("seeker_id");--> statement-breakpoint
CREATE INDEX "place_proposal_rows_posting_id_index" ON "place_proposal_rows" USING btree ("posting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "place_proposals_waiting" ON "place_proposals" USING btree (("computed_at" is null)) WHERE "place_proposals"."computed_at" is null;