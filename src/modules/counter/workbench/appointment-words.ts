import { defineMessages } from '../../../kernel/messages.ts';

export const deskAppointmentWords = defineMessages({
  zh: {
    link: '今天的预约',
    title: (day: string) => `${day}的预约`,
    lead: '群众报预约号到场的，点“已到场”。',
    caption: '预约',
    none: '今天没有预约',
    noneText: '网上预约的群众会出现在这里。',
    time: '时间',
    number: '预约号',
    group: '业务',
    item: '事项',
    person: '预约人',
    status: '状态',
    arrived: '已到场',
  },
  en: {
    link: 'Appointments of today',
    title: (day: string) => `Appointments of ${day}`,
    lead: 'Who says an appointment number is noted as arrived.',
    caption: 'Appointments',
    none: 'No appointments today',
    noneText: 'Those who book online appear here.',
    time: 'Time',
    number: 'Number',
    group: 'Matter',
    item: 'Service',
    person: 'Who',
    status: 'Status',
    arrived: 'Arrived',
  },
});
