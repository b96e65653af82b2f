import type { Uuid } from '../../../kernel/uuid.ts';
import { type Directory, distinctName } from '../../agencies/index.ts';

/** A document that an organ gave a number (文书), with the act to which it belongs. */
export interface CaseDocument {
  readonly sequence: number;
  /** Type of the event. */
  readonly event: string;
  readonly number: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly template: { readonly code: string; readonly version: number };
}

/** The case to which a document belongs, as the register names it. */
export interface DocumentOwner {
  readonly region: string;
  readonly id: Uuid;
  readonly number: string;
  readonly itemName: string;
  readonly applicantName: string;
}

/** What is written down of a document with its act; its place in the order is given by the database. */
export interface NewDocument {
  readonly agency: string;
  readonly year: number;
  /** 文种: 许准, 政受. */
  readonly kind: string;
  /** What stands before the serial: 云河市监许准字〔2026〕 */
  readonly before: string;
  readonly title: CaseDocument['title'];
  readonly template: CaseDocument['template'];
}

/** Licences have their own series. */
export function kindOf(itemType: string, character: string): string {
  return `${itemType === '01' ? '许' : '政'}${character}`;
}

/** 云河市监许准字〔2026〕: the word of the organ, the kind, the year. */
export function beforeSerial(word: string, kind: string, year: number): string {
  return `${word}${kind}字〔${year}〕`;
}

const words = new WeakMap<Directory, Map<string, string>>();

/** 机关代字: region and short name without what every organ is called; unlike that of any other organ. */
export function documentWord(directory: Directory, agency: string): string {
  const known = words.get(directory) ?? wordsOf(directory);
  words.set(directory, known);
  return known.get(agency) ?? agency;
}

function wordsOf(directory: Directory): Map<string, string> {
  const short = directory.agencies.map(({ code }) => [code, shortWord(directory, code)] as const);
  const holders = Map.groupBy(short, ([, word]) => word);
  return new Map(
    short.map(([code, word]) => [
      code,
      (holders.get(word)?.length ?? 0) > 1 ? (directory.findAgency(code)?.name.zh ?? code) : word,
    ]),
  );
}

function shortWord(directory: Directory, code: string): string {
  const agency = directory.findAgency(code);
  const region = agency && directory.findRegion(agency.region)?.name.zh;
  if (!agency || !region) return distinctName(directory, code).zh;
  const stem = region.replace(/(?<=..)(省|市|区|县|镇|乡|街道|村|社区)$/u, '');
  const name = agency.shortName.zh
    .replace(new RegExp(`^(${region}|${stem}|${region.slice(-1)})`, 'u'), '')
    .replace(/(分局|管理局|局|委员会|委|管理中心|中心|办事处|办公室)$/u, '');
  return `${stem}${name}`;
}
