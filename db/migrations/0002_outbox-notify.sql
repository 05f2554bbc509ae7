-- Wakes the relay as soon as a transaction that left facts in the outbox commits.
CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY outbox;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER outbox_grew AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();
