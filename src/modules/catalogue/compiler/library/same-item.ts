/**
 * True where two names say the same in other words: 道路运输证的核发 and 核发道路运输证. A number, a stage, a kind
 * of applicant or anything else of weight in one of them only makes them two items.
 */
export function differOnlyInForm(left: string, right: string): boolean {
  return weight(left) === weight(right);
}

/** The characters that carry meaning, in no order. */
function weight(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toUpperCase()
    .replace(formWords, '')
    .replace(/[\s()《》“”"'、,，.。·:：;；/-]/g, '');
  return [...plain].sort().join('');
}

/** Words that say only that something is applied for, and particles. */
const formWords = /关于|办理|申请|申报|事项|服务|手续|业务|审批|核发|核准|许可|审核|批准|的|及|和|与|或/g;
