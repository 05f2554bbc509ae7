CREATE TABLE "held_pairs" (
	"posting_id" bigint NOT NULL,
	"seeker_id" bigint NOT NULL,
	"judgement" jsonb NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	CONSTRAINT "held_pairs_posting_id_seeker_id_pk" PRIMARY KEY("posting_id","seeker_id")
);
--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "demands_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "held_pairs" ADD CONSTRAINT "held_pairs_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_pairs" ADD CONSTRAINT "held_pairs_seeker_id_seekers_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_pairs_seeker_id_index" ON "held_pairs" USING btree ("seeker_id");