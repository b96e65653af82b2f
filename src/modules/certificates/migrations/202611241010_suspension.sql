alter table certificates.certificate drop constraint certificate_status_check;
alter table certificates.certificate
  add column suspended_at timestamptz,
  add column suspended_reason text,
  add constraint certificate_status_check check (status in ('valid', 'suspended', 'revoked')),
  add constraint certificate_suspension_check check ((status = 'suspended') = (suspended_at is not null));
comment on column certificates.certificate.suspended_at is 'since when it is out of force for a time (暂扣、暂停); history is in certificates.event';
grant update (suspended_at, suspended_reason) on certificates.certificate to tongban_app;

alter table certificates.event drop constraint event_type_check;
alter table certificates.event
  add constraint event_type_check check (type in ('issued', 'suspended', 'resumed', 'revoked'));
comment on table certificates.event is 'append-only: who issued, suspended, resumed and revoked a certificate, and why';
