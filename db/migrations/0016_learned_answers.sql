ALTER TABLE "suggestion_answers" ADD COLUMN "occasion" text DEFAULT 'suggestion' NOT NULL;--> statement-breakpoint
ALTER TABLE "suggestion_answers" ADD COLUMN "forgotten_at" timestamp with time zone;