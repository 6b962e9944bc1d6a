DROP INDEX "allocations_award";--> statement-breakpoint
CREATE UNIQUE INDEX "allocations_once" ON "allocations" USING btree ("award_id","entry_id") WHERE withdrawn_at is null;