import { type CalendarDate, isCalendarDate } from '../../../kernel/date.ts';
import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import { isWithinRegion } from '../../../kernel/region-code.ts';
import type { Directory } from '../../agencies/index.ts';
import { isReason, reasonMissing } from '../reason.ts';
import { Role } from '../role.ts';
import { isDutyAct } from './duty-acts.ts';
import type { PostGrant } from './post-record.ts';

/** A post as it was typed. */
export interface PostInput {
  readonly agency: string;
  readonly role: string;
  /** Empty: the region of the agency. */
  readonly region: string;
  /** Basic codes with anything between them; empty: all items. */
  readonly items: string;
  readonly acts: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** @throws Refusal `post-invalid` with a fault at each field */
export function readPost(
  input: PostInput,
  { directory, today }: { directory: Directory; today: CalendarDate },
): PostGrant & { reason: string } {
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string) => faults.push({ field, message: { zh, en } });
  const agency = directory.findAgency(input.agency);
  if (!agency) fault('agency', '请选择机构', 'Choose the agency');
  const role = Role.safeParse(input.role);
  if (!role.success) fault('role', '请选择岗位', 'Choose the post');
  const region = input.region || (agency?.region ?? '');
  if (agency && !(directory.findRegion(region) && isWithinRegion(region, agency.region))) {
    fault('region', '区域须在本机关的区域之内', 'The region must lie within that of the agency');
  }
  const items = input.items.split(/[\s,，、;；]+/).filter((code) => code !== '');
  if (items.some((code) => !/^\d{12}$/.test(code))) {
    fault(
      'items',
      '事项填写12位基本编码，每行一个',
      'Give items by their basic codes of 12 digits, one a line',
    );
  }
  const from = input.from === '' ? today : input.from;
  if (!isCalendarDate(from)) fault('from', '请填写开始日期', 'Enter the first day');
  const until = input.until === '' ? undefined : input.until;
  if (until !== undefined && !(isCalendarDate(until) && until >= from && until >= today)) {
    fault(
      'until',
      '结束日期不能早于开始日期和今天',
      'The last day cannot lie before the first, or before today',
    );
  }
  const reason = input.reason.trim();
  if (!isReason(reason)) faults.push({ field: 'reason', message: reasonMissing });
  if (faults.length > 0 || !role.success) {
    throw invalid('post-invalid', { zh: '岗位没有提交。', en: 'The post has not been asked for.' }, faults);
  }
  const acts = input.acts.filter((act) => isDutyAct(role.data, act));
  return {
    agency: input.agency,
    role: role.data,
    region,
    items: items.length > 0 ? [...new Set(items)] : undefined,
    acts: acts.length > 0 ? acts : undefined,
    from: from as CalendarDate,
    until: until as CalendarDate | undefined,
    reason,
  };
}
