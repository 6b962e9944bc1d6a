ALTER TABLE "mentorship_sessions" ADD COLUMN "notes_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mentorships" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mentorships" ADD COLUMN "end_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_end_reason" CHECK ("mentorships"."state" <> 'ended_early' or "mentorships"."end_reason" <> '');