CREATE TABLE "opening_sums" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "opening_sums_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"rules_version" text NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	"people_judged" integer NOT NULL,
	"postings_judged" integer NOT NULL,
	"people_without" integer NOT NULL,
	"openings" jsonb NOT NULL
);
