import type { Text } from '../../../kernel/messages.ts';
import type { Reach } from '../drafts/draft.ts';

/** A page of the editor: the members of an Item or an Offering that are written together. */
export interface EditorSection {
  readonly code: string;
  readonly title: Text;
  readonly members: readonly string[];
  /** What to keep in mind while writing. */
  readonly hint?: Text;
}

/** Every member of an Item stands in one section, or is fixed. */
const standardSections: readonly EditorSection[] = [
  {
    code: 'basics',
    title: { zh: '基本信息', en: 'Basic facts' },
    members: [
      'name',
      'mainItem',
      'aliases',
      'summary',
      'type',
      'kind',
      'audience',
      'object',
      'topics',
      'events',
      'nationalCode',
      'offeredBy',
      'levels',
      'competence',
      'centralDepartment',
      'endsOn',
    ],
  },
  { code: 'law', title: { zh: '设定依据', en: 'Legal bases' }, members: ['legalBases'] },
  {
    code: 'conditions',
    title: { zh: '受理条件', en: 'Conditions' },
    members: ['conditions', 'quantityLimit', 'applicationPeriod', 'refusals'],
    hint: {
      zh: '每个条件先写给人看的话，再尽量写出规则：有规则的条件由系统问、由系统判，申请人不用到窗口问。',
      en: 'Write each condition for people first, then as a rule where you can: the program asks and decides it, and nobody has to come and ask.',
    },
  },
  {
    code: 'materials',
    title: { zh: '申请材料', en: 'Materials' },
    members: ['materials'],
    hint: {
      zh: '写明每一份材料的名称。政府部门已有的数据不能再要求申请人提交；不是人人都要的，写出提供情形规则。',
      en: 'Name every document. Ask for nothing that government holds already; what only some must bring has a rule.',
    },
  },
  { code: 'form', title: { zh: '申请表单', en: 'Application form' }, members: ['form'] },
  { code: 'limits', title: { zh: '办理时限', en: 'Time limits' }, members: ['limits'] },
  { code: 'fees', title: { zh: '收费', en: 'Fees' }, members: ['fees', 'specialFund'] },
  {
    code: 'handling',
    title: { zh: '办理与特别程序', en: 'Handling and special procedures' },
    members: ['handling', 'approval', 'jointAgencies', 'intermediaries'],
  },
  { code: 'steps', title: { zh: '办理流程', en: 'Steps' }, members: ['steps', 'flowCharts'] },
  { code: 'result', title: { zh: '办理结果', en: 'Result' }, members: ['result'] },
  {
    code: 'ways',
    title: { zh: '办理方式', en: 'Ways to apply' },
    members: [
      'channels',
      'visits',
      'visitReason',
      'onlineDepth',
      'trustLevel',
      'crossRegion',
      'crossRegionWays',
      'externalUrl',
      'mobileUrl',
    ],
  },
  {
    code: 'rights',
    title: { zh: '权利义务与救济', en: 'Rights, duties, remedies' },
    members: ['rights', 'duties', 'remedies'],
  },
  { code: 'questions', title: { zh: '常见问题', en: 'Frequent questions' }, members: ['questions'] },
  { code: 'relations', title: { zh: '事项关系', en: 'Relations' }, members: ['relations'] },
  {
    code: 'powers',
    title: { zh: '权责清单要素', en: 'Powers and responsibilities' },
    members: ['responsibilities', 'accountability', 'punishment', 'compulsion', 'levy', 'inspection'],
  },
  { code: 'more', title: { zh: '其他要素', en: 'Further elements' }, members: ['more'] },
];

/** Every member of an Offering stands in one section, or is fixed. */
const offeringSections: readonly EditorSection[] = [
  {
    code: 'organ',
    title: { zh: '实施主体', en: 'Organ' },
    members: ['organKind', 'powerSource', 'exercise', 'undertaking', 'entrustedBy', 'otherCodes'],
  },
  { code: 'places', title: { zh: '办理地点', en: 'Places' }, members: ['places'] },
  {
    code: 'contacts',
    title: { zh: '咨询和投诉', en: 'Questions and complaints' },
    members: ['consultPhones', 'consult', 'complaintPhones', 'complaint'],
  },
  {
    code: 'services',
    title: { zh: '便民服务和系统', en: 'Services and systems' },
    members: ['services', 'system', 'signOn'],
  },
  { code: 'remedies', title: { zh: '复议和诉讼机关', en: 'Remedies' }, members: ['remedies'] },
];

/** What makes an item that item and an offer that offer, and what is worked out: nobody writes it here. */
export const fixedMembers: Readonly<Record<Reach, readonly string[]>> = {
  standard: ['basicCode', 'handlingItem', 'handlingItems'],
  offering: [
    'agency',
    'agencyName',
    'creditCode',
    'region',
    'regionName',
    'level',
    'reviewAgencies',
    'partOf',
  ],
};

/** Of rows with many elements, those that nearly every row has; the others stand folded away behind them. */
export const mainMembers: Readonly<Record<string, readonly string[]>> = {
  'item.materials': [
    'name',
    'code',
    'generated',
    'when',
    'whenText',
    'kind',
    'form',
    'source',
    'necessity',
    'originals',
    'copies',
    'issuer',
    'basis',
    'note',
  ],
  'item.legalBases': ['law', 'article', 'documentNumber', 'says'],
  'item.fees': ['name', 'standard', 'basis', 'reduction'],
  'item.form[].questions': ['element', 'required', 'when', 'label', 'hint'],
};

export function sectionsOf(reach: Reach): readonly EditorSection[] {
  return reach === 'standard' ? standardSections : offeringSections;
}

/** The section a place such as `materials.3.name` is written in. */
export function sectionOfPlace(reach: Reach, place: string): EditorSection | undefined {
  const [member = ''] = place.split('.');
  return sectionsOf(reach).find(({ members }) => members.includes(member));
}
