-- The log takes lines and never gives them back. The only update that passes is the sealing of a line: its place in the
-- chain, once.
create function audit_lines_are_kept() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.position is null and new.position is not null
		and (to_jsonb(new) - '{position,previous_hash,hash}'::text[]) = (to_jsonb(old) - '{position,previous_hash,hash}'::text[])
	then
		return new;
	end if;
	raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_lines_are_kept before update or delete on audit_lines
	for each row execute function audit_lines_are_kept();
--> statement-breakpoint
create trigger audit_lines_are_not_truncated before truncate on audit_lines
	for each statement execute function audit_lines_are_kept();
--> statement-breakpoint
-- A review's figures and a frozen standing are changed by nobody once their round is closed: commands refuse it, and
-- standings have no way to be updated at all.
create function standings_are_frozen() returns trigger language plpgsql as $$
begin
	raise exception 'standings are frozen' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger standings_are_frozen before update or delete on standings
	for each row execute function standings_are_frozen();
