-- How far the last check of each provider is. What it found is in the log.
create table drift_check (
    provider    varchar(16) primary key,
    check_id    uuid        not null,
    state       varchar(16) not null,
    kind        varchar(16),
    looked      bigint      not null default 0,
    differences bigint      not null default 0,
    started_at  timestamptz not null,
    moved_at    timestamptz not null,
    ended_at    timestamptz,
    words       text
);

-- What the present check of a provider has seen so far, so that it can be taken up after any page: things, things that
-- were passed over because something is being done to them, and findings.
create table drift_seen (
    provider varchar(16) not null,
    check_id uuid        not null,
    what     varchar(16) not null,
    kind     varchar(16) not null,
    thing    text        not null,
    primary key (check_id, what, kind, thing)
);
