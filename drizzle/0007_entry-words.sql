CREATE TABLE "entry_vocabulary" (
	"event_id" uuid NOT NULL,
	"word" text NOT NULL,
	"grams" text[] NOT NULL,
	CONSTRAINT "entry_vocabulary_event_id_word_pk" PRIMARY KEY("event_id","word")
);
--> statement-breakpoint
CREATE TABLE "entry_words" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entry_vocabulary" ADD CONSTRAINT "entry_vocabulary_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_words" ADD CONSTRAINT "entry_words_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_vocabulary_grams" ON "entry_vocabulary" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "entry_words_words" ON "entry_words" USING gin ("words");