alter table counter.ticket add column appointment uuid;
alter table counter.ticket add foreign key (hall, appointment) references counter.appointment (hall, id);
comment on column counter.ticket.appointment is '预约签到: the appointment whose holder has checked in';
create unique index ticket_of_appointment on counter.ticket (hall, appointment) where appointment is not null;
grant update (matter_group) on counter.ticket to tongban_app;

alter table counter.ticket_event drop constraint ticket_event_kind_check;
alter table counter.ticket_event add check (kind in ('taken', 'called', 'called-again', 'serving', 'missed', 'transferred'));
alter table counter.ticket_event add column matter_group text;
comment on column counter.ticket_event.matter_group is 'transferred: the group that the person now waits for';
