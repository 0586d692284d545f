-- One row per order: what a list shows, and what it is searched by. The row changes with nearly every event, hence the
-- room that is left for new versions of it on its page.
create table order_overview_{g} (
    id                   uuid primary key,
    number               text           not null,
    status               varchar(16)    not null,
    customer_id          uuid           not null,
    customer_name        text,
    contact_name         text,
    email                text,
    erased               boolean        not null,
    attached_to_existing boolean        not null,
    domains              text           not null,
    domain_words         text           not null,
    gross                numeric(14, 2) not null,
    currency             char(3)        not null,
    needs_attention      boolean        not null,
    parked               boolean        not null,
    parked_error         text,
    steps_finished       integer        not null,
    steps_planned        integer        not null,
    tracking_secret_hash text           not null,
    created_at           timestamptz    not null,
    changed_at           timestamptz    not null,
    version              bigint         not null,
    search               text           not null generated always as (lower(
        ' ' || number || ' ' || coalesce(customer_name, '') || ' ' || coalesce(contact_name, '')
        || ' ' || coalesce(email, '') || ' ' || domain_words)) stored,
    constraint order_number_{g} unique (number)
) with (fillfactor = 80);
create index order_by_time_{g} on order_overview_{g} (created_at, id);
create index order_by_total_{g} on order_overview_{g} (gross, id);
create index order_by_status_and_time_{g} on order_overview_{g} (status, created_at, id);
create index order_by_status_and_total_{g} on order_overview_{g} (status, gross, id);
create index order_by_customer_{g} on order_overview_{g} (customer_id, created_at, id);
create index order_in_need_{g} on order_overview_{g} (created_at, id) where needs_attention;
create index order_search_{g} on order_overview_{g} using gin (search gin_trgm_ops);

-- The rest of an order, which changes rarely.
create table order_content_{g} (
    order_id   uuid primary key,
    ordered_by jsonb,
    vat_number text,
    lines      jsonb      not null,
    vat        jsonb      not null,
    totals     jsonb      not null,
    language   varchar(8) not null,
    note       text,
    rejection  text
);

-- What is done at providers for an order: the steps of its plan, and what undoes them.
create table order_work_{g} (
    order_id           uuid        not null,
    work_id            text        not null,
    compensation       boolean     not null,
    position           bigint      not null,
    kind               varchar(32) not null,
    line_number        integer,
    step_id            text,
    waits_for          text        not null,
    state              varchar(20) not null,
    stall              varchar(24),
    round              integer     not null,
    attempt            integer     not null,
    provider           text,
    failure_code       text,
    failure_words      text,
    next_attempt_at    timestamptz,
    provider_reference text,
    facts              jsonb,
    changed_at         timestamptz not null,
    primary key (order_id, work_id)
);
create index order_work_under_way_{g} on order_work_{g} (changed_at) where state in ('REQUESTED', 'STARTED', 'WAITING');

-- Keys whose personal data must no longer come in, in whatever order events of several streams arrive.
create table order_destroyed_key_{g} (
    key_ref text primary key
)
