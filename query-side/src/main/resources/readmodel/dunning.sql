-- How the dunning of a customer stands, with a row from the first thing on that happened in it. Nothing personal.
create table dunning_{g} (
    id             uuid primary key,
    stream_id      uuid        not null,
    status         varchar(10) not null,
    stage          varchar(16),
    stage_on       date,
    promised_until date,
    promised       boolean     not null generated always as (promised_until is not null) stored,
    excluded       boolean     not null,
    excluded_until date,
    own_schedule   boolean     not null,
    next_stage     varchar(16),
    next_on        date,
    changed_at     timestamptz not null,
    version        bigint      not null,
    constraint dunning_stream_{g} unique (stream_id)
) with (fillfactor = 80);
create index dunning_by_time_{g} on dunning_{g} (changed_at, id);
create index dunning_by_status_{g} on dunning_{g} (status, changed_at, id);
create index dunning_by_stage_{g} on dunning_{g} (stage, changed_at, id) where stage is not null;
create index dunning_promised_{g} on dunning_{g} (changed_at, id) where promised;
create index dunning_excluded_{g} on dunning_{g} (changed_at, id) where excluded
