import { type CreditCode, isCreditCode } from './credit-code.ts';
import { invalid } from './refusal.ts';

/** Basic catalogue code 基本编码 (GB/T 39554.1): region 2, item type 2, department 2, main item 3, sub-item 3. */
export interface BasicItemCode {
  readonly kind: 'basic';
  readonly code: string;
  /** The province's first two digits, or `00` for the national catalogue. */
  readonly province: string;
  /** Code table of the owning catalogue: provinces differ, so a mapping gives it meaning. */
  readonly itemType: string;
  readonly department: string;
  readonly mainItem: string;
  /** `000` when the main item has no sub-items. */
  readonly subItem: string;
}

/** Implementation code 实施编码: the organ's credit code 18, its level 1, the basic code 12. */
export interface ImplementationItemCode {
  readonly kind: 'implementation';
  readonly code: string;
  readonly agency: CreditCode;
  /** False for the few codes in real catalogues whose organ part does not check. */
  readonly hasValidAgency: boolean;
  /** Level of exercise 行使层级: 1 national … 6 village, 7 shared between levels. */
  readonly level: string;
  readonly basic: BasicItemCode;
}

/** Handling code 业务办理项编码: an implementation code and a serial of 2 digits. */
export interface HandlingItemCode {
  readonly kind: 'handling';
  readonly code: string;
  readonly implementation: ImplementationItemCode;
  readonly serial: string;
}

/** A code of another scheme, kept as its owner wrote it. */
export interface UnknownItemCode {
  readonly kind: 'unknown';
  readonly code: string;
}

export type ItemCode = BasicItemCode | ImplementationItemCode | HandlingItemCode | UnknownItemCode;

/**
 * Reads a code by its shape; what fits no national shape becomes `unknown`, not an error.
 * @throws Refusal `item-code-missing` for empty text
 */
export function parseItemCode(text: string): ItemCode {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (code === '') throw missing();
  const basic = /^(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/.exec(code);
  if (basic) return basicOf(code);
  if (/^[0-9A-Z]{18}[1-7]\d{12}$/.test(code)) return implementationOf(code);
  if (/^[0-9A-Z]{18}[1-7]\d{14}$/.test(code)) {
    return {
      kind: 'handling',
      code,
      implementation: implementationOf(code.slice(0, 31)),
      serial: code.slice(31),
    };
  }
  return { kind: 'unknown', code: text.trim() };
}

export function basicItemCode(parts: Omit<BasicItemCode, 'kind' | 'code'>): BasicItemCode {
  const { province, itemType, department, mainItem, subItem } = parts;
  return required('basic', `${province}${itemType}${department}${mainItem}${subItem}`);
}

export function implementationItemCode(
  agency: CreditCode,
  level: string,
  basic: string,
): ImplementationItemCode {
  return required('implementation', `${agency}${level}${basic}`);
}

export function handlingItemCode(implementation: string, serial: number): HandlingItemCode {
  return required('handling', `${implementation}${String(serial).padStart(2, '0')}`);
}

/** The basic code inside a code of any national kind; undefined for another scheme. */
export function findBasicCode(code: ItemCode): BasicItemCode | undefined {
  switch (code.kind) {
    case 'basic':
      return code;
    case 'implementation':
      return code.basic;
    case 'handling':
      return code.implementation.basic;
    case 'unknown':
      return undefined;
  }
}

function required<Kind extends ItemCode['kind']>(
  kind: Kind,
  code: string,
): Extract<ItemCode, { kind: Kind }> {
  const parsed = parseItemCode(code);
  if (parsed.kind !== kind) throw new TypeError(`${code} is no ${kind} item code`);
  return parsed as Extract<ItemCode, { kind: Kind }>;
}

function basicOf(code: string): BasicItemCode {
  return {
    kind: 'basic',
    code,
    province: code.slice(0, 2),
    itemType: code.slice(2, 4),
    department: code.slice(4, 6),
    mainItem: code.slice(6, 9),
    subItem: code.slice(9),
  };
}

function implementationOf(code: string): ImplementationItemCode {
  const agency = code.slice(0, 18);
  return {
    kind: 'implementation',
    code,
    agency,
    hasValidAgency: isCreditCode(agency),
    level: code.slice(18, 19),
    basic: basicOf(code.slice(19)),
  };
}

function missing(): Error {
  return invalid('item-code-missing', { zh: '缺少事项编码。', en: 'The item code is missing.' });
}
