/** Which part in the life of a permit, a registration or a paper is meant. */
export type Phase = 'new' | 'change' | 'renewal' | 'replacement' | 'end' | 'enquiry';

const marks: Readonly<Record<Phase, RegExp>> = {
  new: /新办|新开|新建|新增|新申请|设立|首次|初次|初始|申领|核发|签发|开办|成立|报装|参保/,
  change: /变更|更名|更改|更正|增项|减项|重核|调整/,
  renewal: /延续|延期|续期|续展|换证|换领|换发|期满|到期|年检|年审|再次注册/,
  replacement: /补办|补领|补发|补证|遗失|挂失|损毁/,
  end: /注销|撤销|销户|停业|歇业|终止|收回/,
  enquiry:
    /查询|咨询|查阅|公示|公布|公告|公报|发布|指引|宣传|进度|培训|讲座|(?:名单|名录|目录|信息|资讯|动态|展|展览|活动)$/,
};

/** The phases that a text names in official words. */
export function phasesIn(text: string): ReadonlySet<Phase> {
  return new Set((Object.keys(marks) as Phase[]).filter((phase) => marks[phase].test(text)));
}

/** Of a name, what stands in brackets says more: 律师事务所设立许可（注销） ends something. */
export function phasesOfName(name: string): ReadonlySet<Phase> {
  const inBrackets = phasesIn((name.match(/\([^)]*\)/g) ?? []).join(' '));
  return inBrackets.size > 0 ? inBrackets : phasesIn(name);
}

/** The phases that somebody asks for: those named, or the beginning where one wants to open, do or get something. */
export function phasesAsked(query: string, meanings: readonly string[]): ReadonlySet<Phase> {
  const named = phasesIn([query, ...meanings].join(' '));
  return named.size === 0 && beginning.test(query) ? new Set<Phase>(['new']) : named;
}

const beginning = /^(?:办|开|申请|申办|注册|成立|领|做|搞|建|open|start|set up|register|apply|get)/;

/**
 * How well an item fits the phase that was asked for. Whoever names none mostly begins something: then an item that
 * changes, renews or ends it stands behind the one that begins it, and far behind where one said so.
 */
export function phaseFit(asked: ReadonlySet<Phase>, item: ReadonlySet<Phase>): number {
  const isBeginning = item.size === 0 || item.has('new');
  if (asked.size === 0) return isBeginning ? 1 : 0.75;
  if (asked.size === 1 && asked.has('new')) return isBeginning ? 1 : 0.45;
  for (const phase of asked) if (item.has(phase)) return 1.2;
  return item.size === 0 ? 0.95 : 0.65;
}
