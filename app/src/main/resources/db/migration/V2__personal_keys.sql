-- Keys of personal data, each wrapped by the master key. A destroyed key keeps its row, so that it is never made anew.
create table personal_key (
    key_ref       varchar(160) primary key,
    wrapped       bytea,
    master_key_id varchar(16),
    created_at    timestamptz not null,
    destroyed_at  timestamptz,
    constraint destroyed_keys_are_gone check ((destroyed_at is null) = (wrapped is not null))
);
