CREATE TYPE "public"."gender" AS ENUM('woman', 'man', 'other');--> statement-breakpoint
CREATE TYPE "public"."stakeholder_type" AS ENUM('government', 'private-sector', 'civil-society', 'academia', 'technical-community', 'international-organisation', 'other');--> statement-breakpoint
CREATE TYPE "public"."token_purpose" AS ENUM('confirm_email', 'reset_password', 'sign_in', 'invitation');--> statement-breakpoint
CREATE TYPE "public"."fulfilment_state" AS ENUM('open', 'under_way', 'done');--> statement-breakpoint
CREATE TYPE "public"."entry_state" AS ENUM('draft', 'submitted', 'withdrawn', 'disqualified');--> statement-breakpoint
CREATE TYPE "public"."event_state" AS ENUM('draft', 'published', 'archived');--> statement-breakpoint
CREATE TYPE "public"."event_text_kind" AS ENUM('rules', 'question');--> statement-breakpoint
CREATE TYPE "public"."partner_level" AS ENUM('host', 'platinum', 'gold_plus', 'gold', 'specific', 'contributing', 'supporting');--> statement-breakpoint
CREATE TYPE "public"."file_state" AS ENUM('arriving', 'stored', 'gone');--> statement-breakpoint
CREATE TYPE "public"."conflict_kind" AS ENUM('declared', 'own_team', 'organisation', 'email_domain', 'other');--> statement-breakpoint
CREATE TYPE "public"."judge_state" AS ENUM('invited', 'accepted', 'declined');--> statement-breakpoint
CREATE TYPE "public"."review_state" AS ENUM('draft', 'submitted');--> statement-breakpoint
CREATE TYPE "public"."screening_verdict" AS ENUM('eligible', 'not_eligible');--> statement-breakpoint
CREATE TYPE "public"."mentorship_state" AS ENUM('planned', 'running', 'finished', 'ended_early');--> statement-breakpoint
CREATE TYPE "public"."advance_kind" AS ENUM('top', 'passed', 'by_hand');--> statement-breakpoint
CREATE TYPE "public"."release_kind" AS ENUM('shortlist', 'results');--> statement-breakpoint
CREATE TYPE "public"."round_kind" AS ENUM('screening', 'review', 'comparison', 'vote', 'panel');--> statement-breakpoint
CREATE TYPE "public"."team_state" AS ENUM('open', 'closed', 'dissolved');--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"scope_id" uuid NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"granted_by" uuid,
	CONSTRAINT "grants_once" UNIQUE("person_id","scope_id","role")
);
--> statement-breakpoint
CREATE TABLE "one_time_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" "token_purpose" NOT NULL,
	"person_id" uuid NOT NULL,
	"scope_id" uuid,
	"return_to" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"country" text,
	"stakeholder_type" "stakeholder_type",
	"gender" "gender",
	"organisation" text,
	"locale" text NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"theme" text,
	"email_confirmed_at" timestamp (3) with time zone,
	"consented_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"second_factor_at" timestamp (3) with time zone,
	"bound_to" uuid,
	"device" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "totp_keys" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"encrypted_key" "bytea" NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" integer DEFAULT 0 NOT NULL,
	"recovery_hashes" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "allocations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"award_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"allocated_at" timestamp (3) with time zone NOT NULL,
	"allocated_by" uuid NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"citation" text DEFAULT '' NOT NULL,
	"fulfilment" "fulfilment_state" DEFAULT 'open' NOT NULL,
	"fulfilment_note" text DEFAULT '' NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"name" jsonb NOT NULL,
	"money_minor_units" integer,
	"currency" text,
	"mentorship_months" integer,
	"partner_id" uuid,
	CONSTRAINT "awards_place" UNIQUE("challenge_id","place"),
	CONSTRAINT "awards_money" CHECK (("awards"."money_minor_units" is null) = ("awards"."currency" is null)),
	CONSTRAINT "awards_place_counts" CHECK ("awards"."place" >= 1)
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"short_name" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"sponsor" text,
	CONSTRAINT "challenges_slug" UNIQUE("event_id","slug")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	"number" integer,
	"state" "entry_state" DEFAULT 'draft' NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"late_pass_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entries_teamId_unique" UNIQUE("team_id"),
	CONSTRAINT "entries_number" UNIQUE("event_id","number"),
	CONSTRAINT "entries_submitted_at" CHECK ("entries"."state" <> 'submitted' or "entries"."submitted_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "entry_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"cover" boolean DEFAULT false NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "entry_files_fileId_unique" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "entry_receipts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"code" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" uuid NOT NULL,
	"version" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "entry_receipts_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "entry_revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	CONSTRAINT "entry_revisions_version" UNIQUE("entry_id","version")
);
--> statement-breakpoint
CREATE TABLE "event_texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" "event_text_kind" NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"template" text NOT NULL,
	"state" "event_state" DEFAULT 'draft' NOT NULL,
	"name" jsonb NOT NULL,
	"tagline" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"judging_steps" jsonb[] DEFAULT '{}' NOT NULL,
	"series" text DEFAULT '' NOT NULL,
	"time_zone" text NOT NULL,
	"zone_place" jsonb NOT NULL,
	"accent" text NOT NULL,
	"registration_opens_at" timestamp (3) with time zone,
	"registration_closes_at" timestamp (3) with time zone,
	"submission_opens_at" timestamp (3) with time zone,
	"submission_closes_at" timestamp (3) with time zone,
	"grace_minutes" integer DEFAULT 0 NOT NULL,
	"ceremony_at" timestamp (3) with time zone,
	"team_min" integer DEFAULT 1 NOT NULL,
	"team_max" integer DEFAULT 6 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"published_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"paused_by" uuid,
	CONSTRAINT "events_slug_unique" UNIQUE("slug"),
	CONSTRAINT "events_slug_form" CHECK ("events"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "events_accent_form" CHECK ("events"."accent" ~ '^#[0-9a-f]{6}$'),
	CONSTRAINT "events_team_size" CHECK (1 <= "events"."team_min" and "events"."team_min" <= "events"."team_max"),
	CONSTRAINT "events_registration_order" CHECK ("events"."registration_opens_at" < "events"."registration_closes_at"),
	CONSTRAINT "events_submission_order" CHECK ("events"."submission_opens_at" < "events"."submission_closes_at")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"level" "partner_level" NOT NULL,
	"link" text,
	"mentors" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_head_is_one_row" CHECK ("audit_head"."only")
);
--> statement-breakpoint
CREATE TABLE "audit_lines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"arrival" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_lines_arrival_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"scope_id" uuid,
	"detail" jsonb NOT NULL,
	"position" bigint,
	"previous_hash" text,
	"hash" text
);
--> statement-breakpoint
CREATE TABLE "test_clock" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"offset_ms" bigint NOT NULL,
	CONSTRAINT "test_clock_is_one_row" CHECK ("test_clock"."only")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text,
	"state" "file_state" DEFAULT 'arriving' NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"metadata" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"stored_at" timestamp (3) with time zone,
	CONSTRAINT "files_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" jsonb NOT NULL,
	"secret" boolean DEFAULT false NOT NULL,
	"once_key" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "letters_onceKey_unique" UNIQUE("once_key")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "conflicts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"judge_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"kind" "conflict_kind" NOT NULL,
	"hard" boolean DEFAULT true NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"declared_by" uuid,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conflicts_pair" UNIQUE("judge_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"question" jsonb NOT NULL,
	"weight" integer NOT NULL,
	"levels" jsonb NOT NULL,
	CONSTRAINT "criteria_position" UNIQUE("round_id","position"),
	CONSTRAINT "criteria_weight" CHECK ("criteria"."weight" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "judge_challenges" (
	"judge_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	CONSTRAINT "judge_challenges_judge_id_challenge_id_pk" PRIMARY KEY("judge_id","challenge_id")
);
--> statement-breakpoint
CREATE TABLE "judges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" "judge_state" DEFAULT 'invited' NOT NULL,
	"capacity" integer NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"expertise" text[] DEFAULT '{}' NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"invited_by" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "judges_once" UNIQUE("event_id","person_id"),
	CONSTRAINT "judges_capacity" CHECK ("judges"."capacity" between 0 and 500)
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"state" "review_state" DEFAULT 'draft' NOT NULL,
	"comment_for_panel" text DEFAULT '' NOT NULL,
	"comment_for_team" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"excluded_at" timestamp (3) with time zone,
	"excluded_by" uuid,
	"excluded_reason" text,
	CONSTRAINT "reviews_assignmentId_unique" UNIQUE("assignment_id"),
	CONSTRAINT "reviews_submitted" CHECK ("reviews"."state" <> 'submitted' or "reviews"."submitted_at" is not null),
	CONSTRAINT "reviews_excluded" CHECK ("reviews"."excluded_at" is null or "reviews"."excluded_reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"review_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "scores_review_id_criterion_id_pk" PRIMARY KEY("review_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "screenings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"screener_id" uuid NOT NULL,
	"verdict" "screening_verdict" NOT NULL,
	"ticked" integer[] NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"screened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "screenings_once" UNIQUE("round_id","entry_id","screener_id"),
	CONSTRAINT "screenings_reason" CHECK ("screenings"."verdict" = 'eligible' or "screenings"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "mentorship_goals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"words" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"reached_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mentorship_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	CONSTRAINT "mentorship_sessions_minutes" CHECK ("mentorship_sessions"."minutes" between 5 and 600)
);
--> statement-breakpoint
CREATE TABLE "mentorships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"allocation_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"partner_id" uuid,
	"mentor_id" uuid,
	"state" "mentorship_state" DEFAULT 'planned' NOT NULL,
	"starts_on" date,
	"months" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mentorships_allocationId_unique" UNIQUE("allocation_id"),
	CONSTRAINT "mentorships_months" CHECK ("mentorships"."months" between 1 and 36)
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"place" integer,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decisions_entry" UNIQUE("round_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "freezes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"frozen_by" uuid NOT NULL,
	"method" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"reopen_proposed_by" uuid,
	"reopen_proposed_at" timestamp (3) with time zone,
	"reopen_reason" text,
	"reopened_by" uuid,
	"reopened_at" timestamp (3) with time zone,
	CONSTRAINT "freezes_two_people" CHECK ("freezes"."reopened_by" <> "freezes"."reopen_proposed_by")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"challenge_id" uuid,
	"kind" "release_kind" NOT NULL,
	"release_at" timestamp (3) with time zone,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	"visible_from" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"cancelled_by" uuid,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "releases_two_people" CHECK ("releases"."confirmed_by" <> "releases"."proposed_by"),
	CONSTRAINT "releases_visible" CHECK (("releases"."confirmed_at" is null) = ("releases"."visible_from" is null))
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" "round_kind" NOT NULL,
	"name" jsonb NOT NULL,
	"opens_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"grace_minutes" integer DEFAULT 0 NOT NULL,
	"advance" "advance_kind" NOT NULL,
	"advance_count" integer,
	"per_challenge" boolean DEFAULT true NOT NULL,
	"outcome_label" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	CONSTRAINT "rounds_position" UNIQUE("event_id","position"),
	CONSTRAINT "rounds_order" CHECK ("rounds"."opens_at" < "rounds"."closes_at"),
	CONSTRAINT "rounds_count" CHECK ("rounds"."advance" <> 'top' or "rounds"."advance_count" > 0)
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"freeze_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	"place" integer,
	"score" double precision,
	"standard_error" double precision,
	"reviews" integer DEFAULT 0 NOT NULL,
	"goes_on" boolean NOT NULL,
	"reason" text,
	CONSTRAINT "standings_entry" UNIQUE("freeze_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "team_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"hint" text NOT NULL,
	"email" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	"accepted_at" timestamp (3) with time zone,
	CONSTRAINT "team_invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"team_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"lead" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"country" text,
	"state" "team_state" DEFAULT 'open' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_tokens" ADD CONSTRAINT "one_time_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_keys" ADD CONSTRAINT "totp_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_allocated_by_people_id_fk" FOREIGN KEY ("allocated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_files" ADD CONSTRAINT "entry_files_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_files" ADD CONSTRAINT "entry_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_receipts" ADD CONSTRAINT "entry_receipts_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_receipts" ADD CONSTRAINT "entry_receipts_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_revisions" ADD CONSTRAINT "entry_revisions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_revisions" ADD CONSTRAINT "entry_revisions_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_texts" ADD CONSTRAINT "event_texts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_declared_by_people_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judge_challenges" ADD CONSTRAINT "judge_challenges_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judge_challenges" ADD CONSTRAINT "judge_challenges_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judges" ADD CONSTRAINT "judges_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judges" ADD CONSTRAINT "judges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judges" ADD CONSTRAINT "judges_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_excluded_by_people_id_fk" FOREIGN KEY ("excluded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_screener_id_people_id_fk" FOREIGN KEY ("screener_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_goals" ADD CONSTRAINT "mentorship_goals_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_sessions" ADD CONSTRAINT "mentorship_sessions_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_sessions" ADD CONSTRAINT "mentorship_sessions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_allocation_id_allocations_id_fk" FOREIGN KEY ("allocation_id") REFERENCES "public"."allocations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentor_id_people_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_frozen_by_people_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_reopen_proposed_by_people_id_fk" FOREIGN KEY ("reopen_proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freezes" ADD CONSTRAINT "freezes_reopened_by_people_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_cancelled_by_people_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_freeze_id_freezes_id_fk" FOREIGN KEY ("freeze_id") REFERENCES "public"."freezes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grants_scope_id_role_index" ON "grants" USING btree ("scope_id","role");--> statement-breakpoint
CREATE INDEX "one_time_tokens_person_id_purpose_index" ON "one_time_tokens" USING btree ("person_id","purpose");--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_index" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "allocations_award" ON "allocations" USING btree ("award_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "allocations_entry_id_index" ON "allocations" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "challenges_event_id_position_index" ON "challenges" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "entries_event_id_state_index" ON "entries" USING btree ("event_id","state");--> statement-breakpoint
CREATE INDEX "entries_challenge_id_state_index" ON "entries" USING btree ("challenge_id","state");--> statement-breakpoint
CREATE INDEX "entry_files_entry_id_index" ON "entry_files" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entry_files_one_cover" ON "entry_files" USING btree ("entry_id") WHERE cover and removed_at is null;--> statement-breakpoint
CREATE INDEX "entry_receipts_entry_id_index" ON "entry_receipts" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "event_texts_event_id_kind_position_index" ON "event_texts" USING btree ("event_id","kind","position");--> statement-breakpoint
CREATE INDEX "partners_event_id_position_index" ON "partners" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_lines_position_index" ON "audit_lines" USING btree ("position");--> statement-breakpoint
CREATE INDEX "audit_lines_scope_id_arrival_index" ON "audit_lines" USING btree ("scope_id","arrival");--> statement-breakpoint
CREATE INDEX "audit_lines_unsealed" ON "audit_lines" USING btree ("arrival") WHERE position is null;--> statement-breakpoint
CREATE INDEX "files_state_created_at_index" ON "files" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "letters_email_written_at_index" ON "letters" USING btree ("email","written_at");--> statement-breakpoint
CREATE INDEX "letters_written_at_index" ON "letters" USING btree ("written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_once" ON "assignments" USING btree ("round_id","entry_id","judge_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "assignments_judge_id_index" ON "assignments" USING btree ("judge_id");--> statement-breakpoint
CREATE INDEX "assignments_entry_id_index" ON "assignments" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "conflicts_entry_id_index" ON "conflicts" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "mentorship_goals_mentorship_id_index" ON "mentorship_goals" USING btree ("mentorship_id");--> statement-breakpoint
CREATE INDEX "mentorship_sessions_mentorship_id_starts_at_index" ON "mentorship_sessions" USING btree ("mentorship_id","starts_at");--> statement-breakpoint
CREATE INDEX "mentorships_event_id_index" ON "mentorships" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "mentorships_mentor_id_index" ON "mentorships" USING btree ("mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "freezes_one_in_force" ON "freezes" USING btree ("round_id") WHERE reopened_at is null;--> statement-breakpoint
CREATE INDEX "releases_event_id_index" ON "releases" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "standings_entry_id_index" ON "standings" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "team_invitations_team_id_index" ON "team_invitations" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_members_one_team" ON "team_members" USING btree ("event_id","person_id") WHERE left_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "team_members_one_lead" ON "team_members" USING btree ("team_id") WHERE lead and left_at is null;--> statement-breakpoint
CREATE INDEX "team_members_team_id_index" ON "team_members" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "team_members_person_id_index" ON "team_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_name" ON "teams" USING btree ("event_id","name_key") WHERE state <> 'dissolved';--> statement-breakpoint
CREATE INDEX "teams_challenge_id_index" ON "teams" USING btree ("challenge_id");