import { defineMessages } from '../../../../kernel/messages.ts';

export const versionsWords = defineMessages({
  zh: {
    title: '历次变更',
    lead: '这个事项每次变更的生效日期和内容。办件按受理时的版本办理，不受后来变更的影响。',
    version: (number: number) => `第 ${number} 版`,
    current: '现行',
    effective: '生效日期',
    changed: '变更内容',
    reason: '修改说明：',
    first: '首次发布。',
    fromSource: '随事项清单更新。',
    nothing: '没有变更。',
    see: '查看变更',
    seeVersion: '查看这一版的办事指南',
    planned: '即将变更',
    plannedOn: (day: string) => `自${day}起：`,
    plannedStatus: {
      'in-use': '恢复办理。',
      suspended: '暂停办理。',
      cancelled: '取消本事项。',
    },
    statuses: { 'in-use': '恢复办理', suspended: '暂停办理', cancelled: '取消' },
    statusTitle: '启用、暂停和取消',
    counts: ({ added, removed, changed, moved }: Counts) =>
      [
        ...(changed > 0 ? [`修改 ${changed} 处`] : []),
        ...(added > 0 ? [`新增 ${added} 处`] : []),
        ...(removed > 0 ? [`删去 ${removed} 处`] : []),
        ...(moved > 0 ? [`调整顺序 ${moved} 处`] : []),
      ].join('，') || '没有差别',
    older: '更早的版本',
    guide: '返回现行办事指南',
    former: (number: number, from: string) =>
      `这是本事项的第 ${number} 版，${from}起生效，现在已经不是现行版本。`,
    seeCurrent: '查看现行版本',
    changesTitle: (from: number, to: number) => `第 ${from} 版与第 ${to} 版的差别`,
    compareWith: '与哪一版比较',
    compare: '比较',
    standard: '事项标准',
    offering: '本机关的实施信息',
    states: { added: '新增', removed: '删去', changed: '修改', moved: '移位' },
    row: (place: number) => `第 ${place} 项`,
    before: '改前',
    after: '改后',
    english: '英文',
    nothingSaid: '（未填写）',
    comma: '、',
  },
  en: {
    title: 'Changes',
    lead: 'Every change of this service, with the day from which it holds. A case is handled by the version in force when it was accepted.',
    version: (number: number) => `Version ${number}`,
    current: 'In force',
    effective: 'In force from',
    changed: 'What changed',
    reason: 'Why: ',
    first: 'Published for the first time.',
    fromSource: 'Updated with the list of items.',
    nothing: 'No changes.',
    see: 'See the changes',
    seeVersion: 'See the guide of this version',
    planned: 'Coming changes',
    plannedOn: (day: string) => `From ${day}: `,
    plannedStatus: {
      'in-use': 'offered again.',
      suspended: 'suspended.',
      cancelled: 'no longer offered.',
    },
    statuses: { 'in-use': 'Offered again', suspended: 'Suspended', cancelled: 'Cancelled' },
    statusTitle: 'Offered, suspended, cancelled',
    counts: ({ added, removed, changed, moved }: Counts) =>
      [
        ...(changed > 0 ? [`${changed} changed`] : []),
        ...(added > 0 ? [`${added} added`] : []),
        ...(removed > 0 ? [`${removed} removed`] : []),
        ...(moved > 0 ? [`${moved} moved`] : []),
      ].join(', ') || 'No difference',
    older: 'Older versions',
    guide: 'Back to the guide in force',
    former: (number: number, from: string) =>
      `This is version ${number} of the service, in force from ${from}; it is not in force any more.`,
    seeCurrent: 'See the version in force',
    changesTitle: (from: number, to: number) => `From version ${from} to version ${to}`,
    compareWith: 'Compare with',
    compare: 'Compare',
    standard: 'Standard of the item',
    offering: 'What this agency adds',
    states: { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' },
    row: (place: number) => `No. ${place}`,
    before: 'Before',
    after: 'After',
    english: 'English',
    nothingSaid: '(nothing)',
    comma: ', ',
  },
});

interface Counts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
}
