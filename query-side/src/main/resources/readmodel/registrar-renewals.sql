-- Years of domain names that customers were asked for, joined from three kinds of streams, which are read side by side:
-- whichever is read first, the others find their place.
create table registrar_domain_{g} (
    subscription_id uuid primary key,
    customer_id     uuid    not null,
    order_id        uuid    not null,
    line_number     int     not null,
    domain_name     text    not null,
    ended           boolean not null default false
) with (fillfactor = 80);
create table registrar_period_{g} (
    subscription_id uuid    not null,
    period_from     date    not null,
    period_until    date    not null,
    invoice_id      uuid    not null,
    change_id       uuid    not null,
    warned          boolean not null default false,
    asked           boolean not null default false,
    primary key (subscription_id, period_from)
);
create index registrar_period_waiting_{g} on registrar_period_{g} (period_from, subscription_id) where not asked;
create index registrar_period_by_change_{g} on registrar_period_{g} (change_id);
create table registrar_item_{g} (
    invoice_id      uuid    not null,
    subscription_id uuid    not null,
    period_from     date    not null,
    issued          boolean not null default false,
    paid            boolean not null default false,
    primary key (invoice_id, subscription_id, period_from)
);
create index registrar_item_by_period_{g} on registrar_item_{g} (subscription_id, period_from);
create table registrar_change_{g} (
    change_id uuid primary key,
    state     varchar(8) not null
);
create table registrar_expiry_{g} (
    order_id    uuid not null,
    line_number int  not null,
    expires_on  date not null,
    primary key (order_id, line_number)
)
