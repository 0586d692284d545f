-- One row per invoice that was asked for, or drafted for all that is renewed on a day, without an order: what a list shows, and what it is searched and summed up by.
create table invoice_{g} (
    id            uuid primary key,
    number        text,
    reference     text,
    state         varchar(16)    not null,
    order_id      uuid,
    order_number  text,
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
    payment       varchar(9),
    paid          numeric(14, 2),
    open          numeric(14, 2),
    surplus       numeric(14, 2),
    due_on        date,
    booking       varchar(7),
    credited      numeric(14, 2) not null default 0.00,
    written_off   numeric(14, 2) not null default 0.00,
    -- What its own stream tells of an issued invoice goes before what the order's stream told.
    stands        varchar(16)    not null generated always as (case
        when state <> 'ISSUED' then state
        when written_off > 0 then 'WRITTEN_OFF'
        when credited > 0 and credited >= gross then 'CREDITED'
        when credited > 0 then 'PARTLY_CREDITED'
        else state end) stored,
    search        text           not null generated always as (lower(
        ' ' || coalesce(order_number, '') || ' ' || coalesce(number, '') || ' ' || coalesce(customer_name, ''))) stored
) with (fillfactor = 80);
create index invoice_by_time_{g} on invoice_{g} (created_at, id);
create index invoice_by_state_{g} on invoice_{g} (stands, created_at, id);
create index invoice_by_payment_{g} on invoice_{g} (payment, created_at, id) where payment is not null;
create index invoice_by_due_{g} on invoice_{g} (due_on, created_at, id) where open > 0;
create index invoice_by_booking_{g} on invoice_{g} (booking, created_at, id) where booking is not null;
create index invoice_by_customer_{g} on invoice_{g} (customer_id, created_at, id);
create index invoice_by_order_{g} on invoice_{g} (order_id, created_at, id);
create index invoice_by_buyer_key_{g} on invoice_{g} (buyer_key) where buyer_key is not null;
create index invoice_search_{g} on invoice_{g} using gin (search gin_trgm_ops);

-- A month is summed up from these alone.
create index invoice_issued_{g} on invoice_{g} (issued_on) include (currency, net, vat, gross)
    where issued_on is not null;
create index invoice_credited_{g} on invoice_{g} (credited_on) include (currency, net, vat, gross)
    where credited_on is not null;

-- What an invoice bears, or will bear once it is asked for: known from the order on. Without an order it is gathered line by
-- line, and language, VAT decision and totals are decided last.
create table invoice_content_{g} (
    invoice_id    uuid primary key,
    order_id      uuid,
    order_number  text,
    customer_id   uuid       not null,
    customer_name text,
    language      varchar(8),
    lines         jsonb      not null,
    vat           jsonb,
    totals        jsonb,
    version       bigint,
    constraint invoice_content_order_{g} unique (order_id)
) with (fillfactor = 80);
create index invoice_content_by_customer_{g} on invoice_content_{g} (customer_id);

-- What the renewal run of a day listed, and what came of it: a line, or the reason why there is none.
create table invoice_run_item_{g} (
    invoice_id      uuid not null,
    subscription_id uuid not null,
    period_from     date not null,
    period_until    date not null,
    customer_id     uuid not null,
    run_on          date not null,
    net             numeric(14, 2),
    reason          text,
    primary key (invoice_id, subscription_id, period_from)
) with (fillfactor = 80);
create index invoice_run_item_by_day_{g} on invoice_run_item_{g} (run_on, customer_id);

-- How an issued invoice stands, by its own stream. The order's stream and this one are read side by side: who comes first
-- leaves it here, and who has a row of the list to write waits here for the other.
create table invoice_standing_{g} (
    invoice_id uuid primary key,
    version    bigint,
    payment    varchar(9),
    paid       numeric(14, 2),
    open       numeric(14, 2),
    surplus    numeric(14, 2),
    due_on     date,
    credited   numeric(14, 2) not null default 0.00,
    written_off numeric(14, 2) not null default 0.00
) with (fillfactor = 80);

create table invoice_payment_{g} (
    invoice_id  uuid           not null,
    sequence    bigint         not null,
    payment_id  text           not null,
    amount      numeric(14, 2) not null,
    received_on date           not null,
    recorded_at timestamptz    not null,
    reversed_at timestamptz,
    source      varchar(11)    not null,
    primary key (invoice_id, sequence)
);

-- Credit notes of ours, by their own streams. The invoice that comes instead of what one takes back has an id that the note
-- knows, whether it comes or not.
create table invoice_credit_note_{g} (
    id           uuid primary key,
    version      bigint         not null,
    invoice_id   uuid           not null,
    customer_id  uuid           not null,
    reissue_id   uuid           not null,
    number       text,
    reason       text           not null,
    lines        jsonb          not null,
    net          numeric(14, 2) not null,
    vat          numeric(14, 2) not null,
    gross        numeric(14, 2) not null,
    currency     char(3)        not null,
    created_at   timestamptz    not null,
    issued_on    date,
    booking      varchar(7),
    booked_id    text,
    booked_gross numeric(14, 2)
) with (fillfactor = 80);
create index invoice_credit_note_by_invoice_{g} on invoice_credit_note_{g} (invoice_id, created_at);
create index invoice_credit_note_by_reissue_{g} on invoice_credit_note_{g} (reissue_id);
create index invoice_credit_note_issued_{g} on invoice_credit_note_{g} (issued_on) include (currency, net, vat, gross)
    where issued_on is not null;

-- Keys whose personal data must no longer come in, in whatever order events of several streams arrive.
create table invoice_destroyed_key_{g} (
    key_ref text primary key
)
