-- What each customer has with us.
create table account_{g} (
    customer_id uuid primary key,
    id          uuid           not null,
    balance     numeric(14, 2) not null,
    currency    char(3)        not null,
    version     bigint         not null,
    constraint account_id_{g} unique (id)
) with (fillfactor = 80);

-- One row per movement, in the order of the account's stream.
create table account_entry_{g} (
    id          uuid primary key,
    customer_id uuid           not null,
    sequence    bigint         not null,
    kind        varchar(12)    not null,
    amount      numeric(14, 2) not null,
    balance     numeric(14, 2) not null,
    currency    char(3)        not null,
    day         date           not null,
    recorded_at timestamptz    not null,
    invoice_id  uuid,
    name        text           not null
);
create index account_entry_by_customer_{g} on account_entry_{g} (customer_id, sequence, id)
