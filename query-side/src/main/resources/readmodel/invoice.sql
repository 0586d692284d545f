-- One row per invoice that was asked for: what a list shows, and what it is searched and summed up by.
create table invoice_{g} (
    id            uuid primary key,
    number        text,
    reference     text           not null,
    state         varchar(16)    not null,
    order_id      uuid           not null,
    order_number  text           not null,
    customer_id   uuid           not null,
    customer_name text,
    buyer_key     text,
    net           numeric(14, 2) not null,
    vat           numeric(14, 2) not null,
    gross         numeric(14, 2) not null,
    currency      char(3)        not null,
    booked_id     text,
    booked_gross  numeric(14, 2),
    credit_id     text,
    issued_on     date,
    credited_on   date,
    created_at    timestamptz    not null,
    issued_at     timestamptz,
    credited_at   timestamptz,
    changed_at    timestamptz    not null,
    search        text           not null generated always as (lower(
        ' ' || order_number || ' ' || coalesce(number, '') || ' ' || coalesce(customer_name, ''))) stored
) with (fillfactor = 80);
create index invoice_by_time_{g} on invoice_{g} (created_at, id);
create index invoice_by_state_{g} on invoice_{g} (state, created_at, id);
create index invoice_by_customer_{g} on invoice_{g} (customer_id, created_at, id);
create index invoice_by_order_{g} on invoice_{g} (order_id, created_at, id);
create index invoice_by_buyer_key_{g} on invoice_{g} (buyer_key) where buyer_key is not null;
create index invoice_search_{g} on invoice_{g} using gin (search gin_trgm_ops);

-- A month is summed up from these alone.
create index invoice_issued_{g} on invoice_{g} (issued_on) include (currency, net, vat, gross)
    where issued_on is not null;
create index invoice_credited_{g} on invoice_{g} (credited_on) include (currency, net, vat, gross)
    where credited_on is not null;

-- What an invoice bears, or will bear once it is asked for: known from the order on.
create table invoice_content_{g} (
    invoice_id    uuid primary key,
    order_id      uuid       not null,
    order_number  text       not null,
    customer_id   uuid       not null,
    customer_name text,
    language      varchar(8) not null,
    lines         jsonb      not null,
    vat           jsonb      not null,
    totals        jsonb      not null,
    version       bigint     not null,
    constraint invoice_content_order_{g} unique (order_id)
) with (fillfactor = 80);
create index invoice_content_by_customer_{g} on invoice_content_{g} (customer_id);

-- Keys whose personal data must no longer come in, in whatever order events of several streams arrive.
create table invoice_destroyed_key_{g} (
    key_ref text primary key
)
