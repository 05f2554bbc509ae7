ALTER TABLE "search_mirror_changes" RENAME COLUMN "posting_id" TO "document_id";--> statement-breakpoint
ALTER TABLE "search_mirror_changes" RENAME CONSTRAINT "search_mirror_changes_mirror_posting_id_pk" TO "search_mirror_changes_mirror_document_id_pk";--> statement-breakpoint
ALTER TABLE "search_mirrors" ADD COLUMN "kind" text DEFAULT 'postings' NOT NULL;
