create schema enquiries;
comment on schema enquiries is '智能咨询: conversations, the desk that answers them, the question-and-answer base';
grant usage on schema enquiries to tongban_app;

create table enquiries.enquiry (
  region text not null,
  id uuid not null,
  token_digest bytea not null,
  account uuid,
  locale text not null check (locale in ('zh-CN', 'en')),
  started_at timestamptz not null,
  last_at timestamptz not null,
  sequence integer not null,
  status text not null check (status in ('machine', 'waiting', 'claimed', 'closed')),
  agency text not null,
  title text not null,
  item_name text not null,
  waiting_since timestamptz,
  due_on date,
  officer uuid,
  officer_name text,
  primary key (region, id),
  check (status <> 'waiting' or (waiting_since is not null and due_on is not null)),
  check ((status = 'claimed') = (officer is not null and officer_name is not null))
);
comment on table enquiries.enquiry is '咨询: the present state of each conversation, reduced from its messages';
comment on column enquiries.enquiry.region is 'region of the installation: stands first so that cities can live on servers of their own';
comment on column enquiries.enquiry.token_digest is 'SHA-256 of the random cookie of whoever began it; the cookie opens it only as long as no account owns it';
comment on column enquiries.enquiry.account is 'account that was signed in; from then on only this account may read it';
comment on column enquiries.enquiry.agency is 'whose desk it is at; before it is handed over, the general desk';
comment on column enquiries.enquiry.title is 'the first question, personal data masked';
comment on column enquiries.enquiry.waiting_since is 'since when the asker waits for an officer; null when answered';
comment on column enquiries.enquiry.due_on is 'by when an officer answers: one working day after it was handed over (desk.yaml)';
create index enquiry_of_token on enquiries.enquiry (token_digest, started_at desc, id desc);
create index enquiry_of_account on enquiries.enquiry (account, started_at desc, id desc) where account is not null;
create index enquiry_by_id on enquiries.enquiry (id);
create index enquiry_queue on enquiries.enquiry (agency, waiting_since, id) where status = 'waiting';
create index enquiry_claimed on enquiries.enquiry (agency, last_at desc, id desc) where status = 'claimed';
create index enquiry_closed on enquiries.enquiry (agency, last_at desc, id desc) where status = 'closed';
grant select, insert, update on enquiries.enquiry to tongban_app;

create table enquiries.message (
  region text not null,
  enquiry uuid not null,
  sequence integer not null,
  author text not null check (author in ('asker', 'machine', 'officer')),
  at timestamptz not null,
  account uuid,
  name text,
  agency text,
  content jsonb not null,
  topic text,
  topic_name text,
  result text,
  primary key (region, enquiry, sequence),
  foreign key (region, enquiry) references enquiries.enquiry (region, id),
  check ((author = 'officer') = (account is not null and name is not null and agency is not null))
);
comment on table enquiries.message is '咨询记录: what was said and done in a conversation; append-only';
comment on column enquiries.message.content is 'question, reply, handed-over, claimed, … by its kind; personal data of the asker is masked before it is written';
comment on column enquiries.message.topic is 'basic code of the item a reply is about, or entry:<code>; for the figures';
comment on column enquiries.message.result is 'how a question ended: answered, asked, unknown, boundary, handed-over, helpful, not-helpful; for the figures';
create index message_result on enquiries.message (region, at desc, enquiry, sequence) where result is not null;
create index message_topic on enquiries.message (region, topic, result, at desc, enquiry, sequence) where result is not null;
grant select, insert on enquiries.message to tongban_app;

create table enquiries.presence (
  agency text not null,
  account uuid not null,
  name text not null,
  seen_at timestamptz not null,
  primary key (agency, account)
);
comment on table enquiries.presence is '在岗: who had the desk of an agency open, and when last';
create index presence_seen on enquiries.presence (agency, seen_at desc);
grant select, insert, update, delete on enquiries.presence to tongban_app;

create table enquiries.pace (
  key bytea primary key,
  window_start timestamptz not null,
  count integer not null
);
comment on table enquiries.pace is 'how many messages came from an asker or a network address in this window; the key is a keyed digest';
create index pace_old on enquiries.pace (window_start);
grant select, insert, update, delete on enquiries.pace to tongban_app;

create table enquiries.desk (
  single boolean primary key default true check (single),
  content jsonb not null
);
comment on table enquiries.desk is '咨询台设置 as content/enquiries declares it';
grant select, insert, update on enquiries.desk to tongban_app;

create table enquiries.entry (
  region text not null,
  id uuid not null,
  code text not null unique,
  source text not null check (source in ('content', 'workbench')),
  owner text not null,
  status text not null check (status in ('draft', 'in-review', 'published', 'retired')),
  version integer not null,
  published_version integer,
  question text not null,
  review_by date not null,
  changed_at timestamptz not null,
  written_by uuid,
  from_enquiry uuid,
  primary key (region, id),
  check (status <> 'published' or published_version is not null)
);
comment on table enquiries.entry is '问答条目: the present state of each entry of the question-and-answer base';
comment on column enquiries.entry.published_version is 'the version that answers; a draft of the next one changes nothing until a colleague has published it';
comment on column enquiries.entry.written_by is 'who wrote the last version: whoever publishes it is somebody else';
create index entry_by_id on enquiries.entry (id);
create index entry_of_owner on enquiries.entry (owner, status, changed_at desc, id desc);
create index entry_by_change on enquiries.entry (status, changed_at desc, id desc);
create index entry_by_review on enquiries.entry (review_by, id) where published_version is not null;
grant select, insert, update on enquiries.entry to tongban_app;

create table enquiries.entry_version (
  region text not null,
  entry uuid not null,
  version integer not null,
  content jsonb not null,
  digest text not null,
  written_at timestamptz not null,
  account uuid,
  name text not null,
  primary key (region, entry, version),
  foreign key (region, entry) references enquiries.entry (region, id)
);
comment on table enquiries.entry_version is '问答条目版本: what an entry said; never changed';
grant select, insert on enquiries.entry_version to tongban_app;

create table enquiries.entry_act (
  region text not null,
  entry uuid not null,
  sequence integer not null,
  act text not null check (act in ('written', 'submitted', 'returned', 'published', 'retired')),
  version integer not null,
  at timestamptz not null,
  account uuid,
  name text not null,
  reason text,
  primary key (region, entry, sequence),
  foreign key (region, entry) references enquiries.entry (region, id)
);
comment on table enquiries.entry_act is '问答条目办理记录: who wrote, reviewed, published or retired it; append-only';
grant select, insert on enquiries.entry_act to tongban_app;
