-- Since when a job waits: the library's own columns do not tell, and it names the columns that it writes.
alter table scheduled_tasks add column created_at timestamptz;
alter table scheduled_tasks alter column created_at set default now();
