alter table certificates.certificate drop constraint certificate_status_check;
alter table certificates.certificate
  add column replaced_at timestamptz,
  add column replaced_by text references certificates.certificate (identifier),
  add constraint certificate_status_check check (status in ('valid', 'suspended', 'revoked', 'replaced')),
  add constraint certificate_replacement_check check (
    (status = 'replaced') = (replaced_at is not null) and (replaced_at is null) = (replaced_by is null)
  );
comment on column certificates.certificate.replaced_by is '换发、延续、变更: identifier of the version that took its place';
grant update (replaced_at, replaced_by) on certificates.certificate to tongban_app;

alter table certificates.event drop constraint event_type_check;
alter table certificates.event
  add constraint event_type_check check (type in ('issued', 'suspended', 'resumed', 'revoked', 'replaced'));
