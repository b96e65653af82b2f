create table certificates.use (
  id uuid primary key,
  certificate_id uuid not null references certificates.certificate (id),
  number text not null,
  implementation_code text not null,
  item_name text not null,
  agency text not null,
  material text not null,
  at timestamptz not null,
  unique (number, implementation_code, material, certificate_id)
);
comment on table certificates.use is '免提交: a certificate that took the place of a material; append-only';
comment on column certificates.use.number is 'number of the case, or of the matter where several items were applied for as one';
create index use_of_certificate on certificates.use (certificate_id, id desc);
grant select, insert on certificates.use to tongban_app;
create index certificate_of_holder_by_type on certificates.certificate (holder_id, type);
