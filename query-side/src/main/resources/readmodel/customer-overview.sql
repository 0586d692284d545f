-- One row per customer. What is personal is null once the customer was erased, and name_order is what all nameless share.
create table customer_overview_{g} (
    id                   uuid primary key,
    status               varchar(16) not null,
    kind                 varchar(16),
    display_name         text,
    contact_name         text,
    name_order           text collate "C" not null,
    email                text,
    email_verified       boolean     not null,
    city                 text,
    country              text,
    details              jsonb,
    email_claim_id       text,
    email_claimed_at     timestamptz,
    vat_number           text,
    vat_number_hash      text,
    vat_check            varchar(16),
    vat_checked_at       timestamptz,
    plesk_client_id      text,
    moneybird_contact_id text,
    openprovider_handle  text,
    registered_at        timestamptz not null,
    erased_at            timestamptz,
    version              bigint      not null,
    search               text        not null generated always as (lower(
        ' ' || coalesce(display_name, '') || ' ' || coalesce(contact_name, '')
        || ' ' || coalesce(email, '') || ' ' || coalesce(city, ''))) stored
);
create index customer_by_time_{g} on customer_overview_{g} (registered_at, id);
create index customer_by_name_{g} on customer_overview_{g} (name_order, id);
create index customer_by_status_and_time_{g} on customer_overview_{g} (status, registered_at, id);
create index customer_by_status_and_name_{g} on customer_overview_{g} (status, name_order, id);
create index customer_search_{g} on customer_overview_{g} using gin (search gin_trgm_ops);

-- Not unique: an address that moved from one customer to another may be seen at both for a moment, since the events of
-- two customers come in any order.
create index customer_by_email_claim_{g} on customer_overview_{g} (email_claim_id, email_claimed_at, id);

-- One row per order rather than a number per customer: it is right whichever of the two is heard of first, a repeat
-- changes nothing, and orders of one customer that come in at once wait for no shared row.
create table customer_order_{g} (
    order_id    uuid primary key,
    customer_id uuid not null
);
create index customer_order_by_customer_{g} on customer_order_{g} (customer_id);

-- How far each provider is with forgetting an erased customer. What one said is null again once it has forgotten.
create table customer_erasure_{g} (
    customer_id     uuid        not null,
    provider        varchar(16) not null,
    reference       text        not null,
    state           varchar(20) not null,
    round           integer     not null,
    attempt         integer     not null,
    failure_code    text,
    failure_words   text,
    next_attempt_at timestamptz,
    changed_at      timestamptz not null,
    primary key (customer_id, provider)
)
