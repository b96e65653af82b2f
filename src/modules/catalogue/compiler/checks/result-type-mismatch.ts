import { defineCheck } from '../check.ts';

export const resultTypeMismatch = defineCheck<'name' | 'said' | 'meant'>({
  code: 'result-type-mismatch',
  severity: 'warning',
  about: 'standard',
  title: { zh: '结果类型与名称不一致', en: 'Kind and name of the result disagree' },
  remedy: {
    zh: '名称以证、照、证书结尾的为证照，以批复、决定书结尾的为批文；按实际更正其中一个。',
    en: 'What ends in 证, 照 or 证书 is a certificate, in 批复 or 决定书 an approval; correct the one that is wrong.',
  },
  why: ({ name, said, meant }) => ({
    zh: `结果“${name}”从名称看是${meant}，类型写的是${said}。`,
    en: `By its name “${name}” is ${meant}, but its kind says ${said}.`,
  }),
  *look({ item: { result } }) {
    const meant = kindByName(result.name.zh);
    if (meant === undefined || meant === result.type) return;
    yield {
      place: 'result.type',
      detail: { name: result.name.zh, said: kindNames[result.type], meant: kindNames[meant] },
    };
  },
});

const kindNames = { '10': '证照', '20': '批文', '30': '其他结果' } as const;

function kindByName(name: string): keyof typeof kindNames | undefined {
  const plain = name
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[》\s]/g, '');
  if (/(?:证书?|执照|户口簿)$/.test(plain) && !/(?:凭证|签证|公证|认证)$/.test(plain)) return '10';
  if (/(?:批复|批文|批准文件|许可决定书?)$/.test(plain)) return '20';
  return undefined;
}
