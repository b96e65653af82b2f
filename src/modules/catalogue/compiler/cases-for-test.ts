import type { SubjectChanges } from './item-for-test.ts';

/** For a check: items that have the fault, and items that only look like it. */
export interface CheckCase {
  readonly check: string;
  readonly faulty: readonly (readonly SubjectChanges[])[];
  readonly sound: readonly (readonly SubjectChanges[])[];
}

const material = (name: string, more: object = {}) => ({ code: 'm', name, kind: '1', ...more });
const materials = (...list: (string | object)[]): SubjectChanges => ({
  item: {
    materials: list.map((each, index) => ({
      ...(typeof each === 'string' ? material(each) : each),
      code: `m-${index}`,
    })),
  },
});
const condition = (text: string, rule?: string): SubjectChanges => ({
  item: { conditions: [rule ? { text, rule } : { text }], form: wideForm },
});
const rules = (...list: string[]): SubjectChanges => ({
  item: { conditions: list.map((rule) => ({ text: rule, rule })), form: wideForm },
});
const wideForm = [
  {
    code: 'all',
    title: '情况',
    questions: ['person-name', 'staff', 'area', 'rented', 'kind', 'items'].map((element) => ({ element })),
  },
];
const days = (value: number, more: object = {}) => ({ value, unit: 'working-day', ...more });
const limits = (statutory: object, promised: object, more: object = {}): SubjectChanges => ({
  item: { limits: { statutory, promised }, ...more },
});
const imported = (changes: SubjectChanges): SubjectChanges => ({ source: 'elsewhere', ...changes });
const named = (name: string, basicCode: string, more: object = {}): SubjectChanges => ({
  item: { name, basicCode, ...more },
  code: `11990102MB9902318W4${basicCode}`,
});
/** Gives one document, asks for others. */
const issuing = (document: string, basicCode: string, ...needed: string[]): SubjectChanges => ({
  item: {
    name: `${document}核发`,
    basicCode,
    result: { type: '10', name: document },
    materials: needed.map((name, index) => material(name, { code: `m-${index}` })),
  },
  code: `11990102MB9902318W4${basicCode}`,
});

export const materialCases: readonly CheckCase[] = [
  {
    check: 'source-gap',
    faulty: [[imported({ item: { legalBases: [] } }), imported({ item: { legalBases: [] }, code: 'B' })]],
    sound: [
      [imported({ item: { legalBases: [] } }), imported({ code: 'B' })],
      [{ item: { legalBases: [] } }],
    ],
  },
  {
    check: 'vague-material',
    faulty: ['其他材料', '相关证明材料', '有关文件', '申请材料（原件）', '佐证材料', '其它相关资料'].map(
      (name) => [materials(name)],
    ),
    sound: ['其他债权人名单', '申请书', '房屋产权证明文件', '安全评估材料', '相关人员名册'].map((name) => [
      materials(name),
    ]),
  },
  {
    check: 'open-ended-material',
    faulty: [
      '审计报告、合同等材料',
      '场地租赁的相关证明',
      '营业执照等有关证件',
      '法律、法规规定的其他材料',
      '身份证、户口簿等',
      '审批部门认为需要提供的材料',
      '验收证明、检测报告等文件（复印件）',
      '发改部门相关立项文件',
    ].map((name) => [materials(name)]),
    sound: [
      '普通话等级证书',
      '高等学校毕业证书',
      '中等职业学校学历证明书',
      '平等协商协议',
      '同等学力证明',
      '信息系统安全等保测评报告',
      '有效护照等国际旅行证件',
      '纪检监察等部门意见',
      '变更其他登记事项的申请书',
      '利益相关者处理协议',
      '学费的有关缴费凭据',
      '二等功证书',
      '中国海关等部门出具的入境凭证',
    ].map((name) => [materials(name)]),
  },
  {
    check: 'material-repeated',
    faulty: [
      [materials('公司章程', '《公司章程》（复印件）'.replace('（复印件）', ''))],
      [materials('租赁合同', '租赁合同复印件')],
    ],
    sound: [
      [materials('身份证（法定代表人）', '身份证（代理人）')],
      [
        materials(
          material('租赁合同', { when: '是否租赁 = true' }),
          material('租赁合同', { when: '是否租赁 = false' }),
        ),
      ],
      [materials('公司章程', '公司章程修正案')],
    ],
  },
  {
    check: 'material-government-holds',
    faulty: [
      [materials('营业执照副本复印件')],
      [materials('申请人的居民身份证（正反面）')],
      [materials('《户口簿》')],
      [materials(material('不动产权证书', { source: '20' }))],
      [materials('某某许可证'), issuing('某某许可证', '990131009001')],
    ],
    sound: [
      [materials('营业执照变更申请书')],
      [materials('代理人身份证')],
      [materials('身份证明')],
      [materials(material('营业执照', { source: '20', necessity: '2', originals: 0 }))],
      [materials('原营业执照')],
      [{ item: { name: '机动车驾驶证换领', materials: [material('机动车驾驶证')] } }],
      [materials('某某许可证')],
    ],
  },
  {
    check: 'application-form-again',
    faulty: [
      [materials(material('餐饮服务许可申请书', { kind: '2' }))],
      [materials(material('设立登记表', { kind: '2' }))],
    ],
    sound: [
      [materials(material('餐饮服务许可申请书', { kind: '2', generated: true }))],
      [materials(material('授权委托书', { kind: '2' }))],
      [
        {
          item: { form: [], channels: ['window'], visits: 1, materials: [material('申请书', { kind: '2' })] },
        },
      ],
    ],
  },
  {
    check: 'proof-without-issuer',
    faulty: [[materials(material('亲属关系证明', { source: '20' }))]],
    sound: [
      [materials(material('亲属关系证明', { source: '20', issuer: '公安机关' }))],
      [materials(material('亲属关系证明'))],
      [materials(material('监护人身份证', { source: '20' }))],
      [materials(material('公安机关出具的证明', { source: '20' }))],
      [materials(material('某某许可证', { source: '20' })), issuing('某某许可证', '990131009001')],
    ],
  },
  {
    check: 'circular-proof',
    faulty: [
      [
        issuing('甲许可证', '990131008001', '乙登记证'),
        issuing('乙登记证', '990131008002', '甲许可证'),
        issuing('乙登记证', '990131008003'),
      ],
    ],
    sound: [
      [issuing('甲许可证', '990131008001', '乙登记证'), issuing('乙登记证', '990131008002')],
      [
        issuing('甲许可证', '990131008001', '乙登记证'),
        {
          item: {
            name: '乙登记证变更',
            basicCode: '990131008002',
            result: { type: '10', name: '乙登记证' },
            materials: [material('甲许可证')],
          },
          code: '11990102MB9902318W4990131008002',
        },
      ],
      [
        issuing('甲许可证', '990131008001', '乙登记证'),
        issuing('乙登记证', '990131008002', '甲许可证或丙合同'),
      ],
    ],
  },
  {
    check: 'document-unobtainable',
    faulty: [
      [issuing('甲许可证', '990131008001', '乙登记证'), issuing('乙登记证', '990131008002', '甲许可证')],
      [
        issuing('甲许可证', '990131008001', '乙登记证'),
        issuing('乙登记证', '990131008002', '丙批准书'),
        issuing('丙批准书', '990131008003', '甲许可证'),
      ],
    ],
    sound: [
      [
        issuing('甲许可证', '990131008001', '乙登记证'),
        issuing('乙登记证', '990131008002', '甲许可证'),
        issuing('乙登记证', '990131008003'),
      ],
      [issuing('甲许可证', '990131008001', '乙登记证')],
    ],
  },
];

export const conditionCases: readonly CheckCase[] = [
  {
    check: 'vague-condition',
    faulty: [
      '原则上满一年',
      '视情况安排',
      '有较强的管理能力',
      '具备相应的资质',
      '有一定规模',
      '信誉良好',
    ].map((text) => [condition(text)]),
    sound: [
      '按照下列原则上报',
      '能力考核合格',
      '须具备相应条件：在本市居住满六个月',
      '规模不小于 500 平方米',
      '与经营规模相适应的场所',
    ].map((text) => [condition(text)]),
  },
  {
    check: 'catch-all-condition',
    faulty: ['主管部门规定的其他条件', '其他相关条件', '法律、法规规定的其他情形'].map((text) => [
      condition(text),
    ]),
    sound: ['其他人员不得进入', '解散、破产以及其他情形', '不得有其他未办结的案件'].map((text) => [
      condition(text),
    ]),
  },
  {
    check: 'unnamed-rules',
    faulty: ['符合国家有关规定', '按照相关规定办理', '符合有关行业管理规定'].map((text) => [condition(text)]),
    sound: [
      '符合《食品安全法》的有关规定',
      '符合《关于继续缴费有关规定的通知》',
      '相关人员经过培训',
      '符合《食品安全法》第三十五条规定',
    ].map((text) => [condition(text)]),
  },
  {
    check: 'prerequisite-without-source',
    faulty: [[condition('已经取得危险品押运资格证')], [condition('须持有有效的《采砂许可证》')]],
    sound: [
      [condition('已经取得营业执照')],
      [condition('已取得由公安机关颁发的爆破作业资格证')],
      [condition('已取得采砂许可证'), issuing('采砂许可证', '990131009001')],
      [condition('已取得餐饮服务许可证')],
      [condition('取得土地')],
    ],
  },
  {
    check: 'condition-impossible',
    faulty: [
      [rules('从业人数 > 5 and 从业人数 < 3')],
      [rules('从业人数 > 2000')],
      [rules('主体类型 = "企业" and 主体类型 = "机关"')],
      [rules('从业人数 > 3 and 从业人数 < 4')],
      [rules('是否租赁 and not(是否租赁)')],
      [rules('age(出生日期) >= 60 and age(出生日期) < 16')],
    ],
    sound: [
      [rules('从业人数 >= 5 and 从业人数 <= 5')],
      [rules('主体类型 in ("企业", "机关")')],
      [rules('经营场所面积 > 3 and 经营场所面积 < 4')],
      [rules('"企业" in 经营项目 and "机关" in 经营项目 and not("个体工商户" in 经营项目)')],
      [rules('age(出生日期) >= 16 and age(出生日期) < 60')],
      [rules('经营场所面积 / 从业人数 > 1000000')],
    ],
  },
  {
    check: 'conditions-contradict',
    faulty: [
      [rules('从业人数 >= 10', '从业人数 < 5')],
      [rules('主体类型 = "企业"', '主体类型 != "企业"')],
      [rules('从业人数 > 3 or 是否租赁', '从业人数 <= 3', 'not(是否租赁)')],
    ],
    sound: [
      [rules('从业人数 >= 10', '从业人数 < 50')],
      [rules('主体类型 = "企业" or 从业人数 > 3', '主体类型 != "企业"')],
      [rules('从业人数 > 2000', '从业人数 < 5')],
    ],
  },
  {
    check: 'condition-always-met',
    faulty: [
      [rules('从业人数 >= 0')],
      [rules('主体类型 = "企业" or 主体类型 != "企业"')],
      [rules('经营场所面积 > 0')],
    ],
    sound: [[rules('从业人数 >= 1')], [rules('经营场所面积 > 1')], [rules('age(出生日期) <= 6 or 是否租赁')]],
  },
  {
    check: 'part-for-nobody',
    faulty: [
      [
        {
          item: {
            conditions: [{ text: '企业', rule: '主体类型 = "企业"' }],
            form: wideForm,
            materials: [material('机关证书', { when: '主体类型 = "机关"' })],
          },
        },
      ],
      [{ item: { form: wideForm, materials: [material('名册', { when: '从业人数 > 2000' })] } }],
    ],
    sound: [
      [
        {
          item: {
            conditions: [{ text: '企业', rule: '主体类型 = "企业"' }],
            form: wideForm,
            materials: [material('租赁合同', { when: '是否租赁' })],
          },
        },
      ],
      [
        {
          item: {
            conditions: [{ text: '没有人', rule: '从业人数 > 2000' }],
            form: wideForm,
            materials: [material('名册', { when: '从业人数 > 5' })],
          },
        },
      ],
    ],
  },
  {
    check: 'rule-part-idle',
    faulty: [
      [rules('从业人数 > 5 and 从业人数 > 3')],
      [rules('是否租赁 or (从业人数 > 5 and 从业人数 < 3)')],
    ],
    sound: [[rules('从业人数 > 3 and 是否租赁')], [rules('从业人数 > 5 and 从业人数 < 3')]],
  },
  {
    check: 'rule-about-unasked-fact',
    faulty: [[{ item: { conditions: [{ text: '规模', rule: '从业人数 > 3' }] } }]],
    sound: [
      [rules('从业人数 > 3')],
      [{ item: { conditions: [{ text: '成年', rule: 'age(出生日期) >= 18' }] } }],
      [
        {
          item: {
            conditions: [{ text: '规模', rule: '从业人数 > 3' }],
            form: [],
            channels: ['window'],
            visits: 1,
          },
        },
      ],
    ],
  },
];

/** Two items of which the first declares relations to the second, and the other way round. */
const related = (
  own: readonly object[],
  theirs: readonly object[] = [],
  more: object = {},
): SubjectChanges[] => [
  named('采砂许可', '990131007001', { relations: own }),
  named('河道整治审批', '990131007002', { relations: theirs, ...more }),
];
const other = '990131007002';
const one = '990131007001';

export const relationCases: readonly CheckCase[] = [
  {
    check: 'circular-prerequisites',
    faulty: [
      related([{ kind: 'prerequisite', item: other }], [{ kind: 'prerequisite', item: one }]),
      related([{ kind: 'material', item: other, material: 'layout' }], [{ kind: 'prerequisite', item: one }]),
      [
        named('采砂许可', one, { relations: [{ kind: 'prerequisite', item: other }] }),
        named('河道整治审批', other, { relations: [{ kind: 'prerequisite', item: '990131007003' }] }),
        named('船舶登记', '990131007003', { relations: [{ kind: 'prerequisite', item: one }] }),
      ],
    ],
    sound: [
      related([{ kind: 'prerequisite', item: other }], [{ kind: 'followed-by', item: one }]),
      related(
        [{ kind: 'prerequisite', item: other }],
        [{ kind: 'prerequisite', item: one, whenText: '二次申请的' }],
      ),
      related(
        [
          { kind: 'prerequisite', item: other, oneOf: 'a' },
          { kind: 'prerequisite', outside: { name: '河势论证', office: '水文站' }, oneOf: 'a' },
        ],
        [{ kind: 'prerequisite', item: one }],
      ),
    ],
  },
  {
    check: 'relation-unresolved',
    faulty: [
      related([{ kind: 'prerequisite', item: '990131007009' }]),
      related([{ kind: 'prerequisite', outside: { name: '河势论证' } }]),
      related([{ kind: 'followed-by', outside: { name: '公章刻制' } }]),
    ],
    sound: [
      related([{ kind: 'prerequisite', item: other }]),
      related([{ kind: 'prerequisite', outside: { name: '河势论证', office: '水文站' } }]),
    ],
  },
  {
    check: 'relations-contradict',
    faulty: [
      related([{ kind: 'excludes', item: other }], [{ kind: 'joint', item: one }]),
      related([{ kind: 'excludes', item: other }], [{ kind: 'prerequisite', item: one }]),
      related([
        { kind: 'prerequisite', item: other },
        { kind: 'followed-by', item: other },
      ]),
    ],
    sound: [
      related([{ kind: 'excludes', item: other }], [{ kind: 'excludes', item: one }]),
      related([{ kind: 'joint', item: other }], [{ kind: 'prerequisite', item: one }]),
      related(
        [{ kind: 'excludes', item: other, whenText: '个人申请的' }],
        [{ kind: 'joint', item: one, whenText: '单位申请的' }],
      ),
      related([{ kind: 'followed-by', item: other }], [{ kind: 'prerequisite', item: one }]),
    ],
  },
  {
    check: 'result-material-untyped',
    faulty: [
      related([{ kind: 'material', item: other, material: 'layout' }], [], {
        result: { type: '20', name: '河道整治批复' },
      }),
    ],
    sound: [
      related([{ kind: 'material', item: other, material: 'layout' }]),
      related([{ kind: 'prerequisite', item: other }], [], {
        result: { type: '20', name: '河道整治批复' },
      }),
    ],
  },
];

export const limitCases: readonly CheckCase[] = [
  {
    check: 'promised-over-statutory',
    faulty: [
      [limits(days(10), days(11))],
      [limits({ value: 15, unit: 'calendar-day' }, days(15))],
      [
        {
          item: {
            limits: { statutory: days(5) },
            kind: undefined,
            more: [{ name: '承诺办结时限', value: '9(工作日)' }],
          },
        },
      ],
    ],
    sound: [[limits(days(10), days(10))], [limits({ value: 15, unit: 'calendar-day' }, days(10))]],
  },
  {
    check: 'statutory-over-licence-law',
    faulty: [[limits(days(30), days(5))], [limits(days(30, { article: '行政许可法第四十二条' }), days(5))]],
    sound: [
      [limits(days(20), days(5))],
      [limits(days(30, { article: '港口法第十五条' }), days(5))],
      [limits({ value: 28, unit: 'calendar-day' }, days(5))],
      [limits(days(30), days(5), { type: '07' })],
      [
        limits(days(45), days(5), {
          handling: {
            procedure: 'parallel-review',
            reviews: [{ code: 'fire', name: '消防', agency: 'yunhe-market', limit: days(3) }],
          },
        }),
      ],
    ],
  },
  {
    check: 'limit-units-mixed',
    faulty: [[limits({ value: 30, unit: 'calendar-day' }, days(5))]],
    sound: [
      [limits(days(20), days(5))],
      [limits({ value: 30, unit: 'calendar-day' }, { value: 0, unit: 'immediate' }, { kind: '1' })],
    ],
  },
  {
    check: 'limit-missing',
    faulty: [[{ item: { limits: { statutory: days(20) } } }], [{ item: { limits: { promised: days(20) } } }]],
    sound: [
      [{}],
      [
        {
          item: {
            limits: { statutory: days(20) },
            more: [{ name: '承诺办结时限', value: '按年度计划' }],
          },
        },
      ],
    ],
  },
  {
    check: 'immediate-mismatch',
    faulty: [[{ item: { kind: '1' } }], [limits(days(5), { value: 0, unit: 'immediate' })]],
    sound: [
      [{}],
      [limits(days(5), { value: 0, unit: 'immediate' }, { kind: '1' })],
      [{ item: { kind: undefined } }],
    ],
  },
  {
    check: 'special-procedure-incomplete',
    faulty: [
      [special({ name: '专家评审', limit: days(0), basis: '行政许可法第四十五条' })],
      [special({ name: '听证', limit: days(20), basis: '' })],
    ],
    sound: [[special({ name: '专家评审', limit: days(10), basis: '行政许可法第四十五条' })]],
  },
  {
    check: 'review-over-promise',
    faulty: [[review({ limit: days(6) })]],
    sound: [[review({ limit: days(5) })], [review({ limit: { value: 5, unit: 'calendar-day' } })]],
  },
];

function special(procedure: object): SubjectChanges {
  return { item: { handling: { procedure: 'standard', specialProcedures: [procedure] } } };
}

function review(changes: object): SubjectChanges {
  const reviews = [{ code: 'fire', name: '消防审查', agency: 'yunhe-market', limit: days(3), ...changes }];
  return { item: { handling: { procedure: 'parallel-review', reviews } } };
}

export const codeCases: readonly CheckCase[] = [
  {
    check: 'code-of-no-scheme',
    faulty: [[{ code: '511A0138000000-511602000000-000-115113010833722043-1-00' }]],
    sound: [[{}], [{ code: '11990102MB9902318W499013100100101' }]],
  },
  {
    check: 'code-check-digit',
    faulty: [
      [{ code: '11990102MB9902318X4990131001001' }],
      [{ offering: { creditCode: '11990102MB9902318X' } }],
    ],
    sound: [[{ offering: { creditCode: '11990102MB9902318W' } }], [{ code: '其他编码-1' }]],
  },
  {
    check: 'code-parts-disagree',
    faulty: [
      [{ item: { basicCode: '990131001002' } }],
      [{ offering: { level: '3' } }],
      [{ item: { type: '07', basicCode: '990131001001' } }],
    ],
    sound: [
      [{}],
      [{ code: '11990102MB9902318W4992031001001', item: { type: '10', basicCode: '992031001001' } }],
    ],
  },
  {
    check: 'one-code-several-names',
    faulty: [
      [
        imported(named('船舶检验', '990131001001')),
        imported({ ...named('婚姻登记', '990131001001'), code: 'B' }),
      ],
    ],
    sound: [
      [
        imported(named('船舶检验（新建）', '990131001001')),
        imported({ ...named('船舶检验（改建）', '990131001001'), code: 'B' }),
      ],
      [imported(named('船舶检验', '990131001001')), imported(named('婚姻登记', '990131001002'))],
    ],
  },
  {
    check: 'one-item-several-codes',
    faulty: [
      [named('道路运输证核发', '990131007001'), named('道路运输证的核发', '990131007002')],
      [named('水利建设项目审批', '990131007001'), named('水利建设项目的审批（许可）', '990131007002')],
    ],
    sound: [
      [
        named('建设项目环境影响报告书审批', '990131007001'),
        named('建设项目环境影响报告表审批', '990131007002'),
      ],
      [named('二级建造师注册', '990131007001'), named('一级建造师注册', '990131007002')],
      [named('残疾人证迁出', '990131007001'), named('残疾人证迁入', '990131007002')],
    ],
  },
  {
    check: 'standards-differ',
    faulty: [
      [
        imported({}),
        imported({
          code: 'B',
          offering: { agency: 'other', agencyName: { zh: '溪山县局' } },
          item: { materials: [material('公司章程')] },
        }),
      ],
    ],
    sound: [
      [imported({}), imported({ code: 'B', offering: { agency: 'other', agencyName: { zh: '溪山县局' } } })],
      [
        imported({}),
        imported({
          code: 'B',
          offering: { agency: 'other', agencyName: { zh: '溪山县局' } },
          item: { limits: { statutory: days(20), promised: days(1) } },
        }),
      ],
    ],
  },
];

export const otherCases: readonly CheckCase[] = [
  {
    check: 'basis-missing',
    faulty: [[{ item: { legalBases: [] } }]],
    sound: [[{ item: { legalBases: [], type: '20' } }], [imported({ item: { legalBases: [] } })]],
  },
  {
    check: 'article-missing',
    faulty: [
      [{ item: { legalBases: [{ law: '中华人民共和国食品安全法' }] } }],
      [{ item: { legalBases: [{ law: '城市道路管理条例', documentNumber: '国务院令第198号' }] } }],
    ],
    sound: [
      [{}],
      [{ item: { legalBases: [{ law: '《食品安全法》第三十五条' }] } }],
      [{ item: { legalBases: [{ law: '关于推进户籍制度改革的意见', documentNumber: '国发〔2014〕25号' }] } }],
    ],
  },
  {
    check: 'fee-incomplete',
    faulty: [
      [{ item: { fees: [{ name: '工本费', standard: '见收费依据', basis: '价格法' }] } }],
      [{ item: { fees: [{ name: '工本费', standard: '10 元', basis: '' }] } }],
    ],
    sound: [
      [{ item: { fees: [{ name: '工本费', standard: '每证 10 元', basis: '发改价格〔2003〕2322号' }] } }],
    ],
  },
  {
    check: 'fee-without-online-payment',
    faulty: [[{ item: { fees: [{ name: '工本费', standard: '10 元', basis: '价格法' }] } }]],
    sound: [
      [{ item: { fees: [{ name: '工本费', standard: '首次免费', basis: '价格法' }] } }],
      [
        {
          item: {
            fees: [{ name: '工本费', standard: '10 元', basis: '价格法' }],
            steps: ['在线申请', '网上缴费'],
          },
        },
      ],
      [
        {
          item: {
            fees: [{ name: '工本费', standard: '10 元', basis: '价格法' }],
            channels: ['window'],
            visits: 1,
          },
        },
      ],
    ],
  },
  {
    check: 'visit-without-reason',
    faulty: [[{ item: { visits: 1, steps: ['在线申请', '审查', '告知结果'] } }]],
    sound: [
      [{ item: { visits: 1, steps: ['在线申请', '本人到窗口采集指纹'] } }],
      [{ item: { visits: 0, steps: ['在线申请'] } }],
      [{ item: { visits: 1, channels: ['window'], steps: ['申请'] } }],
    ],
  },
  {
    check: 'no-visit-no-way',
    faulty: [[{ item: { channels: ['window'] } }]],
    sound: [[{ item: { channels: ['window', 'post'] } }], [{ item: { channels: ['window'], visits: 1 } }]],
  },
  {
    check: 'online-without-address',
    faulty: [[{ item: { form: [] } }]],
    sound: [[{}], [{ item: { form: [], externalUrl: 'https://example.gov.cn/apply' } }]],
  },
  {
    check: 'window-without-place',
    faulty: [[{ offering: { places: [] } }]],
    sound: [[{}], [{ offering: { places: [] }, item: { channels: ['online'] } }]],
  },
  {
    check: 'window-unknown',
    faulty: [
      [
        {
          offering: {
            places: [
              {
                name: { zh: '云河区大厅' },
                address: { zh: '一号' },
                windows: [{ number: 'B09', name: { zh: '甲' } }],
              },
            ],
          },
        },
      ],
    ],
    sound: [[{}], [{ offering: { places: [{ name: { zh: '别处' }, address: { zh: '一号' } }] } }]],
  },
  {
    check: 'review-agency-unknown',
    faulty: [[review({ agency: '77' })], [review({ agency: 'nowhere' })]],
    sound: [[review({ agency: '31' })], [review({ agency: 'yunhe-market' })]],
  },
  {
    check: 'phone-missing',
    faulty: [[{ offering: { consultPhones: [] } }], [{ offering: { complaintPhones: [] } }]],
    sound: [
      [{}],
      [
        {
          offering: { consultPhones: [] },
          item: { more: [{ name: '咨询方式', value: '0990-8123456 转 2' }] },
        },
      ],
    ],
  },
  {
    check: 'phone-without-area-code',
    faulty: [[{ offering: { consultPhones: ['83134746'] } }]],
    sound: [[{ offering: { consultPhones: ['020-83134746', '12345', '13800138000', '400-700-0690'] } }]],
  },
  {
    check: 'phones-the-same',
    faulty: [[{ offering: { consultPhones: ['0990-8123456'], complaintPhones: ['0990 8123456'] } }]],
    sound: [
      [{}],
      [{ offering: { consultPhones: ['12345'], complaintPhones: ['12345'] } }],
      [{ offering: { consultPhones: ['0990-8123456'], complaintPhones: ['0990-8123456', '0990-8000001'] } }],
    ],
  },
  {
    check: 'result-unnamed',
    faulty: [[{ item: { result: { type: '30', name: '办理结果' } } }]],
    sound: [
      [{ item: { result: { type: '30', name: '登记结果通知书' } } }],
      [imported({ item: { result: { type: '30', name: '无' } } })],
    ],
  },
  {
    check: 'result-type-mismatch',
    faulty: [
      [{ item: { result: { type: '30', name: '居民户口簿' } } }],
      [{ item: { result: { type: '10', name: '关于立项的批复' } } }],
      [{ item: { result: { type: '20', name: '资格证书（正本）' } } }],
    ],
    sound: [
      [{}],
      [{ item: { result: { type: '20', name: '准予许可决定书' } } }],
      [{ item: { result: { type: '30', name: '缴费凭证' } } }],
    ],
  },
  {
    check: 'certificate-unknown',
    faulty: [[{ item: { result: { type: '10', name: '许可证', certificate: 'nothing' } } }]],
    sound: [[{}]],
  },
  {
    check: 'certificate-untyped',
    faulty: [[{ item: { result: { type: '10', name: '采砂许可证' } } }]],
    sound: [[{}], [{ item: { result: { type: '30', name: '登记结果' } } }]],
  },
  {
    check: 'audience-topic-mismatch',
    faulty: [[{ item: { audience: ['1'] } }], [{ item: { audience: ['2'] } }]],
    sound: [
      [{}],
      [{ item: { audience: ['2'], topics: ['permits'] } }],
      [{ item: { topics: ['unheard-of'] } }],
    ],
  },
  {
    check: 'question-twice',
    faulty: [
      [
        {
          item: {
            form: [
              { code: 'a', title: '甲', questions: [{ element: 'person-name' }] },
              { code: 'b', title: '乙', questions: [{ element: 'person-name' }] },
            ],
          },
        },
      ],
    ],
    sound: [[{ item: { form: wideForm } }]],
  },
  {
    check: 'question-for-known-fact',
    faulty: [[{ item: { form: [{ code: 'a', title: '甲', questions: [{ element: 'applicant-name' }] }] } }]],
    sound: [
      [{}],
      [
        {
          item: {
            form: [
              { code: 'a', title: '甲', questions: [{ element: 'person-name' }, { element: 'spouse-name' }] },
            ],
          },
        },
      ],
    ],
  },
  {
    check: 'form-without-applicant',
    faulty: [[{ item: { form: [{ code: 'a', title: '甲', questions: [{ element: 'area' }] }] } }]],
    sound: [[{}], [{ item: { form: [], channels: ['window'], visits: 1 } }]],
  },
];
