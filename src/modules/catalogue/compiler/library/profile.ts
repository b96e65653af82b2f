import type { Item } from '../../item.ts';
import { type Relation, relationsOf } from '../../relation.ts';
import { type ItemReference, referenceTo, type Subject, standardOf } from '../subject.ts';
import { documentName, documentsIn, isFormer } from './document-names.ts';
import { essence } from './same-item.ts';

/** What the compiler keeps of every item, to look at one beside all others. */
export interface Profile {
  readonly item: ItemReference;
  readonly standard: string;
  /** The words of its name that carry meaning. */
  readonly essence: string;
  /** The document it gives to somebody who has none yet. */
  readonly issues: string | undefined;
  /** Documents that everybody must bring. */
  readonly needs: readonly string[];
  /** Certificate type in which its result is issued. */
  readonly certificate: string | undefined;
  readonly relations: readonly Relation[];
  /** Parts of the guide that the item fills. */
  readonly gives: readonly GuidePart[];
  /** What offers of one item should have in common, by name. */
  readonly substance: Readonly<Record<SharedPart, string>>;
}

export type GuidePart = 'legal bases' | 'conditions' | 'materials' | 'limits' | 'steps' | 'result';

export type SharedPart = '法定时限' | '申请材料' | '服务对象' | '办件类型';

export function profileOf(subject: Subject): Profile {
  const { item } = subject;
  return {
    item: referenceTo(subject),
    standard: standardOf(subject),
    essence: essence(item.name.zh),
    issues: issuedBy(item),
    needs: neededBy(item),
    certificate: item.result.certificate,
    relations: relationsOf(item),
    gives: partsGiven(item),
    substance: {
      法定时限: item.limits.statutory ? `${item.limits.statutory.value} ${item.limits.statutory.unit}` : '',
      申请材料: item.materials
        .map((material) => documentName(material.name.zh))
        .sort()
        .join('\n'),
      服务对象: item.audience.join(','),
      办件类型: item.kind ?? '',
    },
  };
}

/** Undefined for renewals, changes and the like: who asks for them has the document already. */
export function issuedBy({ name, result }: Pick<Item, 'name' | 'result'>): string | undefined {
  if (laterAct.test(name.zh)) return undefined;
  const named = documentName(result.name.zh);
  if (documentWord.test(named) && !generalDocument.test(named)) return named;
  const [, issued] = firstIssue.exec(documentName(name.zh)) ?? [];
  return issued;
}

/** Only documents asked of everybody, and each of them: `甲证或乙证` leaves a choice. */
export function neededBy({ materials }: Pick<Item, 'materials'>): string[] {
  return materials.flatMap(({ name, necessity, when, whenText, generated }) => {
    if (necessity !== '1' || when || whenText || generated || isFormer(name.zh)) return [];
    const { names, oneOf } = documentsIn(name.zh);
    return oneOf ? [] : names.filter((document) => documentWord.test(document));
  });
}

function partsGiven({ legalBases, conditions, materials, limits, steps, result }: Item): GuidePart[] {
  const given: Record<GuidePart, boolean> = {
    'legal bases': legalBases.length > 0,
    conditions: conditions.length > 0,
    materials: materials.length > 0,
    limits: limits.statutory !== undefined || limits.promised !== undefined,
    steps: steps.length > 0,
    result: !saysNoResult(result.name.zh),
  };
  return (Object.keys(given) as GuidePart[]).filter((part) => given[part]);
}

/** True for a name of the result that tells nothing. */
export function saysNoResult(name: string): boolean {
  return /^(?:无|其他|办理结果|审批结果|结果|以实施机关的答复为准|批准|同意|证照|批文)$/.test(name);
}

const laterAct =
  /变更|延续|续期|延期|换发|换领|换证|补发|补领|补办|补证|遗失|损毁|注销|撤销|年检|年审|年度|校验|恢复|暂停|停业|歇业|查询|更正|重新/;
const documentWord =
  /(?:证|证书|执照|许可证|批准书|批文|批复|意见书|通行证|登记证|登记证书|户口簿|许可证书|证明)$/;
const generalDocument =
  /^(?:行政)?(?:许可|批准|审批|备案|登记|受理|证明|批准|准予)?(?:证|证书|批复|批文|证明|意见书)$/;
const firstIssue =
  /^(.{2,30}?(?:证书|许可证|登记证|执照|证))(?:核发|首次申领|申领|首次申请|办理|发放|颁发|签发)$/;
