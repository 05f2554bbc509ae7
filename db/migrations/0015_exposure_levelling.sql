CREATE TABLE "posting_levelling" (
	"posting_id" bigint PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posting_levelling" ADD CONSTRAINT "posting_levelling_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" DROP COLUMN "feasibility";--> statement-breakpoint
ALTER TABLE "suggestions" DROP COLUMN "judgement";