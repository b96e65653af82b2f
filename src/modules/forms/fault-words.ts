import type { Text } from '../../kernel/messages.ts';

/** What is wrong with an answer, in sentences that name the question and say what to do. */
export interface FaultWords {
  missing(chosen: boolean): Text;
  notAChoice(): Text;
  tooLong(longest: number, length: number): Text;
  wrongShape(hint: Text | undefined): Text;
  notANumber(): Text;
  notWhole(): Text;
  tooSmall(least: number, unit: Text | undefined): Text;
  tooLarge(most: number, unit: Text | undefined): Text;
  notPast(): Text;
  notFuture(): Text;
}

export function faultWords(label: Text): FaultWords {
  const zh = `“${label.zh}”`;
  const en = `“${label.en ?? label.zh}”`;
  return {
    missing: (chosen) => ({
      zh: chosen ? `请选择${zh}` : `请填写${zh}`,
      en: chosen ? `Choose an answer for ${en}` : `Fill in ${en}`,
    }),
    notAChoice: () => ({ zh: `请从列出的选项中选择${zh}`, en: `Choose one of the listed answers for ${en}` }),
    tooLong: (longest, length) => ({
      zh: `${zh}最多${longest}个字，现有${length}个字，请删减`,
      en: `${en} may have ${longest} characters; it has ${length}. Shorten it`,
    }),
    wrongShape: (hint) => ({
      zh: `${zh}的格式不正确${hint ? `：${hint.zh}` : '，请核对'}`,
      en: `${en} does not have the right form${hint ? `: ${hint.en ?? hint.zh}` : '; check it'}`,
    }),
    notANumber: () => ({
      zh: `${zh}须为数字，例如 120 或 35.5`,
      en: `${en} must be a number, for example 120 or 35.5`,
    }),
    notWhole: () => ({ zh: `${zh}须为整数`, en: `${en} must be a whole number` }),
    tooSmall: (least, unit) => ({
      zh: `${zh}不能小于${least}${unit?.zh ?? ''}`,
      en: `${en} must be at least ${least} ${unit?.en ?? unit?.zh ?? ''}`.trimEnd(),
    }),
    tooLarge: (most, unit) => ({
      zh: `${zh}不能大于${most}${unit?.zh ?? ''}`,
      en: `${en} must be at most ${most} ${unit?.en ?? unit?.zh ?? ''}`.trimEnd(),
    }),
    notPast: () => ({ zh: `${zh}不能晚于今天`, en: `${en} must not be after today` }),
    notFuture: () => ({ zh: `${zh}不能早于今天`, en: `${en} must not be before today` }),
  };
}
