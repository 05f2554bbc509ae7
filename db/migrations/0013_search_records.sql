CREATE TABLE "search_records" (
	"kind" text NOT NULL,
	"document_id" bigint NOT NULL,
	"version" timestamp with time zone NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"layout" smallint NOT NULL,
	"tags" text[] NOT NULL,
	"days" jsonb NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_records_kind_document_id_pk" PRIMARY KEY("kind","document_id")
);
--> statement-breakpoint
CREATE INDEX "search_records_tags" ON "search_records" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "search_records_words" ON "search_records" USING gin ("words");--> statement-breakpoint
INSERT INTO "outbox" ("topic", "payload", "created_at")
SELECT 'search-index.added', '{}', now() WHERE EXISTS (SELECT FROM "seekers") OR EXISTS (SELECT FROM "fairs");
