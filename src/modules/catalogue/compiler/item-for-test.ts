import { parseDate } from '../../../kernel/date.ts';
import { directoryOf } from '../../agencies/index.ts';
import { dictionaryOf, Element } from '../../elements/index.ts';
import { Item } from '../item.ts';
import { Offering } from '../offering.ts';
import { compileCatalogue } from './compile.ts';
import type { Surroundings } from './context.ts';
import type { Subject } from './subject.ts';

/** An item without a fault; a test changes the one thing it is about. */
export function soundItem(changes: Record<string, unknown> = {}): Item {
  return Item.parse({
    basicCode: '990131001001',
    name: '餐饮服务许可',
    summary: '开餐馆前办理。',
    type: '01',
    audience: ['1', '2'],
    topics: ['permits', 'household'],
    offeredBy: ['yunhe-market'],
    legalBases: [{ law: '中华人民共和国食品安全法', article: '第三十五条' }],
    conditions: [{ text: '有固定的经营场所' }],
    materials: [{ code: 'layout', name: '设备设施布局图', kind: '3' }],
    form: [{ code: 'applicant', title: '申请人', questions: [{ element: 'person-name' }] }],
    limits: {
      statutory: { value: 20, unit: 'working-day' },
      promised: { value: 5, unit: 'working-day' },
    },
    handling: { procedure: 'standard' },
    steps: ['在线申请', '审查', '领取许可证'],
    result: { type: '10', name: '餐饮服务许可证', certificate: 'catering-licence' },
    kind: '2',
    visits: 0,
    channels: ['online', 'window'],
    ...changes,
  });
}

export function soundOffering(changes: Record<string, unknown> = {}): Offering {
  return Offering.parse({
    agency: 'yunhe-market',
    agencyName: { zh: '云河区市场监督管理局' },
    region: '990102',
    regionName: { zh: '云河区' },
    level: '4',
    places: [
      {
        name: { zh: '云河区大厅' },
        address: { zh: '政通路 1 号' },
        windows: [{ number: 'A01', name: { zh: '综合' } }],
      },
    ],
    consultPhones: ['0990-8123456'],
    complaintPhones: ['0990-12345'],
    ...changes,
  });
}

/** The credit code inside is right: GB 32100. */
export const soundCode = '11990102MB9902318W4990131001001';

export interface SubjectChanges {
  readonly item?: Record<string, unknown>;
  readonly offering?: Record<string, unknown>;
  readonly code?: string;
  readonly source?: string;
}

export function subjectOf({ item, offering, code, source = 'content' }: SubjectChanges = {}): Subject {
  return {
    item: soundItem(item),
    offering: soundOffering(offering),
    implementationCode: code ?? soundCode,
    source,
  };
}

/** Codes of the checks that find something in any of the items, each once for each finding. */
export async function findingsIn(...changes: readonly SubjectChanges[]): Promise<string[]> {
  const { findings } = await compileCatalogue(() => [changes.map(subjectOf)], surroundings);
  return findings.map(({ kind }) => kind.code);
}

const elements = [
  { code: 'person-name', name: '姓名', type: 'text', known: 'person-name' },
  { code: 'applicant-name', name: '申请人姓名', type: 'text' },
  { code: 'spouse-name', name: '配偶姓名', type: 'text' },
  { code: 'staff', name: '从业人数', type: 'integer', minimum: 0, maximum: 1000 },
  { code: 'area', name: '经营场所面积', type: 'number', minimum: 1 },
  { code: 'rented', name: '是否租赁', type: 'boolean' },
  { code: 'birth-date', name: '出生日期', type: 'date', known: 'person-birth-date' },
  { code: 'kind', name: '主体类型', type: 'choice', codeTable: 'kinds' },
  { code: 'items', name: '经营项目', type: 'choices', codeTable: 'kinds' },
].map((element) => Element.parse(element));

export const surroundings: Surroundings = {
  directory: directoryOf(
    [{ code: '990102', name: { zh: '云河区' }, level: 'county', source: 'content' }],
    [
      {
        code: 'yunhe-market',
        name: { zh: '云河区市场监督管理局' },
        shortName: { zh: '区市场监管局' },
        creditCode: undefined,
        nature: '1',
        region: '990102',
        address: undefined,
        phone: undefined,
        complaintPhone: undefined,
        duty: undefined,
        department: '31',
        source: 'content',
      },
    ],
    [
      {
        code: 'hall',
        name: { zh: '云河区大厅' },
        region: '990102',
        address: { zh: '政通路 1 号' },
        openingHours: { zh: '9:00–17:00' },
        phone: '0990-8000000',
        longitude: 118,
        latitude: 27,
        windows: [{ number: 'A01', name: { zh: '综合' }, agencies: ['yunhe-market'] }],
      },
    ],
  ),
  dictionary: dictionaryOf(elements, [
    {
      code: 'kinds',
      name: { zh: '类型' },
      source: '测试',
      values: ['企业', '个体工商户', '机关'].map((name, index) => ({
        code: String(index),
        name: { zh: name },
      })),
    },
  ]),
  topics: new Map([
    ['permits', { audience: 'company' }],
    ['household', { audience: 'person' }],
  ]),
  certificates: [{ code: 'catering-licence', name: { zh: '餐饮服务许可证' } }],
  today: parseDate('2026-11-22'),
};
