-- Invoices that we numbered are paid too: of which kind each is at the bookkeeping, and no order's number where there is none.
alter table booked_invoice add column kind varchar(8) not null default 'SALES';
alter table booked_invoice alter column order_number drop not null;
