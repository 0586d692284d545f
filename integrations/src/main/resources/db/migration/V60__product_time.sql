-- The product's time: the server's, and how far a sandbox run's movable clock is ahead of it. Without a row, and so wherever
-- the clock is not movable, it is the server's own.
create table moved_time (
    only_row boolean primary key default true check (only_row),
    ahead_ms bigint  not null check (ahead_ms >= 0)
);

create function product_time() returns timestamptz language sql volatile as $$
    -- by seconds: an interval of days would be as long as the session's time zone has them
    select clock_timestamp() + make_interval(secs => coalesce((select ahead_ms from moved_time), 0) / 1000.0)
$$;

-- As it was, but by the product's time: who moves the clock moves the windows.
create or replace function ask_to_call(
    whom text, bulk boolean, the_call uuid, most integer, most_bulk integer, room integer, the_same bytea, most_same integer,
    span interval, trial_time interval, out verdict text, out wait_ms bigint)
language plpgsql as $$
declare
    account    provider_account;
    same_calls timestamptz[];
    at         timestamptz;
    left_over  integer; -- how many calls may have been made
begin
    -- A crash of the server may take back the places of its last second; the limits are set with room for that.
    perform set_config('synchronous_commit', 'off', true);
    insert into provider_account (provider) values (whom) on conflict do nothing;
    select * into account from provider_account where provider = whom for update;
    at := product_time(); -- now that nobody else can take a place; and the same clock for all nodes

    if account.closed_until > at then
        verdict := 'CLOSED';
        wait_ms := milliseconds_to(account.closed_until, at);
        return;
    end if;
    if account.left_alone_until > at and account.trial is distinct from the_call then
        verdict := case when account.trial is null then 'LEFT_ALONE' else 'TRIED' end;
        wait_ms := milliseconds_to(account.left_alone_until, at);
        return;
    end if;

    account.calls := calls_since(account.calls, at - span, at);
    account.bulk_calls := calls_since(account.bulk_calls, at - span, at);
    left_over := most - least(room, most);
    if most > 0 and cardinality(account.calls) > left_over then
        verdict := 'FULL';
        wait_ms := milliseconds_to(account.calls[cardinality(account.calls) - left_over] + span, at);
        return;
    end if;
    left_over := most_bulk - least(room, most_bulk);
    if most > 0 and bulk and cardinality(account.bulk_calls) > left_over then
        verdict := 'BULK_FULL';
        wait_ms := milliseconds_to(account.bulk_calls[cardinality(account.bulk_calls) - left_over] + span, at);
        return;
    end if;
    if the_same is not null and most_same > 0 then
        select calls_since(calls, at - span, at) into same_calls
            from provider_same_call where provider = whom and same = the_same;
        if cardinality(same_calls) >= most_same then
            verdict := 'SAME_FULL';
            wait_ms := milliseconds_to(same_calls[cardinality(same_calls) - most_same + 1] + span, at);
            return;
        end if;
        insert into provider_same_call (provider, same, calls, last_call)
            values (whom, the_same, coalesce(same_calls, '{}') || at, at)
            on conflict (provider, same) do update set calls = excluded.calls, last_call = excluded.last_call;
        delete from provider_same_call where provider = whom and last_call <= at - span;
    end if;

    verdict := 'GO';
    wait_ms := 0;
    if account.left_alone_until <= at then
        verdict := 'TRIAL';
        account.trial := the_call;
        account.left_alone_until := at + trial_time;
    end if;
    if most > 0 then
        account.calls := account.calls || at;
        if bulk then account.bulk_calls := account.bulk_calls || at; end if;
    end if;
    if most > 0 or verdict = 'TRIAL' then
        update provider_account set calls = account.calls, bulk_calls = account.bulk_calls,
            left_alone_until = account.left_alone_until, trial = account.trial
        where provider = whom;
    end if;
end
$$;
