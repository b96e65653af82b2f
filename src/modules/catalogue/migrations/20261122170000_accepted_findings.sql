create table catalogue.accepted_finding (
  id bigint generated always as identity primary key,
  source text not null,
  item text not null,
  check_code text not null,
  place text,
  reason text not null check (reason <> '')
);
comment on table catalogue.accepted_finding is '豁免：findings of the catalogue compiler that somebody accepts with a reason; replaced when the content is loaded';
comment on column catalogue.accepted_finding.item is 'implementation code, or basic code for all agencies that offer the item';
comment on column catalogue.accepted_finding.place is 'path inside the item; null accepts every finding of the check in it';

grant select, insert, delete on catalogue.accepted_finding to tongban_app;
