CREATE TABLE "panel_members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sitting_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" uuid NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"dissent" text DEFAULT '' NOT NULL,
	"dissented_at" timestamp (3) with time zone,
	CONSTRAINT "panel_members_once" UNIQUE("sitting_id","judge_id"),
	CONSTRAINT "panel_members_dissent" CHECK (("panel_members"."dissent" = '') = ("panel_members"."dissented_at" is null))
);
--> statement-breakpoint
CREATE TABLE "panel_sittings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"challenge_id" uuid,
	"starts_at" timestamp (3) with time zone,
	"agenda" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"opened_by" uuid,
	CONSTRAINT "panel_sittings_once" UNIQUE NULLS NOT DISTINCT("round_id","challenge_id"),
	CONSTRAINT "panel_sittings_opened" CHECK ("panel_sittings"."opened_by" is null or "panel_sittings"."opened_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "panel_votes" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"places" jsonb NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"cast_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "step" jsonb;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_sitting_id_panel_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."panel_sittings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_sittings" ADD CONSTRAINT "panel_sittings_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_sittings" ADD CONSTRAINT "panel_sittings_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_sittings" ADD CONSTRAINT "panel_sittings_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_votes" ADD CONSTRAINT "panel_votes_member_id_panel_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."panel_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "panel_members_judge_id_index" ON "panel_members" USING btree ("judge_id");