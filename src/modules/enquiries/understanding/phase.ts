/** What happens to a licence or a record in its life (办理阶段). */
export const phases = ['new', 'change', 'renewal', 'cancellation', 'replacement'] as const;
export type Phase = (typeof phases)[number];

const signs: Readonly<Record<Phase, RegExp>> = {
  cancellation:
    /注销|不(?:想)?(?:开|干|做|经营|营业)了|(?:关|停)(?:店|门|业|掉)|歇业|cancel|close down|deregist/,
  renewal: /续(?:期|证|展)?|延续|延期|到期|过期|期满|快到|换证|换新|renew|expir/,
  replacement: /丢|遗失|不见|找不到|损坏|弄坏|补(?:办|领|证|发|一)|lost|replace/,
  change:
    /变更|(?:换|改)(?:了|个|一?个)?(?:法人|法定代表人|地址|名|店名|负责人|经营范围|股东|单位|医院)|改名|迁址|搬(?:家|迁|了)|增资|减资|股权|change/,
  new: /新(?:办|开|设|申)|首次|第一次|刚开|开(?:个|家|一家|一个|间)|想开|要开|准备开|办(?:个|一个)|办下来|能下来|设立|成立|new|open a|set up|start/,
};

/** The phase the words give away. @param text normalised */
export function phaseIn(text: string): Phase | undefined {
  return phases
    .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    .find((phase) => signs[phase].test(text));
}

const order: readonly Phase[] = ['cancellation', 'change', 'replacement', 'renewal', 'new'];

/** The phases an item is for, by its name; an item that does not say is for whatever comes. */
export function phasesOf(name: string): readonly Phase[] {
  return phases.filter((phase) => nameSigns[phase].test(name));
}

const nameSigns: Readonly<Record<Phase, RegExp>> = {
  new: /新办|首次|设立|新设|新开|核发|新建/,
  change: /变更/,
  renewal: /延续|延期|换证|换领|续期/,
  cancellation: /注销/,
  replacement: /补领|补办|补发/,
};
