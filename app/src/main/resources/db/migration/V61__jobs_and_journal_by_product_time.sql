alter table scheduled_tasks alter column created_at set default product_time();

create or replace function access_journal_is_append_only() returns trigger language plpgsql as $$
begin
    -- by calendar, a little less than the twelve months that the edge keeps it
    if tg_op = 'DELETE' and old.occurred_at < product_time() - interval '360 days' then
        return old;
    end if;
    raise exception 'the access journal is append-only';
end $$;
