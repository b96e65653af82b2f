/** A document that a register of government already answers for, and who keeps the register. */
export interface HeldDocument {
  readonly names: RegExp;
  readonly register: string;
  readonly registerEnglish: string;
}

/** By the whole plain name: 营业执照 is held, 营业执照变更申请书 is not. */
export function findHeldDocument(plainName: string): HeldDocument | undefined {
  return heldDocuments.find(({ names }) => names.test(plainName));
}

/** 监护人身份证, 双方户口簿: everybody knows who issues it, whosever it is. */
export function isOfKnownIssuer(plainName: string): boolean {
  return /(?:身份证|户口簿|营业执照|结婚证|出生医学证明|驾驶证|不动产权证书)$/.test(plainName);
}

/** Documents of everyday use; what the catalogue itself issues is known from its items and certificate types. */
const heldDocuments: readonly HeldDocument[] = [
  {
    names: /^(?:第?二代)?(?:居民|公民)?身份证$/,
    register: '公安机关人口信息',
    registerEnglish: 'the population register',
  },
  {
    names: /^(?:居民|家庭|常住|集体)?户口[簿本](?:首页|本人页)?$|^户籍证明$|^常住人口登记卡$/,
    register: '公安机关户籍信息',
    registerEnglish: 'the household register',
  },
  {
    names:
      /^(?:企业|工商|个体工商户)?(?:法人)?营业执照$|^(?:统一社会信用代码|组织机构代码)证书?$|^税务登记证$/,
    register: '市场监督管理部门登记信息',
    registerEnglish: 'the register of businesses',
  },
  {
    names: /^(?:事业单位法人|社会团体法人(?:登记)?|民办非企业单位登记|基金会法人登记|社会组织法人登记)证书$/,
    register: '机构编制和民政部门登记信息',
    registerEnglish: 'the registers of public institutions and social organisations',
  },
  {
    names: /^(?:结婚|离婚)证书?$|^婚姻登记证明?$|^婚姻状况证明$/,
    register: '民政部门婚姻登记信息',
    registerEnglish: 'the register of marriages',
  },
  {
    names: /^出生医学证明$|^(?:医师|护士)(?:资格|执业)证书$/,
    register: '卫生健康部门信息',
    registerEnglish: 'the registers of the health authorities',
  },
  {
    names: /^(?:不动产|房屋|房地)(?:权|产权|所有权)(?:属)?证书?$|^房产证$|^国有土地使用证$/,
    register: '不动产登记信息',
    registerEnglish: 'the land registry',
  },
  {
    names: /^社会保障卡$|^(?:社会保险|社保)(?:参保)?(?:缴费)?(?:证明|记录|凭证)$/,
    register: '社会保险信息',
    registerEnglish: 'the social insurance records',
  },
  {
    names: /^(?:残疾人?证|残疾军人证|最低生活保障证|低保证)$/,
    register: '残联、民政和退役军人部门信息',
    registerEnglish: 'the registers of assistance and disability',
  },
  {
    names: /^(?:机动车)?(?:驾驶证|行驶证)$|^(?:广东省)?居住证$|^无犯罪记录证明$/,
    register: '公安机关信息',
    registerEnglish: 'the registers of the police',
  },
  {
    names: /^(?:纳税|完税)(?:证明|凭证)$/,
    register: '税务信息',
    registerEnglish: 'the tax records',
  },
];
