-- One row per thing at a provider, as the log says that it is. Nothing personal. Several streams tell of one thing, and may
-- come in any order, so each fact bears the time that it was told at: nothing that was told later is overwritten.
create table service_{g} (
    id          uuid primary key,
    kind        varchar(16) not null,
    reference   text,
    label       text,
    customer_id uuid,
    order_id    uuid,
    line_number int,
    provider_id text,
    provider_at timestamptz,
    pending     boolean     not null,
    pending_at  timestamptz,
    traits      jsonb       not null,
    changed_at  timestamptz not null
) with (fillfactor = 80);
create index service_by_kind_{g} on service_{g} (kind, id);
create index service_by_provider_id_{g} on service_{g} (kind, provider_id);
create index service_by_reference_{g} on service_{g} (kind, reference);
create index service_by_label_{g} on service_{g} (kind, label);

-- What each order asked for, from which its things get their names.
create table service_order_{g} (
    order_id uuid primary key,
    lines    jsonb  not null,
    version  bigint not null
) with (fillfactor = 80)
