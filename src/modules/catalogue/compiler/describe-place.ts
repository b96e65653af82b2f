import type { Text } from '../../../kernel/messages.ts';

/** A place of an item in words: `materials.3.name` is 第 4 项材料. An unknown part is shown as it is. */
export function describePlace(place: string): Text {
  const [part = '', ...rest] = place.split('.');
  const words = parts[part];
  if (!words) return { zh: place, en: place };
  const numbers = rest.filter((step) => /^\d+$/.test(step)).map((step) => Number(step) + 1);
  const detail = rest.filter((step) => !/^\d+$/.test(step)).at(-1);
  return words(numbers, detail);
}

type Describe = (numbers: readonly number[], detail: string | undefined) => Text;

const parts: Readonly<Record<string, Describe>> = {
  name: () => ({ zh: '名称', en: 'Name' }),
  basicCode: () => ({ zh: '基本编码', en: 'Basic code' }),
  implementationCode: () => ({ zh: '实施编码', en: 'Code' }),
  topics: () => ({ zh: '主题', en: 'Topics' }),
  channels: () => ({ zh: '办理形式', en: 'Ways to apply' }),
  visits: () => ({ zh: '到现场次数', en: 'Visits' }),
  kind: () => ({ zh: '办件类型', en: 'Kind' }),
  item: () => ({ zh: '整个事项', en: 'The whole item' }),
  legalBases: numbered('设定依据', 'Legal basis'),
  conditions: numbered('条件', 'Condition'),
  materials: numbered('材料', 'Material'),
  fees: numbered('收费', 'Fee'),
  relations: numbered('关系', 'Relation'),
  handling: numbered('办理环节', 'Handling'),
  form: ([page, question]) =>
    page === undefined
      ? { zh: '表单', en: 'Form' }
      : {
          zh: `表单第 ${page} 页${question === undefined ? '' : `第 ${question} 题`}`,
          en: `Form, page ${page}${question === undefined ? '' : `, question ${question}`}`,
        },
  limits: (_, detail) =>
    detail === 'promised'
      ? { zh: '承诺时限', en: 'Promised limit' }
      : detail === 'statutory'
        ? { zh: '法定时限', en: 'Statutory limit' }
        : { zh: '办理时限', en: 'Time limits' },
  result: () => ({ zh: '办理结果', en: 'Result' }),
  offering: (_, detail) => offeringParts[detail ?? ''] ?? { zh: '实施信息', en: 'Offer' },
};

const offeringParts: Readonly<Record<string, Text>> = {
  consultPhones: { zh: '咨询电话', en: 'Number for questions' },
  complaintPhones: { zh: '投诉电话', en: 'Number for complaints' },
  places: { zh: '办理地点', en: 'Places' },
  windows: { zh: '办理窗口', en: 'Windows' },
};

function numbered(zh: string, en: string): Describe {
  return ([number]) =>
    number === undefined ? { zh, en } : { zh: `第 ${number} 项${zh}`, en: `${en} ${number}` };
}
