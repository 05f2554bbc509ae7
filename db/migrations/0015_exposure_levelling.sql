CREATE TABLE "posting_levelling" (
	"posting_id" bigint PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "suggestions_seeker_id_score_index";--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "standing" integer;--> statement-breakpoint
UPDATE "suggestions" SET "standing" = "score";--> statement-breakpoint
ALTER TABLE "suggestions" ALTER COLUMN "standing" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "posting_levelling" ADD CONSTRAINT "posting_levelling_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_seeker_id_standing_index" ON "suggestions" USING btree ("seeker_id","standing");