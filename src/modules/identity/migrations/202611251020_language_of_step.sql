alter table identity.provider_step add column locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en'));
comment on column identity.provider_step.locale is 'In which language the person reads; the provider sends everybody back to one address.';
