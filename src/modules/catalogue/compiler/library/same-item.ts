/**
 * The words of a name that carry meaning: without particles and words that say only that something is applied
 * for. Of 道路运输证的核发 that is 道路运输证.
 */
export function essence(name: string): string {
  const plain = name.normalize('NFKC').toUpperCase().replace(punctuation, '');
  return plain.replace(formWords, '') || plain;
}

/**
 * True where two names say the same in other words or order. A number, a stage, a kind of applicant or anything
 * else of weight in one of them only makes them two items.
 */
export function differOnlyInForm(left: string, right: string): boolean {
  return sorted(essence(left)) === sorted(essence(right));
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

const punctuation = /[\s()《》“”"'、,，.。·:：;；/-]/g;
const formWords = /关于|办理|申请|申报|事项|服务|手续|业务|审批|核发|核准|许可|审核|批准|的|及|和|与|或/g;
