-- Who may be making something right now at a provider that would make it twice: one row per reference, by which job and
-- since when. A row whose time is over is as good as none.
create table creation_turn (
    reference text        not null primary key,
    job       text        not null,
    since     timestamptz not null
);
