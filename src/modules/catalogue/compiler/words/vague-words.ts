/** A word that leaves open what is meant, where it stands in the text. */
export interface VagueWord {
  readonly word: string;
  readonly at: number;
}

/** In the name of a material: what is asked cannot be told from it. */
export function findVagueMaterialWord(text: string): VagueWord | undefined {
  return findWord(text, [...openClasses, enumeration]);
}

/** True where nothing of the name says what to bring: 其他材料, 相关证明文件. */
export function isVagueAsWhole(text: string): boolean {
  return wholeName.test(text.normalize('NFKC').replace(/\([^()]*\)|[\s。；;.]/g, ''));
}

/** In a condition: whether it is met depends on who looks at it. */
export function findDiscretion(text: string): VagueWord | undefined {
  return findWord(text, discretion);
}

/** A reference to rules that are not named; `《…》的有关规定` is named. */
export function findUnnamedRules(text: string): VagueWord | undefined {
  return findWord(withoutTitles(text), [unnamedRules]);
}

/** A last point that opens the list again: 其他条件. */
export function findCatchAll(text: string): VagueWord | undefined {
  return findWord(text, [catchAll]);
}

/** A title in 《》 may contain the words without leaving anything open; its length stays. */
function withoutTitles(text: string): string {
  return text.replace(/《[^》]*》/g, (title) => `《${'＊'.repeat(title.length - 2)}》`);
}

function findWord(text: string, patterns: readonly RegExp[]): VagueWord | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return { word: match[0], at: match.index };
  }
  return undefined;
}

const things = '(?:材料|资料|文件|凭证|凭据|手续|证件|证照|证明|单据)';
const qualifiers =
  '(?:的|相关|有关|有效|其[他它]|证明|证据|佐证|申请|申报|说明|书面|情况|支撑|辅助|补充|必要|应)*';

const openClasses = [
  new RegExp(
    `(?:相关|有关)(?![于者])(?:${qualifiers}${things}|[^，。、；()（）的]{0,3}(?:材料|资料|文件|手续))(?!清单|目录|表|袋)`,
  ),
  new RegExp(
    `其[他它](?:业务|需要|要求|需|应当?|必要|相关|有关|佐证|证明|证据|补充|辅助|支撑|相应|提交|提供|的)*${things}`,
  ),
  new RegExp(
    `(?:认为(?:有)?(?:必要|需要)|视情况|必要时|根据需要|按要求|所需)(?:提交|提供|补充)?的?(?:其[他它])?(?:${things})?`,
  ),
];

/**
 * 等 after a list, before a general word or the end. In 等级, 高等, 平等, 等于, 同等 and their like it is no “etc.”,
 * and in 护照等国际旅行证件 or 纪检监察等部门 the word behind it says of what kind the rest is.
 */
const enumeration = new RegExp(
  `(?<![高中初平对优特相均甲乙丙丁一二三四五六七八九两减何此上下头超]|(?<!合)同)等(?![级于待额值效次候离同高位式价压温腰边比分])${qualifiers}(?:${things}|(?=[)）。；;]|$))`,
);

const wholeName = new RegExp(
  `^(?:其[他它]|相关|有关|所需|必要|全部|申请|申报|证明|佐证|辅助|补充|支撑|附件|书面|审批|办理|的|及|和|、)*${things}$`,
);

const discretion = [
  /(?<!下列|以下|述|的|项)原则上(?![报述升])|视(?:具体|实际)?情况|酌情|必要时|一般应当?|(?:根据|视)(?:工作)?(?:实际)?需要(?:确定|决定|可|可以)|可根据(?:实际)?情况/,
  /(?:较好|较强|较高|较大|一定|足够|相当|适当|相应)的?(?:经济|技术|管理|组织|专业|经营|办学|资金|履行|偿还|承担)?(?:能力|实力|水平|规模|数量的?|条件|基础|影响|经验|资金|资质|信誉)(?![：:])/,
  /(?:信誉|信用|品行|声誉|效益|前景)(?:较好|良好)/,
];

const unnamedRules =
  /(?<!》[^，。；]{0,12})(?:(?:国家|本省|本市|法律、?法规|主管部门|行业|现行|省|市)的?)?(?:其[他它])?(?:相关|有关)(?:法律|法规|政策|管理|技术|行业|标准|要求|、|和|与)*(?:规定|要求)(?!》)/;

const catchAll =
  /(?:(?:规定|要求|认定|需要|具备|满足)的)?其[他它](?:相关|有关|必要|应当具备的?|的)*(?:条件|要求)|(?:规定|认定|认为|要求)的其[他它]情形/;
