alter table procedures.message
  add column files jsonb not null default '[]' check (jsonb_typeof(files) = 'array' and jsonb_array_length(files) <= 5);
comment on column procedures.message.files is 'files of the message: SHA-256 of the content in the file store, name, size and type as recognised from the content';
