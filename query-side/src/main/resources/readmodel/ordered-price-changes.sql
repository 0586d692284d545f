-- One row per price change. What is told of it comes from other streams, and may come first: then the row waits for its order.
-- The reason stays sealed, and is opened for whoever asks, as long as its key is there.
create table price_change_{g} (
    id                 uuid primary key,
    hosting_package_id uuid,
    billing_period     varchar(8),
    tld                text,
    effective_on       date,
    price              numeric(14, 2),
    currency           char(3),
    ordered_at         timestamptz,
    told               bigint not null default 0,
    actor_kind         text,
    actor_id           text,
    sealed_reason      text,
    version            bigint
) with (fillfactor = 80);
create index price_change_by_time_{g} on price_change_{g} (ordered_at, id) where ordered_at is not null;
create index price_change_by_package_{g} on price_change_{g} (hosting_package_id, ordered_at, id)
    where ordered_at is not null;
create index price_change_by_tld_{g} on price_change_{g} (tld, ordered_at, id) where ordered_at is not null
