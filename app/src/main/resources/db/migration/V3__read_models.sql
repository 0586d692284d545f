-- Which generations of each read model exist, and which one its views show.
create table read_model_generation (
    read_model varchar(64) not null,
    generation integer     not null,
    shape      varchar(64) not null,
    state      varchar(16) not null check (state in ('BUILDING', 'LIVE', 'STANDBY')),
    created_at timestamptz not null,
    live_since timestamptz,
    primary key (read_model, generation)
);
create unique index one_live_generation on read_model_generation (read_model) where state = 'LIVE';
