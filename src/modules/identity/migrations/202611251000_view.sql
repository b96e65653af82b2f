create table identity.view (
  session_id uuid primary key references identity.session on delete cascade,
  official_id uuid not null references identity.official,
  began_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > began_at)
);
comment on table identity.view is '岗位视角: a session that looks at the workbench as another official sees it, for a short time and without acting. Its reason stands in identity.security_event.';
grant select, insert, delete on identity.view to tongban_app;
