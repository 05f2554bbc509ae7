DROP INDEX "suggestions_seeker_id_rank_index";--> statement-breakpoint
CREATE INDEX "suggestions_seeker_id_score_index" ON "suggestions" USING btree ("seeker_id","score");--> statement-breakpoint
ALTER TABLE "suggestions" DROP COLUMN "rank";