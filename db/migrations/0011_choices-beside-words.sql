-- Made anew rather than widened: the choices stand before the words, and no row is written twice.
ALTER TABLE "search_posting_words" RENAME TO "search_posting_words_old";--> statement-breakpoint
ALTER INDEX "search_posting_words_pkey" RENAME TO "search_posting_words_old_pkey";--> statement-breakpoint
CREATE TABLE "search_posting_words" (
	"posting_id" bigint PRIMARY KEY NOT NULL,
	"facets" bigint NOT NULL,
	"eases" integer DEFAULT 0 NOT NULL,
	"organisation_id" bigint NOT NULL,
	"pay_monthly_fen" integer,
	"published_at" timestamp with time zone NOT NULL,
	"deadline" date,
	"latitude" real,
	"longitude" real,
	"words" "tsvector" NOT NULL,
	"spelled" text NOT NULL
);
--> statement-breakpoint
INSERT INTO "search_posting_words"
	SELECT posting_id, p.facets, p.eases, p.organisation_id, p.pay_monthly_fen, p.published_at, p.deadline, p.latitude, p.longitude, w.words, w.spelled
	FROM "search_posting_words_old" w JOIN "search_postings" p USING (posting_id) WHERE NOT p.removed;--> statement-breakpoint
DROP TABLE "search_posting_words_old";--> statement-breakpoint
CREATE INDEX "search_posting_words_words" ON "search_posting_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_posting_words_spelled" ON "search_posting_words" USING gin ("spelled" gin_trgm_ops);
