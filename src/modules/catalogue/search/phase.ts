/** Which part in the life of a permit, a registration or a paper is meant. */
export type Phase = 'new' | 'change' | 'renewal' | 'replacement' | 'end' | 'enquiry';

const marks: Readonly<Record<Phase, RegExp>> = {
  new: /新办|新开|新建|新增|新申请|设立|首次|初次|初始|申领|核发|签发|开办|成立|报装|参保/,
  change: /变更|更名|更改|更正|增项|减项|重核|调整/,
  renewal: /延续|延期|续期|续展|换证|换领|换发|期满|到期|年检|年审|再次注册/,
  replacement: /补办|补领|补发|补证|遗失|挂失|损毁/,
  end: /注销|撤销|销户|停业|歇业|终止|收回/,
  enquiry:
    /查询|咨询|查阅|公示|公布|公告|公报|指引|宣传|进度|培训|讲座|(?:名单|名录|目录|信息|资讯|动态|展|展览|活动)$/,
};

/** The phases that a text names in official words. */
export function phasesIn(text: string): ReadonlySet<Phase> {
  return new Set((Object.keys(marks) as Phase[]).filter((phase) => marks[phase].test(text)));
}

/**
 * How well an item fits the phase that was asked for. Whoever names none begins something: then an item that changes,
 * renews or ends it stands behind the one that begins it.
 */
export function phaseFit(asked: ReadonlySet<Phase>, item: ReadonlySet<Phase>): number {
  const isSameAsked = [...asked].some((phase) => item.has(phase));
  if (isSameAsked) return 1.2;
  const isBeginning = item.size === 0 || item.has('new');
  if (asked.size === 0 || (asked.size === 1 && asked.has('new'))) return isBeginning ? 1 : 0.75;
  return item.size === 0 ? 0.95 : 0.65;
}
