-- When providers may be called, for all nodes together, and which of them are left alone. Nothing here is part of the
-- log: lost, it fills itself again within a window.
create table provider_account (
    provider         text primary key,
    calls            timestamptz[] not null default '{}', -- of the present window, oldest first; none where no limit is kept
    bulk_calls       timestamptz[] not null default '{}', -- those of them that were work in masses
    closed_until     timestamptz,                         -- it said that there were too many calls
    left_alone_since timestamptz,                         -- null while all is well
    left_alone_until timestamptz,                         -- then one call tries, and this is how long it may take
    trial            uuid,                                -- that call
    failure          text,                                -- how a call last failed, in our words
    failed_at        timestamptz
);

-- Identical calls, where those are limited.
create table provider_same_call (
    provider  text          not null,
    same      bytea         not null,  -- a digest; what was asked is not kept
    calls     timestamptz[] not null,  -- oldest first
    last_call timestamptz   not null,
    primary key (provider, same)
);
create index provider_same_call_by_age on provider_same_call (provider, last_call);

create function calls_since(calls timestamptz[], since timestamptz, at timestamptz) returns timestamptz[]
language sql immutable as $$
    -- A moment to come is left over from a clock that was put back.
    select coalesce(array_agg(least(call, at) order by call), '{}') from unnest(calls) call where call > since
$$;

create function milliseconds_to(moment timestamptz, at timestamptz) returns bigint
language sql immutable as $$
    select ceil(extract(epoch from moment - at) * 1000)::bigint
$$;

-- Takes a place for one call, or says why not and for how long; it needs as many free places as room says, and takes one.
-- The verdicts: GO; TRIAL, for the one call that finds out
-- whether a provider that was left alone is back; CLOSED, LEFT_ALONE, TRIED (by another call, now), FULL, BULK_FULL,
-- SAME_FULL.
create function ask_to_call(
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
    at := clock_timestamp(); -- now that nobody else can take a place; and the same clock for all nodes

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
