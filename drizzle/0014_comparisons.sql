CREATE TYPE "public"."skip_reason" AS ENUM('conflict', 'cannot_tell', 'cannot_see', 'seen_often');--> statement-breakpoint
CREATE TABLE "comparisons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"left_id" uuid NOT NULL,
	"right_id" uuid NOT NULL,
	"better" uuid,
	"skipped" "skip_reason",
	"shown_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "comparisons_two" CHECK ("comparisons"."left_id" <> "comparisons"."right_id"),
	CONSTRAINT "comparisons_better" CHECK ("comparisons"."better" in ("comparisons"."left_id", "comparisons"."right_id")),
	CONSTRAINT "comparisons_answer" CHECK (num_nonnulls("comparisons"."better", "comparisons"."skipped") = num_nonnulls("comparisons"."answered_at"))
);
--> statement-breakpoint
CREATE TABLE "comparisons_aside" (
	"round_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"aside_at" timestamp (3) with time zone NOT NULL,
	"aside_by" uuid NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "comparisons_aside_round_id_judge_id_pk" PRIMARY KEY("round_id","judge_id"),
	CONSTRAINT "comparisons_aside_reason" CHECK ("comparisons_aside"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_left_id_entries_id_fk" FOREIGN KEY ("left_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_right_id_entries_id_fk" FOREIGN KEY ("right_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons_aside" ADD CONSTRAINT "comparisons_aside_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons_aside" ADD CONSTRAINT "comparisons_aside_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons_aside" ADD CONSTRAINT "comparisons_aside_aside_by_people_id_fk" FOREIGN KEY ("aside_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comparisons_pair" ON "comparisons" USING btree ("round_id","judge_id",least("left_id", "right_id"),greatest("left_id", "right_id"));--> statement-breakpoint
CREATE UNIQUE INDEX "comparisons_one_open" ON "comparisons" USING btree ("judge_id","round_id") WHERE answered_at is null;