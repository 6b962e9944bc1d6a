CREATE TYPE "public"."comment_verdict" AS ENUM('approved', 'withheld');--> statement-breakpoint
CREATE TABLE "explanations" (
	"freeze_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "explanations_freeze_id_entry_id_pk" PRIMARY KEY("freeze_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "comment_looks" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"words" text NOT NULL,
	"verdict" "comment_verdict" NOT NULL,
	"reason" text,
	"looked_by" uuid NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comment_looks_reason" CHECK ("comment_looks"."verdict" = 'approved' or "comment_looks"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "freezes" ADD COLUMN "rules_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "freezes" ADD COLUMN "salt" text DEFAULT gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_freeze_id_freezes_id_fk" FOREIGN KEY ("freeze_id") REFERENCES "public"."freezes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_looks" ADD CONSTRAINT "comment_looks_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_looks" ADD CONSTRAINT "comment_looks_looked_by_people_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "explanations_entry_id_index" ON "explanations" USING btree ("entry_id");