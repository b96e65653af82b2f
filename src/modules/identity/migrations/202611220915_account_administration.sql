alter table identity.account add column password_is_temporary boolean not null default false;
comment on column identity.account.password_is_temporary is 'Set by an administrator; its owner is asked to choose another after signing in.';
grant update (password_is_temporary) on identity.account to tongban_app;

create table identity.account_action (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid not null references identity.account,
  administrator_id uuid references identity.official,
  act text not null check (act in ('appoint', 'reset-password', 'close', 'reopen')),
  reason text not null check (length(reason) between 1 and 200)
);
create index account_action_account on identity.account_action (account_id, at desc);
comment on table identity.account_action is 'What administrators did to accounts, and why. Nobody edits it.';
comment on column identity.account_action.administrator_id is 'Empty: the operator, at the console of the server.';
grant select, insert on identity.account_action to tongban_app;
