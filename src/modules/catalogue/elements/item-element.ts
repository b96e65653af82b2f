import type { Text } from '../../../kernel/messages.ts';
import type { ItemType } from '../item.ts';
import type { ElementPath } from './element-path.ts';

/** Groups in the order of the national exchange tables; the last two are what standards, provinces and this platform add. */
export const elementGroups = {
  directory: { zh: '基本目录', en: 'Basic directory' },
  basic: { zh: '基本信息', en: 'Basic information' },
  extension: { zh: '扩展信息', en: 'Extended information' },
  material: { zh: '申请材料', en: 'Materials' },
  fee: { zh: '收费', en: 'Fees' },
  question: { zh: '常见问题', en: 'Frequent questions' },
  power: { zh: '行政权力专有要素', en: 'Particular powers' },
  organ: { zh: '实施主体', en: 'Organ' },
  province: { zh: '省级扩展', en: 'Provincial additions' },
  standard: { zh: '国家标准和各地补充', en: 'Further standard and local elements' },
  platform: { zh: '平台要素', en: 'Elements of this platform' },
} as const satisfies Record<string, Text>;
export type ElementGroup = keyof typeof elementGroups;

/** How an element is typed and shown: one line, several, a choice from a code table … */
export type ElementKind =
  | 'text'
  | 'paragraph'
  | 'lines'
  | 'code'
  | 'codes'
  | 'integer'
  | 'flag'
  | 'date'
  | 'file'
  | 'address'
  | 'rule'
  | 'reference';

/** 要素: one fact about an item, as the standards list it and as the catalogue keeps it. */
export interface ItemElement {
  /** 1–144 in the national list, 201… from further standards and provinces, 301… of this platform. */
  readonly number: number;
  readonly group: ElementGroup;
  readonly name: Text;
  readonly kind: ElementKind;
  /** Column of the national exchange tables. */
  readonly exchange?: string | undefined;
  /** Longest text that the exchange takes, in characters. */
  readonly length?: number | undefined;
  /** The exchange refuses a record without it. */
  readonly isRequired: boolean;
  /** Item types that have it; all where nothing is said. */
  readonly types?: readonly ItemType[] | undefined;
  /** Code table of content/item-code-tables. */
  readonly table?: string | undefined;
  /**
   * `directory`: the standard, fixed once for all levels and regions; `implementation`: what an organ's list says;
   * `handling`: what each handling item may say for itself.
   */
  readonly layer: 'directory' | 'implementation' | 'handling';
  /** Where it is kept; absent where it is worked out from others. */
  readonly path?: ElementPath | undefined;
  readonly derivedFrom?: readonly ElementPath[] | undefined;
}
