-- Whose personal data was given out; absent in lines about anything else.
alter table access_journal add column customer_id uuid;
create index access_journal_customer_id on access_journal (customer_id, occurred_at) where customer_id is not null;
