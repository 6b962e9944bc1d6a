CREATE TYPE "public"."named_kind" AS ENUM('person', 'organisation');--> statement-breakpoint
CREATE TABLE "lifted_conflicts" (
	"judge_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"kind" "conflict_kind" NOT NULL,
	"reason" text NOT NULL,
	"lifted_by" uuid NOT NULL,
	"lifted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lifted_conflicts_judge_id_entry_id_kind_pk" PRIMARY KEY("judge_id","entry_id","kind"),
	CONSTRAINT "lifted_conflicts_reason" CHECK ("lifted_conflicts"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "mentor_ties" (
	"person_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mentor_ties_person_id_team_id_pk" PRIMARY KEY("person_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "named_ties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"judge_id" uuid,
	"team_id" uuid,
	"about" "named_kind" NOT NULL,
	"name" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"meant_judge_id" uuid,
	"said_by" uuid NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "named_ties_side" CHECK (("named_ties"."judge_id" is null) <> ("named_ties"."team_id" is null))
);
--> statement-breakpoint
ALTER TABLE "conflicts" DROP CONSTRAINT "conflicts_pair";--> statement-breakpoint
ALTER TABLE "lifted_conflicts" ALTER COLUMN "kind" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "conflicts" ALTER COLUMN "kind" SET DATA TYPE text;--> statement-breakpoint
UPDATE "conflicts" SET "kind" = 'organiser' WHERE "kind" = 'other';--> statement-breakpoint
DROP TYPE "public"."conflict_kind";--> statement-breakpoint
CREATE TYPE "public"."conflict_kind" AS ENUM('declared', 'tie_named', 'team_named', 'organiser', 'own_team', 'team_mate', 'mentor', 'organisation', 'email_domain', 'sponsor');--> statement-breakpoint
ALTER TABLE "lifted_conflicts" ALTER COLUMN "kind" SET DATA TYPE "public"."conflict_kind" USING "kind"::"public"."conflict_kind";--> statement-breakpoint
ALTER TABLE "conflicts" ALTER COLUMN "kind" SET DATA TYPE "public"."conflict_kind" USING "kind"::"public"."conflict_kind";--> statement-breakpoint
ALTER TABLE "lifted_conflicts" ADD CONSTRAINT "lifted_conflicts_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lifted_conflicts" ADD CONSTRAINT "lifted_conflicts_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lifted_conflicts" ADD CONSTRAINT "lifted_conflicts_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_ties" ADD CONSTRAINT "mentor_ties_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_ties" ADD CONSTRAINT "mentor_ties_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_ties" ADD CONSTRAINT "named_ties_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_ties" ADD CONSTRAINT "named_ties_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_ties" ADD CONSTRAINT "named_ties_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_ties" ADD CONSTRAINT "named_ties_meant_judge_id_judges_id_fk" FOREIGN KEY ("meant_judge_id") REFERENCES "public"."judges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_ties" ADD CONSTRAINT "named_ties_said_by_people_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lifted_conflicts_entry_id_index" ON "lifted_conflicts" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "mentor_ties_team_id_index" ON "mentor_ties" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "named_ties_event_id_index" ON "named_ties" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "named_ties_judge_id_index" ON "named_ties" USING btree ("judge_id");--> statement-breakpoint
CREATE INDEX "named_ties_team_id_index" ON "named_ties" USING btree ("team_id");--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_pair" UNIQUE("judge_id","entry_id","kind");--> statement-breakpoint
INSERT INTO "mentor_ties" ("person_id", "team_id", "since") SELECT "mentor_id", "team_id", min("created_at") FROM "mentorships" WHERE "mentor_id" IS NOT NULL GROUP BY 1, 2;
