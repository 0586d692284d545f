create table hosting_package_overview_{g} (
    id                uuid primary key,
    slug              varchar(63)    not null,
    name_nl           varchar(120)   not null,
    name_en           varchar(120)   not null,
    description_nl    varchar(1000)  not null,
    description_en    varchar(1000)  not null,
    currency          char(3)        not null,
    monthly           numeric(12, 2) not null,
    yearly            numeric(12, 2) not null,
    setup_fee         numeric(12, 2) not null,
    yearly_setup_fee  numeric(12, 2) not null,
    disk_gigabytes    integer        not null,
    traffic_gigabytes integer        not null,
    websites          integer        not null,
    mailboxes         integer        not null,
    databases         integer        not null,
    planned           jsonb          not null default '[]',
    service_plan      varchar(120)   not null,
    retired           boolean        not null,
    version           bigint         not null,
    constraint hosting_package_slug_{g} unique (slug)
);
create index hosting_package_by_price_{g} on hosting_package_overview_{g} (retired, monthly, id)
