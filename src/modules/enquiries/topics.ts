import type { Uuid } from '../../kernel/uuid.ts';

/** Signals: something was said in a conversation. */
export function enquiryTopic(id: Uuid): string {
  return `enquiry:${id}`;
}

/** Signals: something changed at the desk of an agency. */
export function deskTopic(agency: string): string {
  return `enquiry-desk:${agency}`;
}
