create table guidance.persona (
  code text primary key,
  position int not null,
  content jsonb not null
);
comment on table guidance.persona is '示例人物: content is a Persona, invented, on whom changes of rules are tried';

grant select, insert, delete on guidance.persona to tongban_app;
