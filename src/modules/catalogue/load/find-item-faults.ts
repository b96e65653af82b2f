import type { Text } from '../../../kernel/messages.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { Item } from '../item.ts';
import { findRuleFaults } from './check-rules.ts';
import { agenciesOf, findReviewAgency, offeringAgencies } from './find-agencies.ts';
import type { ItemFault } from './item-fault.ts';

/** What items name. */
export interface Names {
  readonly directory: Directory;
  readonly dictionary: Dictionary;
  readonly topics: ReadonlyMap<string, { readonly kind: 'topic' | 'event' }>;
  readonly procedures: ReadonlySet<string>;
  readonly certificateTypes: ReadonlySet<string>;
}

/** Everything an item names exists, its rules can be read, its codes stand once, its limits agree. */
export function findItemFaults(item: Item, names: Names): ItemFault[] {
  return [
    ...topicFaults(item, names),
    ...offerFaults(item, names),
    ...handlingFaults(item, names),
    ...renewalFaults(item, names),
    ...formFaults(item, names),
    ...repeatedCodes(item.form, 'form'),
    ...repeatedCodes(item.materials, 'materials'),
    ...repeatedCodes(item.handling.reviews, 'handling', 'reviews'),
    ...findRuleFaults(item, names.dictionary),
    ...limitFaults(item),
  ];
}

function topicFaults({ topics, events }: Item, names: Names): ItemFault[] {
  const missing = (codes: readonly string[], kind: 'topic' | 'event', part: string) =>
    codes.flatMap((code, index) =>
      names.topics.get(code)?.kind === kind
        ? []
        : [{ path: [part, index], message: says.noTopic(kind, code) }],
    );
  return [...missing(topics, 'topic', 'topics'), ...missing(events, 'event', 'events')];
}

function offerFaults({ offeredBy }: Item, { directory }: Names): ItemFault[] {
  return offeredBy.flatMap((offer, index) => {
    const path = ['offeredBy', index];
    const agencies = agenciesOf(offer, directory);
    if (agencies.length === 0) return [{ path, message: says.noAgency(offer) }];
    return agencies
      .filter((agency) => agency.creditCode === undefined)
      .map((agency) => ({ path, message: says.noCreditCode(agency.code) }));
  });
}

function handlingFaults(item: Item, { directory, procedures, certificateTypes }: Names): ItemFault[] {
  const { procedure, reviews } = item.handling;
  const { certificate } = item.result;
  return [
    ...(procedures.has(procedure)
      ? []
      : [{ path: ['handling', 'procedure'], message: says.noProcedure(procedure) }]),
    ...(certificate === undefined || certificateTypes.has(certificate)
      ? []
      : [{ path: ['result', 'certificate'], message: says.noCertificateType(certificate) }]),
    ...reviews.flatMap((review, index) =>
      offeringAgencies(item, directory)
        .filter(({ region }) => !findReviewAgency(review.agency, region, directory))
        .map(({ region }) => ({
          path: ['handling', 'reviews', index, 'agency'],
          message: says.noReviewer(review.agency, directory.findRegion(region)?.name.zh ?? region),
        })),
    ),
  ];
}

/** The form asks until when the present licence is good. */
function renewalFaults({ handling: { renewal }, form }: Item, { dictionary }: Names): ItemFault[] {
  if (!renewal) return [];
  const isAsked = form.some(({ questions }) => questions.some(({ element }) => element === renewal.until));
  const isDate = dictionary.findElement(renewal.until)?.type === 'date';
  return isAsked && isDate
    ? []
    : [{ path: ['handling', 'renewal', 'until'], message: says.noLastDay(renewal.until) }];
}

function formFaults({ form }: Item, { dictionary }: Names): ItemFault[] {
  return form.flatMap(({ questions }, section) =>
    questions.flatMap((question, index) => {
      const path = ['form', section, 'questions', index, 'element'];
      const element = dictionary.findElement(question.element);
      if (!element) return [{ path, message: says.noElement(question.element) }];
      if (element.codeTable && !dictionary.findCodeTable(element.codeTable)) {
        return [{ path, message: says.noCodeTable(element.code, element.codeTable) }];
      }
      const known = dictionary.choicesOf(element).map(({ code }) => code);
      return (question.only ?? [])
        .filter((code) => !known.includes(code))
        .map((code) => ({ path: [...path.slice(0, -1), 'only'], message: says.noChoice(code) }));
    }),
  );
}

function repeatedCodes(parts: readonly { code: string }[], ...path: string[]): ItemFault[] {
  const seen = new Set<string>();
  return parts.flatMap(({ code }, index) => {
    const isAgain = seen.has(code);
    seen.add(code);
    return isAgain ? [{ path: [...path, index, 'code'], message: says.usedTwice }] : [];
  });
}

/** 承诺时限 never exceeds 法定时限 where both count the same days. */
function limitFaults({ limits: { statutory, promised } }: Item): ItemFault[] {
  const exceeds = promised && statutory?.unit === promised.unit && promised.value > statutory.value;
  return exceeds ? [{ path: ['limits', 'promised', 'value'], message: says.overStatutory }] : [];
}

const says = {
  noTopic: (kind: 'topic' | 'event', code: string): Text => ({
    zh: `没有代码为“${code}”的${kind === 'topic' ? '主题' : '事件'}。`,
    en: `no ${kind} ${code} in content/topics`,
  }),
  noAgency: (offer: string): Text => ({
    zh: `“${offer}”没有对应的机构，请填写机构代码，或“31@county”（各县区的31部门）。`,
    en: `${offer} names no agency`,
  }),
  noCreditCode: (agency: string): Text => ({
    zh: `机构“${agency}”没有统一社会信用代码，不能生成实施编码。`,
    en: `agency ${agency} has no credit code`,
  }),
  noProcedure: (code: string): Text => ({ zh: `没有办理流程“${code}”。`, en: `no procedure ${code}` }),
  noCertificateType: (code: string): Text => ({
    zh: `没有电子证照类型“${code}”。`,
    en: `no certificate type ${code}`,
  }),
  noLastDay: (element: string): Text => ({
    zh: `表单没有用日期数据元“${element}”询问原许可的届满日。`,
    en: `the form does not ask for a date by ${element}`,
  }),
  noReviewer: (agency: string, region: string): Text => ({
    zh: `“${agency}”在${region}没有对应的机构。`,
    en: `${agency} names no agency for ${region}`,
  }),
  noElement: (code: string): Text => ({
    zh: `数据元字典里没有“${code}”。`,
    en: `no element ${code} in content/elements`,
  }),
  noChoice: (code: string): Text => ({
    zh: `这个问题的代码表中没有“${code}”。`,
    en: `the code table of the question has no ${code}`,
  }),
  noCodeTable: (element: string, table: string): Text => ({
    zh: `数据元“${element}”的代码表“${table}”不存在。`,
    en: `element ${element} names the unknown code table ${table}`,
  }),
  usedTwice: { zh: '代码重复，请换一个。', en: 'is used twice' } as Text,
  overStatutory: { zh: '承诺时限不能长于法定时限。', en: 'is longer than the statutory limit' } as Text,
};
