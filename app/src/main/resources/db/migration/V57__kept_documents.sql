-- The files of issued invoices as everybody was given them, each sealed with the fiscal key of its date's year. No read
-- model: the log has their SHA-256 only, so that no rebuild may touch them.
create table kept_document (
    document_id      uuid         not null,
    form             varchar(8)   not null,
    key_ref          varchar(160) not null,
    sha256           char(64)     not null,
    bytes            bigint       not null,
    template_version varchar(16)  not null,
    sealed           bytea        not null,
    kept_at          timestamptz  not null default now(),
    primary key (document_id, form)
);
