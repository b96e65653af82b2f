import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CaseEvent } from './action.ts';
import { caseOf, declaredProcedure, type Line, planOf, submitted } from './case-for-test.ts';
import { readTemplateContent } from './documents/load-templates.ts';
import { templateLibraryOf } from './documents/template.ts';
import { findNotice, type NoticeFacts, noticesOf } from './notices.ts';

const templates = await readTemplateContent('content');

const facts: NoticeFacts = {
  identity: {
    number: '990102202611231234567890',
    itemName: '食品经营许可（新办）',
    applicantName: '林晓岚',
    applicantKind: 'person',
  },
  item: {
    type: '01',
    name: { zh: '食品经营许可（新办）', en: 'Food business licence' },
    remedies: undefined,
  },
  agencyName: '云河区市场监督管理局',
  contact: { phone: '0990-12345' },
  templates: templateLibraryOf(templates.map(({ value }) => value)),
  documents: new Map(),
  nameOfPart: (code) => (code === 'layout' ? '设备设施布局图' : undefined),
};

const accepted: CaseEvent = { type: 'accepted' };
const passed: CaseEvent = { type: 'passed', task: 'examination/examine', opinion: '内部意见' };

function told(...lines: Line[]) {
  return caseOf(declaredProcedure('standard'), ['2026-11-23', submitted(planOf([]))], ...lines);
}

function letter(sequence: number, ...lines: Line[]) {
  const notice = findNotice(told(...lines), facts, sequence);
  assert.ok(notice, `action ${sequence} has a letter`);
  return { ...notice, words: notice.paragraphs.map(({ zh }) => zh).join('\n') };
}

test('submission, opinions, issue and delivery have no letter; what the applicant must be told has one', () => {
  const state = told(
    ['2026-11-24', accepted],
    ['2026-11-25', { type: 'paused', name: '检验', basis: '第四十五条', expectedDays: 5 }],
    ['2026-11-26', { type: 'resumed', result: '' }],
    ['2026-11-26', { type: 'extended', days: 5, reasons: '复杂' }],
    ['2026-11-27', passed],
    ['2026-11-30', { type: 'approved', opinion: '' }],
    ['2026-11-30', { type: 'issued' }],
    ['2026-12-01', { type: 'delivered', method: 'electronic', note: '' }],
  );
  assert.deepEqual(
    noticesOf(state, facts).map(({ sequence, title }) => [sequence, title.zh]),
    [
      [2, '受理通知书'],
      [3, '特别程序告知书'],
      [5, '延长办理期限告知书'],
      [7, '准予行政许可决定书'],
    ],
  );
  assert.ok(
    noticesOf(state, facts).every(({ paragraphs }) => !JSON.stringify(paragraphs).includes('内部意见')),
  );
});

describe('the letter of acceptance', () => {
  test('names the day, the dates and the law', () => {
    const notice = letter(2, ['2026-11-24', accepted]);
    assert.equal(notice.number, '许受〔2026〕990102202611231234567890-2号');
    assert.match(notice.words, /自2026年11月24日起受理/);
    // Ten working days promised, twenty by law.
    assert.match(notice.words, /10个工作日，至2026年12月8日；法定办理期限为20个工作日，至2026年12月22日/);
    assert.match(notice.words, /第三十二条第一款第五项/);
  });

  test('says what held on its day, whatever came later', () => {
    const early = letter(2, ['2026-11-24', accepted]);
    const late = letter(
      2,
      ['2026-11-24', accepted],
      ['2026-11-25', { type: 'extended', days: 10, reasons: '复杂' }],
    );
    assert.deepEqual(late, early);
  });

  test('where the organ was silent, counts from receipt', () => {
    const notice = letter(2, ['2026-12-01', { type: 'accepted', deemed: true }]);
    assert.match(notice.words, /自收到申请材料之日即2026年11月23日起即为受理/);
  });
});

test('the letter of corrections has every point with its part, and the last day', () => {
  const notice = letter(2, [
    '2026-11-24',
    {
      type: 'correction-requested',
      respondBy: '2027-01-06',
      points: [
        { subject: 'layout', text: '没有标注尺寸' },
        { subject: '', text: '没有签名' },
      ],
    },
  ]);
  assert.deepEqual(notice.points, [
    { part: '设备设施布局图', text: '没有标注尺寸' },
    { part: undefined, text: '没有签名' },
  ]);
  assert.match(notice.words, /2027年1月6日前补正/);
});

test('a refusal has reasons and the ways to contest it, of the item or of the law', () => {
  const lines: Line[] = [
    ['2026-11-24', accepted],
    ['2026-11-25', passed],
    ['2026-11-26', { type: 'refused', reasons: '不符合第三十三条' }],
  ];
  const notice = letter(4, ...lines);
  assert.equal(notice.title.zh, '不予行政许可决定书');
  assert.match(notice.words, /不符合第三十三条/);
  assert.match(notice.remedies.map(({ zh }) => zh).join(''), /六十日[\s\S]*六个月/);
  const remedies = {
    reconsideration: { zh: '向区人民政府申请行政复议' },
    litigation: { zh: '向人民法院起诉' },
  };
  const own = findNotice(told(...lines), { ...facts, item: { ...facts.item, remedies } }, 4);
  assert.deepEqual(own?.remedies, [remedies.reconsideration, remedies.litigation]);
});

test('matters other than licences are not told of the Licensing Law', () => {
  const benefit = { ...facts, item: { ...facts.item, type: '05' as const } };
  const notice = findNotice(told(['2026-11-24', accepted]), benefit, 2);
  assert.match(notice?.number ?? '', /^政受/);
  assert.doesNotMatch(JSON.stringify(notice?.paragraphs), /行政许可法/);
});
