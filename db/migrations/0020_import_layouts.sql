CREATE TABLE "import_asides" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_asides_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint NOT NULL,
	"sheet" integer NOT NULL,
	"row_number" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_organisations" (
	"organisation_id" bigint PRIMARY KEY NOT NULL,
	"import_id" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "import_refusals_import_id_row_number_index";--> statement-breakpoint
ALTER TABLE "import_refusals" ADD COLUMN "sheet" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_refusals" ADD COLUMN "problems" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "outline" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "layout" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "layout_choices" jsonb DEFAULT '{"headingRows":{}}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "rows_aside" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone" jsonb;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "made_by_import_id" bigint;--> statement-breakpoint
ALTER TABLE "import_asides" ADD CONSTRAINT "import_asides_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_organisations" ADD CONSTRAINT "import_organisations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_organisations" ADD CONSTRAINT "import_organisations_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "import_asides_import_id_sheet_row_number_index" ON "import_asides" USING btree ("import_id","sheet","row_number");--> statement-breakpoint
CREATE INDEX "import_organisations_import_id_index" ON "import_organisations" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_made_by_import_id_imports_id_fk" FOREIGN KEY ("made_by_import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "postings_made_by_import_id_index" ON "postings" USING btree ("made_by_import_id");--> statement-breakpoint
-- A refused row was kept once for each of its problems: now once, with all of them.
UPDATE "import_refusals" r SET "problems" = g."problems" FROM (
	SELECT min("id") AS "id", jsonb_agg(jsonb_build_object('field', "field", 'reason', "reason", 'params', "params", 'cell', "cell") ORDER BY "id") AS "problems"
	FROM "import_refusals" GROUP BY "import_id", "row_number"
) g WHERE g."id" = r."id";--> statement-breakpoint
DELETE FROM "import_refusals" WHERE "problems" IS NULL;--> statement-breakpoint
ALTER TABLE "import_refusals" ALTER COLUMN "problems" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "import_refusals_import_id_sheet_row_number_index" ON "import_refusals" USING btree ("import_id","sheet","row_number");--> statement-breakpoint
UPDATE "postings" p SET "made_by_import_id" = p."import_id" FROM "imports" i WHERE i."id" = p."import_id" AND p."created_at" >= i."started_at";--> statement-breakpoint
ALTER TABLE "import_refusals" DROP COLUMN "field";--> statement-breakpoint
ALTER TABLE "import_refusals" DROP COLUMN "reason";--> statement-breakpoint
ALTER TABLE "import_refusals" DROP COLUMN "params";--> statement-breakpoint
ALTER TABLE "import_refusals" DROP COLUMN "cell";