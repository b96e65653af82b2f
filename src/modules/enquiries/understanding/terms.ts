import { hanRuns, latinWords, normalise, pairsOf, type Segment } from '../../catalogue/index.ts';

/** Terms of a text with how much each kind counts: words, pairs of characters for what no dictionary knows, characters. */
export type Terms = ReadonlyMap<string, number>;

const weights = { word: 1, pair: 0.45, character: 0.15 };

/** What a text is about: its words, pairs and characters, without those that every question may have. */
export function termsOf(text: string, segment: Segment): Terms {
  const normal = normalise(text);
  const terms = new Map<string, number>();
  for (const run of hanRuns(normal)) {
    for (const character of run) if (!particle.test(character)) terms.set(character, weights.character);
    for (const pair of pairsOf(run)) if (!particle.test(pair)) terms.set(pair, weights.pair);
  }
  const words = [...segment.cutFinely(normal).filter(isHanWord), ...latinWords(normal)];
  for (const word of words) if (isTelling(word)) terms.set(word, weights.word);
  return terms;
}

function isHanWord(word: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word);
}

function isTelling(word: string): boolean {
  if ([...word].every((character) => particle.test(character) || generalActs.includes(character)))
    return false;
  return !commonWords.has(word) && !/^(?:\d+|[a-z])$/.test(word);
}

/** Characters that stand between words. */
const particle =
  /[的了吗呢吧啊呀嘛么我你您他她它们这那就都也还很太要想去来有是在把给让被和与跟不没能会可什怎哪谁多几些个]/u;

/** What one does with any matter. */
const generalActs = '办弄行做用好请问';

const commonWords = new Set(
  `什么 怎么 怎样 怎么样 如何 哪些 哪个 哪里 哪儿 多少 多久 几个 这个 那个 这种 那种 这样 那样 这里 那里 这边 那边 一个 一家 一份
  一张 一些 一下 自己 别人 他人 我们 咱们 你们 他们 本人 如果 假如 的话 听说 现在 目前 今年 去年 明年 已经 刚刚 刚才 准备 打算 可以
  能够 需要 应该 必须 一定 要不要 是不是 有没有 会不会 能不能 可不可以 不能 不可以 是否 还是 或者 以及 因为 所以 但是 然后 关于
  对于 东西 事情 问题 请问 麻烦 咨询 想要 知道 告诉 帮我 帮忙 办理 申请 申办 申领 办好 办完 没有 不是 就是 这是 时候 之前 之后
  以前 以后 时间 情况 我家 我要 我想 了解 方面 相关 有关 进行 使用 还有 一直 最近 今天 明天 谢谢 您好 你好 怎么办 怎么弄
  the an my me do does is are to for of in on at it and or if can need want please would like with have get apply
  how what where when which who you your there this that be will should long much open start run new take does start some any`
    .split(/\s+/)
    .filter(Boolean),
);
