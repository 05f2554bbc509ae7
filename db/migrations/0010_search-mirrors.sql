CREATE TABLE "search_mirror_changes" (
	"mirror" text NOT NULL,
	"posting_id" bigint NOT NULL,
	"version" timestamp with time zone NOT NULL,
	"noted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_mirror_changes_mirror_posting_id_pk" PRIMARY KEY("mirror","posting_id")
);
--> statement-breakpoint
CREATE TABLE "search_mirrors" (
	"name" text PRIMARY KEY NOT NULL,
	"whole_since" timestamp with time zone,
	"made_at" text,
	"rebuilding_since" timestamp with time zone,
	"doubted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "search_mirror_changes" ADD CONSTRAINT "search_mirror_changes_mirror_search_mirrors_name_fk" FOREIGN KEY ("mirror") REFERENCES "public"."search_mirrors"("name") ON DELETE cascade ON UPDATE no action;