import type { Hall } from '../../agencies/index.ts';
import type { Appointment } from './appointment.ts';
import { instantOf } from './slot.ts';

/** The appointment for a calendar (RFC 5545), with an alarm an hour before. */
export function calendarFile(
  appointment: Appointment,
  { hall, minutes, url, now }: { hall: Hall; minutes: number; url: string; now: Date },
): string {
  const from = instantOf(appointment);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tongban//Appointments//ZH',
    'BEGIN:VEVENT',
    `UID:${appointment.id}@tongban`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(from)}`,
    `DTEND:${stamp(new Date(from.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escaped(`办事预约 ${appointment.number} ${appointment.item?.name ?? ''}`.trim())}`,
    `LOCATION:${escaped(`${hall.name.zh} ${hall.address.zh}`)}`,
    `DESCRIPTION:${escaped(`预约号 ${appointment.number}。请带身份证。取消或者改约：${url}`)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT1H',
    `DESCRIPTION:${escaped(`办事预约 ${appointment.number}`)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** A line has at most 75 octets; the next begins with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [''];
  for (const sign of line) {
    const last = parts.length - 1;
    const isFull = Buffer.byteLength(`${parts[last]}${sign}`) > (last === 0 ? 75 : 74);
    if (isFull) parts.push(sign);
    else parts[last] += sign;
  }
  return parts.join('\r\n ');
}
