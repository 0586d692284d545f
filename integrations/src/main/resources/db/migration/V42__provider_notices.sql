-- What a provider told us: which thing changed and how, never what it contains, since that is personal and nobody needs
-- it: whoever looks into a notice reads the thing itself.
create table provider_notice (
    id             uuid        primary key,
    place          bigint      generated always as identity,
    key            text        not null unique,
    source         varchar(16) not null,
    action         text        not null,
    entity_type    text        not null,
    booked_id      text        not null,
    booked_state   text,
    body_digest    char(64),
    state          varchar(8)  not null,
    failure        text,
    attempts       integer     not null default 0,
    booked_version bigint,
    received_at    timestamptz not null,
    changed_at     timestamptz not null,
    asked_by       text,
    asked_at       timestamptz
);
create index provider_notice_by_time on provider_notice (received_at, place);
create index provider_notice_by_state on provider_notice (state, received_at, place);
create index provider_notice_waiting on provider_notice (booked_id, place) where state = 'RECEIVED';

-- Our invoices by the bookkeeping's own ids, and which version of each is on record.
create table booked_invoice (
    booked_id    text primary key,
    invoice_id   uuid not null unique,
    number       text,
    order_number text not null,
    version      bigint,
    seen_version bigint
);
create index booked_invoice_by_number on booked_invoice (number text_pattern_ops);
create index booked_invoice_by_order_number on booked_invoice (order_number text_pattern_ops);
create index booked_invoice_changed on booked_invoice (booked_id) where seen_version is distinct from version;

-- Where a provider tells us what happened. Token and secret are sealed.
create table provider_webhook (
    provider       varchar(16) primary key,
    webhook_id     text,
    address        text        not null,
    token          text,
    secret         text,
    active         boolean     not null default false,
    greeting_until timestamptz,
    registered_at  timestamptz,
    checked_at     timestamptz,
    failure        text,
    renewals       integer     not null default 0
);

-- What was not genuine is counted, by day, so that nobody fills the disk with it.
create table refused_notice (
    day     date primary key,
    refused bigint not null
);

create table reconciliation (
    started_at timestamptz primary key,
    ended_at   timestamptz,
    compared   bigint not null default 0,
    found      bigint not null default 0
);
