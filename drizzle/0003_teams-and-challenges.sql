ALTER TABLE "events" ADD COLUMN "made_up" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_challenge" UNIQUE("id","challenge_id");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_team_challenge" FOREIGN KEY ("team_id","challenge_id") REFERENCES "public"."teams"("id","challenge_id") ON DELETE no action ON UPDATE cascade;
