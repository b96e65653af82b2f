alter table certificates.certificate add column renewal_told_at timestamptz;
comment on column certificates.certificate.renewal_told_at is 'when the holder was told until when to ask for renewal';
create index certificate_to_renew on certificates.certificate (type, valid_until)
  where status = 'valid' and renewal_told_at is null and valid_until is not null;
grant update (renewal_told_at) on certificates.certificate to tongban_app;
