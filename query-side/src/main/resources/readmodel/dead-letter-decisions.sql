-- One row per decision. The reason stays sealed, and is opened for whoever asks, as long as its key is there.
create table dead_letter_decision_{g} (
    id             uuid primary key,
    dead_letter_id uuid        not null,
    what           text        not null,
    processor      text        not null,
    event_id       text        not null,
    event_type     text        not null,
    stream_id      text        not null,
    sequence       bigint      not null,
    cause_type     text,
    decided_at     timestamptz not null,
    actor_kind     text,
    actor_id       text,
    sealed_reason  text,
    version        bigint      not null
);
create index dead_letter_decision_by_time_{g} on dead_letter_decision_{g} (decided_at, id);
create index dead_letter_decision_by_letter_{g} on dead_letter_decision_{g} (dead_letter_id)
