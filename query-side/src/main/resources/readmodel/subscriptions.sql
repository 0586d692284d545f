-- One row per subscription, with all that its next periods are reckoned from. Nothing personal but a domain name, which is
-- public.
create table subscription_{g} (
    id                 uuid primary key,
    customer_id        uuid           not null,
    order_id           uuid           not null,
    order_number       text           not null,
    line_number        int            not null,
    kind               varchar(8)     not null,
    status             varchar(9)     not null,
    domain_name        text           not null,
    readable_name      text           not null,
    hosting_package_id uuid,
    text_nl            text           not null,
    text_en            text           not null,
    price              numeric(14, 2) not null,
    discount           jsonb,
    announced          jsonb,
    paid               numeric(14, 2) not null,
    paid_discount      jsonb,
    currency           char(3)        not null,
    anchor             date           not null,
    billing_period     varchar(8)     not null,
    units_at_first     int            not null,
    number             int            not null,
    period_from        date           not null,
    next_from          date           not null,
    next_until         date           not null,
    last_invoice_id    uuid,
    creditable         numeric(14, 2) not null default 0.00,
    planned_from       date,
    planned            text,
    shutdown_change    uuid,
    removal_change     uuid,
    revival_change     uuid,
    ends_on            date,
    ended_on           date,
    due_on             date generated always as (
        case when ended_on is null and (ends_on is null or ends_on > next_from) then next_from end) stored,
    created_at         timestamptz    not null,
    changed_at         timestamptz    not null,
    version            bigint         not null,
    search             text           not null generated always as (lower(
        ' ' || domain_name || ' ' || readable_name || ' ' || order_number)) stored
) with (fillfactor = 80);
create index subscription_by_time_{g} on subscription_{g} (created_at, id);
create index subscription_by_status_{g} on subscription_{g} (status, created_at, id);
create index subscription_by_customer_{g} on subscription_{g} (customer_id, created_at, id);
create index subscription_due_{g} on subscription_{g} (due_on, customer_id) where due_on is not null;
create index subscription_ending_{g} on subscription_{g} (ends_on, id) where ends_on is not null and ended_on is null;
create index subscription_planned_{g} on subscription_{g} (planned_from, id) where planned_from is not null and ended_on is null;
create index subscription_ended_{g} on subscription_{g} (ended_on, id) where shutdown_change is not null;
create index subscription_revived_{g} on subscription_{g} (id) where revival_change is not null;
create table subscription_service_change_{g} (
    change_id uuid primary key
);

-- How each row was until it changed, so that what was foreseen of a day can be asked for afterwards.
create table subscription_past_{g} (
    like subscription_{g},
    replaced_at timestamptz not null
);
create index subscription_past_by_end_{g} on subscription_past_{g} (replaced_at, due_on);
create index subscription_search_{g} on subscription_{g} using gin (search gin_trgm_ops)
