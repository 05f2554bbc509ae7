ALTER TABLE "matching_runs" ADD COLUMN "measures" jsonb;--> statement-breakpoint
ALTER TABLE "matching_runs" ADD COLUMN "checks" jsonb;