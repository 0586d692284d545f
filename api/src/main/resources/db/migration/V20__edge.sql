-- The HTTP edge's own tables. None of them is part of the log: they hold what lets people in and what keeps a
-- repeated request from doing something twice.

-- Answers to POST requests with an Idempotency-Key, kept for a day. The row is made before the request runs.
create table idempotent_answer (
    scope        text primary key,           -- keyed hash of caller, route and key
    request_hash text        not null,       -- keyed hash of query and body
    run_id       uuid        not null,       -- the run that may write the answer
    lease_until  timestamptz not null,       -- afterwards a run without an answer counts as crashed
    expires_at   timestamptz not null,
    status       smallint,                   -- null while running
    headers      text,                       -- JSON
    body         text,                       -- base64, sealed where it is personal
    sealed       boolean     not null default false
);
create index idempotent_answer_expires_at on idempotent_answer (expires_at);

-- What staff members sign in with. Their secrets are here and never in the log.
create table staff_credential (
    staff_member_id     uuid primary key,
    email_hash          text        not null unique, -- keyed hash, to find by
    email_sealed        text        not null,        -- sealed with the staff member's key, to show
    password_hash       text        not null,        -- bcrypt
    roles               text[]      not null,
    active              boolean     not null default true,
    failed_attempts     integer     not null default 0,
    first_failure_at    timestamptz,
    lock_outs           integer     not null default 0, -- each doubles the next
    locked_until        timestamptz,
    created_at          timestamptz not null,
    password_changed_at timestamptz not null
);

-- One sign-in of a staff member; ends at logout, at its last date, or when one of its tokens is used twice.
create table staff_session (
    id              uuid primary key,
    staff_member_id uuid        not null references staff_credential,
    started_at      timestamptz not null,
    ends_at         timestamptz not null,
    revoked_at      timestamptz
);
create index staff_session_staff_member_id on staff_session (staff_member_id);
create index staff_session_ends_at on staff_session (ends_at);

-- The refresh tokens of a session, each used once.
create table staff_refresh_token (
    token_hash text primary key,             -- keyed hash; the token itself is nowhere
    session_id uuid        not null references staff_session on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index staff_refresh_token_session_id on staff_refresh_token (session_id);

-- Who came in, who tried to, and who looked at what. Written, never changed; kept twelve months.
create table access_journal (
    id              uuid primary key,        -- ordered by time
    occurred_at     timestamptz not null,
    kind            text        not null,
    staff_member_id uuid,                    -- absent where nobody was recognised
    email_hash      text,                    -- keyed hash of what was typed, where nobody was recognised
    address_hash    text        not null,    -- keyed hash, so that attempts from one address can be told
    address_sealed  text,                    -- sealed with the staff member's key; absent where nobody was recognised
    request_id      text        not null
);
create index access_journal_occurred_at on access_journal (occurred_at);
create index access_journal_staff_member_id on access_journal (staff_member_id, occurred_at);

create function access_journal_is_append_only() returns trigger language plpgsql as $$
begin
    -- by calendar, a little less than the twelve months that the edge keeps it
    if tg_op = 'DELETE' and old.occurred_at < now() - interval '360 days' then
        return old;
    end if;
    raise exception 'the access journal is append-only';
end $$;

create trigger access_journal_append_only before update or delete on access_journal
    for each row execute function access_journal_is_append_only();
create trigger access_journal_not_emptied before truncate on access_journal
    for each statement execute function access_journal_is_append_only();
