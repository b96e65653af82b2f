/**
 * What an element asked as a question, 是否… or 有无…, says when it is answered by yes or no:
 * 是否已怀孕 gives 已怀孕 and 未怀孕. Undefined where the name is no such question.
 */
export function flagWords(name: string, holds: boolean): string | undefined {
  const [, subject = '', question, rest = ''] = /^(.*?)(是否|有无|能否|可否)(.+)$/.exec(name) ?? [];
  switch (question) {
    case '有无':
      return `${subject}${holds ? '有' : '没有'}${rest}`;
    case '能否':
    case '可否':
      return `${subject}${holds ? '' : '不'}${question.charAt(0)}${rest}`;
    case '是否':
      return subject + (holds ? affirmed(rest) : denied(rest));
    default:
      return undefined;
  }
}

/** A noun needs a verb before it: 是否连锁门店 is not said as 连锁门店. */
function affirmed(rest: string): string {
  return isNoun(rest) ? `属于${rest}` : rest;
}

function denied(rest: string): string {
  if (rest.startsWith('已')) return `未${rest.replace(/^已经?/, '')}`;
  if (rest.startsWith('正在')) return `未${rest.slice(1)}`;
  if (isNoun(rest) || /^[未无不]/.test(rest)) return `不属于${rest}`;
  return `${isEvent(rest) ? '未' : '不'}${rest}`;
}

/** What has happened or not is denied by 未, all else by 不. */
function isEvent(rest: string): boolean {
  return /过(?!度|期|敏|户|境|程)/.test(rest) || eventVerbs.test(rest);
}

const eventVerbs =
  /^(?:被|受到|达到|完成|取得|获得|持有|通过|变化|变更|发生|办理|缴纳|缴清|领取|登记|签订|建立|设立|设置|配备|发现|列入|参加|冻结|落实|付清|清偿|曾)/;

const nouns =
  /(?:门店|工程|零售点|单位|企业|机构|人员|员工|成员|学生|家庭|项目|场所|厨房|住宅|车辆|设备|药品|食品|林木|公司|组织|学校|军人|党员|残疾人|老年人|未成年人|独生子女|烈属|户|法人|本人|首次|长期)$/;

const verbs =
  /^(?:有|无|在(?![校职读])|是|为|以|由|用|需|含|属|从|向|对|因|与|和|具|持|只|仅|能|可|会|同|经|被|受|拟|设|采|利|使|涉|影|接|委|包含|符合|处于|聘用|租|购|建|申请|领|办|参|加|免|享|承|愿|按|将|完全|全部|均|列|生产|制作|销售|出[卖租售让]|供应|占用|拥有|通过|达|位于)/;

function isNoun(rest: string): boolean {
  return nouns.test(rest) && !verbs.test(rest);
}
