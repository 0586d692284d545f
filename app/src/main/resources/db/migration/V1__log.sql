-- The log. Positions come from a sequence of cache 1, so that they follow the order of appending as closely as
-- concurrent transactions allow; gaps (rolled-back or still open transactions) are followed by the readers' tokens.
create table domain_event_entry (
    global_index         bigint generated always as identity (cache 1) primary key,
    event_identifier     varchar(64)  not null,
    aggregate_identifier varchar(128) not null,
    sequence_number      bigint       not null,
    type                 varchar(64)  not null,
    time_stamp           varchar(40)  not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16),
    payload              bytea        not null,
    meta_data            bytea,
    constraint domain_event_entry_event unique (event_identifier),
    constraint domain_event_entry_stream unique (aggregate_identifier, sequence_number)
);

create table snapshot_event_entry (
    event_identifier     varchar(64)  not null,
    aggregate_identifier varchar(128) not null,
    sequence_number      bigint       not null,
    type                 varchar(64)  not null,
    time_stamp           varchar(40)  not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16),
    payload              bytea        not null,
    meta_data            bytea,
    constraint snapshot_event_entry_event unique (event_identifier),
    primary key (aggregate_identifier, sequence_number)
);

create table token_entry (
    processor_name varchar(128) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    time_stamp     varchar(40),
    owner          varchar(255),
    primary key (processor_name, segment)
);

create table saga_entry (
    saga_id         varchar(64) primary key,
    revision        varchar(16),
    saga_type       varchar(128),
    serialized_saga bytea
);

create table association_value_entry (
    id                bigint generated always as identity primary key,
    association_key   varchar(64)  not null,
    association_value varchar(128),
    saga_type         varchar(128) not null,
    saga_id           varchar(64)  not null
);
create index association_value_by_value on association_value_entry (saga_type, association_key, association_value);
create index association_value_by_saga on association_value_entry (saga_id, saga_type);

create table dead_letter_entry (
    dead_letter_id       varchar(64)  primary key,
    processing_group     varchar(128) not null,
    sequence_identifier  varchar(255) not null,
    sequence_index       bigint       not null,
    message_type         varchar(64)  not null,
    event_identifier     varchar(64)  not null,
    time_stamp           varchar(40)  not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16),
    payload              bytea        not null,
    meta_data            bytea,
    type                 varchar(64),
    aggregate_identifier varchar(128),
    sequence_number      bigint,
    token_type           varchar(255),
    token                bytea,
    enqueued_at          varchar(40)  not null,
    last_touched         varchar(40),
    processing_started   varchar(40),
    cause_type           varchar(255),
    cause_message        varchar(1023),
    diagnostics          bytea,
    constraint dead_letter_entry_sequence unique (processing_group, sequence_identifier, sequence_index)
);
create index dead_letter_by_touch on dead_letter_entry (processing_group, last_touched);
