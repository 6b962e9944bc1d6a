-- Entries say their language and their topics from now on. What was written before says neither, and is read by every judge.
update entries set content = content || '{"language": "", "topics": ""}' where not content ? 'language';
--> statement-breakpoint
update entry_revisions set content = content || '{"language": "", "topics": ""}' where not content ? 'language';
