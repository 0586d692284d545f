-- The journal: what each billing event is posted as. Lines are added and never changed.
create table ledger_line_{g} (
    position      bigint         not null,
    entry         integer        not null,
    line          integer        not null,
    event_id      text           not null,
    effective_on  date           not null,
    booked_at     timestamptz    not null,
    kind          varchar(16)    not null,
    account       text           not null,
    account_kind  varchar(24)    not null,
    product_group varchar(16),
    debit         numeric(14, 2) not null check (debit >= 0),
    credit        numeric(14, 2) not null check (credit >= 0),
    currency      char(3)        not null,
    customer_id   uuid           not null,
    invoice_id    uuid,
    document      text,
    vat_case      varchar(32),
    vat_box       varchar(16),
    vat_country   char(2),
    vat_rate      numeric(6, 3),
    rules         integer        not null,
    primary key (position, entry, line),
    constraint ledger_line_one_side_{g} check ((debit = 0) <> (credit = 0))
);
create index ledger_line_by_day_{g} on ledger_line_{g} (effective_on, position, entry, line);
create index ledger_line_by_invoice_{g} on ledger_line_{g} (invoice_id, account_kind, effective_on)
    include (debit, credit) where invoice_id is not null;

-- Reports are summed up from these two alone.
create index ledger_line_by_account_{g} on ledger_line_{g} (account, effective_on)
    include (account_kind, debit, credit, currency);
create index ledger_line_by_kind_{g} on ledger_line_{g} (account_kind, effective_on)
    include (kind, product_group, debit, credit, currency, vat_box, vat_country, vat_rate, invoice_id);

-- What later postings need of an invoice, and since when nothing is open of it. Lines and VAT are there once it is posted.
create table ledger_invoice_{g} (
    invoice_id  uuid primary key,
    customer_id uuid not null,
    document    text,
    order_id    uuid,
    issued_on   date,
    due_on      date,
    lines       jsonb,
    vat         jsonb,
    currency    char(3),
    settled_on  date,
    version     bigint not null
) with (fillfactor = 80);
create index ledger_invoice_settled_{g} on ledger_invoice_{g} (settled_on) where issued_on is not null;

-- What an order's invoice bears is told by the order's stream, which is read beside the invoice's: once it is approved it
-- does not change any more.
create table ledger_order_{g} (
    order_id uuid primary key,
    lines    jsonb,
    vat      jsonb,
    approved boolean not null default false
) with (fillfactor = 80);

-- What cannot be posted before the order is known.
create table ledger_waiting_{g} (
    position  bigint primary key,
    order_id  uuid        not null,
    event_id  text        not null,
    booked_at timestamptz not null,
    kind      varchar(16) not null,
    paper     jsonb       not null
);
create index ledger_waiting_by_order_{g} on ledger_waiting_{g} (order_id, position);

-- Whose VAT number an invoice bears, until its fiscal key goes.
create table ledger_buyer_{g} (
    invoice_id uuid primary key,
    key_ref    text not null,
    vat_number text
) with (fillfactor = 80);
create index ledger_buyer_by_key_{g} on ledger_buyer_{g} (key_ref);

create table ledger_destroyed_key_{g} (
    key_ref text primary key
)
