-- One row per coupon. A quote finds it by the id that follows from its code.
create table coupon_{g} (
    id          uuid primary key,
    code        text        not null,
    terms       jsonb       not null,
    redemptions int         not null,
    withdrawn   boolean     not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    version     bigint      not null
) with (fillfactor = 80);
create index coupon_by_time_{g} on coupon_{g} (created_at, id)
