-- One row per extension, withdrawn ones included. Extensions are ASCII and stand by their bytes, the same on every server.
create table tld_price_{g} (
    tld          varchar(253) collate "C" primary key,
    currency     char(3)        not null,
    registration numeric(12, 2) not null,
    transfer     numeric(12, 2) not null,
    renewal      numeric(12, 2) not null,
    planned      jsonb          not null default '[]',
    offered      boolean        not null,
    changed_at   timestamptz    not null,
    version      bigint         not null
);
create index tld_price_by_version_{g} on tld_price_{g} (version)
