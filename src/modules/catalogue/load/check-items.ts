import type { ContentEntry, ContentFault } from '../../../platform/content.ts';
import type { Directory } from '../../agencies/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import { checkItemCodeTables } from '../codes/check-item-code-tables.ts';
import type { ItemDeclaration } from '../item.ts';
import { checkRelations } from './check-relations.ts';
import { checkRules } from './check-rules.ts';
import { agenciesOf, findReviewAgency, offeringAgencies } from './find-agencies.ts';
import type { ItemFiles } from './read-item-content.ts';

export interface CheckContext {
  readonly directory: Directory;
  readonly dictionary: Dictionary;
}

/** Whatever an item names must exist: agencies, topics, events, elements, procedures, certificate types. */
export function checkItems(files: ItemFiles, context: CheckContext): ContentFault[] {
  const topics = new Map(files.topics.map((entry) => [entry.value.code, entry.value]));
  const faults = [
    ...checkItemCodeTables(files.codeTables),
    ...repeated(files.codeTables, (table) => table.code, 'code'),
    ...repeated(files.topics, (topic) => topic.code, 'code'),
    ...repeatedNames(files, context),
    ...unknownRegions(files, context),
    ...checkRelations(files.items),
  ];
  for (const entry of files.items) {
    faults.push(
      ...checkEntryPoints(entry, topics),
      ...checkOffers(entry, context.directory),
      ...checkHandling(entry, files, context.directory),
      ...checkForm(entry, context.dictionary),
      ...checkRules(entry, context.dictionary),
      ...checkLimits(entry),
    );
  }
  return faults;
}

type Entry = ContentEntry<ItemDeclaration>;
type Topics = ReadonlyMap<string, { readonly kind: 'topic' | 'event' }>;

function checkEntryPoints({ value, fault }: Entry, topics: Topics): ContentFault[] {
  const missing = (codes: readonly string[], kind: 'topic' | 'event', path: string) =>
    codes.flatMap((code, index) =>
      topics.get(code)?.kind === kind ? [] : [fault([path, index], `no ${kind} ${code} in content/topics`)],
    );
  return [...missing(value.topics, 'topic', 'topics'), ...missing(value.events, 'event', 'events')];
}

function checkOffers({ value, fault }: Entry, directory: Directory): ContentFault[] {
  return value.offeredBy.flatMap((offer, index) => {
    const agencies = agenciesOf(offer, directory);
    if (agencies.length === 0) return [fault(['offeredBy', index], `${offer} names no agency`)];
    return agencies
      .filter((agency) => agency.creditCode === undefined)
      .map((agency) => fault(['offeredBy', index], `agency ${agency.code} has no credit code`));
  });
}

function checkHandling({ value, fault }: Entry, files: ItemFiles, directory: Directory): ContentFault[] {
  const faults: ContentFault[] = [];
  if (!files.procedures.has(value.handling.procedure)) {
    faults.push(fault(['handling', 'procedure'], `no procedure ${value.handling.procedure}`));
  }
  const { certificate } = value.result;
  if (certificate && !files.certificateTypes.has(certificate)) {
    faults.push(fault(['result', 'certificate'], `no certificate type ${certificate}`));
  }
  value.handling.reviews.forEach((review, index) => {
    for (const agency of offeringAgencies(value, directory)) {
      if (findReviewAgency(review.agency, agency.region, directory)) continue;
      const where = directory.findRegion(agency.region)?.name.zh ?? agency.region;
      faults.push(
        fault(['handling', 'reviews', index, 'agency'], `${review.agency} names no agency for ${where}`),
      );
    }
  });
  return faults;
}

function checkForm({ value, fault }: Entry, dictionary: Dictionary): ContentFault[] {
  const faults: ContentFault[] = [];
  value.form.forEach((section, sectionIndex) => {
    section.questions.forEach((question, index) => {
      const element = dictionary.findElement(question.element);
      const path = ['form', sectionIndex, 'questions', index, 'element'];
      if (!element) faults.push(fault(path, `no element ${question.element} in content/elements`));
      else if (element.codeTable && !dictionary.findCodeTable(element.codeTable)) {
        faults.push(fault(path, `element ${element.code} names the unknown code table ${element.codeTable}`));
      }
    });
  });
  faults.push(...repeatedCodes(value.form, (index) => fault(['form', index, 'code'], 'is used twice')));
  faults.push(
    ...repeatedCodes(value.materials, (index) => fault(['materials', index, 'code'], 'is used twice')),
  );
  return faults;
}

/** 承诺时限 never exceeds 法定时限 where both count the same days. */
function checkLimits({ value, fault }: Entry): ContentFault[] {
  const { statutory, promised } = value.limits;
  const exceeds = statutory.unit === promised.unit && promised.value > statutory.value;
  return exceeds ? [fault(['limits', 'promised'], 'is longer than the statutory limit')] : [];
}

function repeatedCodes(parts: readonly { code: string }[], fault: (index: number) => ContentFault) {
  const seen = new Set<string>();
  return parts.flatMap(({ code }, index) => {
    const again = seen.has(code);
    seen.add(code);
    return again ? [fault(index)] : [];
  });
}

/** A basic code stands for one item; the same item may not be offered twice by one agency. */
function repeatedNames(files: ItemFiles, { directory }: CheckContext): ContentFault[] {
  const seen = new Map<string, string>();
  return files.items.flatMap(({ file, value, fault }) =>
    offeringAgencies(value, directory).flatMap((agency) => {
      const key = `${agency.code} ${value.basicCode}`;
      const before = seen.get(key);
      seen.set(key, file);
      return before
        ? [fault(['basicCode'], `${value.basicCode} at ${agency.code} is declared in ${before} already`)]
        : [];
    }),
  );
}

function repeated<T>(entries: readonly ContentEntry<T>[], key: (value: T) => string, path: string) {
  const seen = new Set<string>();
  return entries.flatMap(({ value, fault }) => {
    const again = seen.has(key(value));
    seen.add(key(value));
    return again ? [fault([path], `${key(value)} is declared twice`)] : [];
  });
}

function unknownRegions({ remedyBodies }: ItemFiles, { directory }: CheckContext): ContentFault[] {
  return remedyBodies.flatMap(({ value, fault }) =>
    directory.findRegion(value.region) ? [] : [fault(['region'], `no region ${value.region}`)],
  );
}
