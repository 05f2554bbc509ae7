-- A version never goes backwards: after a clock was ahead, later changes would be taken for older ones, and a posting that
-- was taken back would stay in the search.
create function keep_version_rising() returns trigger language plpgsql as $$
begin
  if new.updated_at < old.updated_at then
    new.updated_at := old.updated_at + interval '1 millisecond';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger version_rises before update on postings for each row execute function keep_version_rising();
--> statement-breakpoint
create trigger version_rises before update on organisations for each row execute function keep_version_rising();
--> statement-breakpoint
create trigger version_rises before update on seekers for each row execute function keep_version_rising();
--> statement-breakpoint
create trigger version_rises before update on fairs for each row execute function keep_version_rising();
