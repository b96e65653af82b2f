import type { z } from 'zod';
import type { Text } from '../../../kernel/messages.ts';

/** What a schema finds wrong, in words that say what to do. */
export function describeIssue(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return { zh: `不能大于${issue.maximum}。`, en: `At most ${issue.maximum}.` };
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_value':
      return { zh: '请从列出的选项中选择。', en: 'Choose one of those listed.' };
    case 'invalid_format':
      return wrongFormat(issue);
    case 'unrecognized_keys':
      return {
        zh: `没有要素“${issue.keys.join('、')}”。`,
        en: `There is no element ${issue.keys.join(', ')}.`,
      };
    case 'invalid_union':
      // A text is a string or { zh, en }: what is missing is the Chinese.
      return { zh: '请填写中文。', en: 'Write the Chinese text.' };
    default:
      return { zh: `不符合要求：${issue.message}`, en: issue.message };
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Text {
  if (origin === 'array') return { zh: `至少要有${minimum}项。`, en: `At least ${minimum} needed.` };
  if (origin === 'string') return { zh: '请填写。', en: 'This must be filled in.' };
  return { zh: `不能小于${minimum}。`, en: `At least ${minimum}.` };
}

function wrongType({ expected }: z.core.$ZodIssueInvalidType): Text {
  if (expected === 'number' || expected === 'int') return { zh: '请填写整数。', en: 'Write a whole number.' };
  return { zh: '请填写。', en: 'This must be filled in.' };
}

function wrongFormat({ pattern }: z.core.$ZodIssueInvalidStringFormat): Text {
  if (pattern?.includes('a-z')) {
    return {
      zh: '代码用小写字母开头，只含小写字母、数字和连字符。',
      en: 'A code begins with a small letter and has small letters, digits and hyphens.',
    };
  }
  if (pattern?.includes('{12}')) return { zh: '基本编码是12位数字。', en: 'A basic code has twelve digits.' };
  if (pattern?.includes('{4}'))
    return { zh: '请填写日期，例如2026-12-01。', en: 'Write a date, such as 2026-12-01.' };
  return { zh: '格式不符合要求。', en: 'It is not written in the right way.' };
}
