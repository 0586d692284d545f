-- One row per finding: what a list shows and is filtered by. What a provider said of a failed remedy goes with its customer.
create table drift_finding_{g} (
    id              uuid primary key,
    provider        varchar(16) not null,
    kind            varchar(16) not null,
    state           varchar(16) not null,
    pending         boolean     not null,
    thing           text        not null,
    difference      jsonb       not null,
    customer_id     uuid,
    found_at        timestamptz not null,
    decided_at      timestamptz,
    closed_at       timestamptz,
    proof           text,
    code            text,
    words           text,
    next_attempt_at timestamptz,
    version         bigint      not null
) with (fillfactor = 80);
create index drift_finding_by_time_{g} on drift_finding_{g} (found_at, id);
create index drift_finding_by_provider_{g} on drift_finding_{g} (provider, found_at, id);
create index drift_finding_by_state_{g} on drift_finding_{g} (state, found_at, id);
create index drift_finding_pending_{g} on drift_finding_{g} (found_at, id) where pending;
create index drift_finding_by_customer_{g} on drift_finding_{g} (customer_id) where words is not null;

-- What happened to each finding. Reasons stay sealed, and are opened for whoever asks, as long as their key is there.
create table drift_step_{g} (
    finding_id    uuid        not null,
    sequence      bigint      not null,
    what          text        not null,
    happened_at   timestamptz not null,
    actor_kind    text,
    actor_id      text,
    sealed_reason text,
    primary key (finding_id, sequence)
);

-- Keys whose personal data must no longer come in, in whatever order events of several streams arrive.
create table drift_destroyed_key_{g} (
    key_ref text primary key
)
