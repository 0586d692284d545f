-- Keys are destroyed one after the other, each under the next number, so that a node that knows a number knows all before.
create table key_destruction (
    one  boolean primary key default true check (one),
    last bigint not null
);
insert into key_destruction (last) values (0);
alter table personal_key add column destruction bigint;
create index personal_key_by_destruction on personal_key (destruction) where destruction is not null;

-- A replay meets keys in the order in which they were made.
create index personal_key_by_time on personal_key (created_at, key_ref);

-- The secret of keyed hashes, wrapped as the keys are. Claims and derived ids stand in the log under such hashes, so that
-- it stays what it was whatever becomes of the master key.
create table hashing_secret (
    one           boolean primary key default true check (one),
    wrapped       bytea       not null,
    master_key_id varchar(16) not null
);

-- Customers of the erasure list whom this database knew as not erased: it was restored from before. A row goes once the
-- read models show it.
create table erasure_to_repeat (
    customer_id uuid primary key
);
