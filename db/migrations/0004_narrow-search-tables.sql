DROP TABLE "search_postings";
--> statement-breakpoint
CREATE TABLE "search_postings" (
	"posting_id" bigint PRIMARY KEY NOT NULL,
	"version" timestamp with time zone NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"layout" smallint NOT NULL,
	"facets" bigint NOT NULL,
	"organisation_id" bigint NOT NULL,
	"pay_monthly_fen" integer,
	"published_at" timestamp with time zone NOT NULL,
	"deadline" date,
	"latitude" real,
	"longitude" real
);
--> statement-breakpoint
CREATE TABLE "search_posting_words" (
	"posting_id" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL,
	"spelled" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_rebuild_changes" (
	"posting_id" bigint PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_posting_words_words" ON "search_posting_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_posting_words_spelled" ON "search_posting_words" USING gin ("spelled" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_postings_newest" ON "search_postings" USING btree ("published_at" DESC NULLS LAST,"posting_id" DESC NULLS LAST) WHERE not "search_postings"."removed";--> statement-breakpoint
CREATE INDEX "search_postings_pay" ON "search_postings" USING btree ("pay_monthly_fen" DESC NULLS LAST,"published_at" DESC NULLS LAST,"posting_id" DESC NULLS LAST) WHERE not "search_postings"."removed";
