create table certificates.trust_list (
  sequence integer primary key,
  at timestamptz not null,
  content text not null
);
comment on table certificates.trust_list is 'append-only: every list of trusted organs and keys as it was published, signed by the root';
comment on column certificates.trust_list.content is 'the signed JSON, byte for byte; each names the digest of the one before';
grant select, insert on certificates.trust_list to tongban_app;
