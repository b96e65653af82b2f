import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Text } from '../../../kernel/messages.ts';
import { invalid, Refusal } from '../../../kernel/refusal.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Json } from '../comparison/json.ts';
import { asJson } from '../drafts/as-json.ts';
import { unknownItem } from '../item-versions.ts';
import { ItemContent } from '../offering.ts';
import { jsonObjects } from './json-objects.ts';
import type { SheetFaults } from './sheet-fault.ts';
import type { SheetItem } from './sheet-item.ts';
import { readVersionsOf } from './sheet-store.ts';
import type { WantedContent, WantedItem } from './wanted-item.ts';

/** An item as the export and the API write it. */
const WrittenItem = z.object({
  implementationCode: z.string().min(1).max(100),
  version: z.number().int().positive().optional(),
  item: z.custom<Json>(isRecord),
  offering: z.custom<Json>(isRecord),
});

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Stands in the place of a sheet's name, and lines in that of rows. */
export const jsonSheetName = 'JSON';

export interface JsonCounts {
  rows: number;
  items: number;
}

/** Reads items one by one, and what they change many at a time; a faulty one is told, the others go on. */
export async function* readJsonItems(
  database: Database,
  content: Readable,
  { faults, counts }: { faults: SheetFaults; counts: JsonCounts },
): AsyncGenerator<WantedItem> {
  const seen = new Map<string, number>();
  let waiting: PlacedItem[] = [];
  for await (const { line, text } of jsonObjects(content.setEncoding('utf8'), limits)) {
    counts.rows += 1;
    try {
      const written = readWritten(text);
      const before = seen.get(written.implementationCode);
      if (before !== undefined) throw invalid('json-item', says.twice(before));
      seen.set(written.implementationCode, line);
      counts.items += 1;
      waiting.push({ line, written });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.add({ ...placeOf(line, [], text?.slice(0, shown)), message: error.text });
    }
    if (waiting.length < atOnce) continue;
    yield* besideBases(database, waiting, faults);
    waiting = [];
  }
  yield* besideBases(database, waiting, faults);
}

interface PlacedItem {
  readonly line: number;
  readonly written: z.infer<typeof WrittenItem>;
}

/** Each item beside the version it was written out of. */
async function* besideBases(
  database: Database,
  items: readonly PlacedItem[],
  faults: SheetFaults,
): AsyncGenerator<WantedItem> {
  const wanted = items.map(({ written: { implementationCode, version } }) => ({
    code: implementationCode,
    version,
  }));
  const found = new Map(
    (await readVersionsOf(database, wanted)).map((item) => [item.implementationCode, item]),
  );
  for (const { line, written } of items) {
    const base = found.get(written.implementationCode);
    if (!base) {
      const code = written.implementationCode;
      faults.add({ ...placeOf(line, ['implementationCode'], code), message: unknownItem().text });
      continue;
    }
    yield {
      code: written.implementationCode,
      isNew: false,
      base: wholeContent(base),
      content: { item: written.item, offering: written.offering },
      locate: (path) => placeOf(line, path),
    };
  }
}

/** With the defaults of newer elements, as the export writes it. */
function wholeContent({ item, offering }: SheetItem): WantedContent {
  const content = ItemContent.parse({ item, offering });
  return { item: asJson(content.item), offering: asJson(content.offering) };
}

function placeOf(line: number, path: readonly (string | number)[], value = '') {
  return { sheet: jsonSheetName, row: line, column: 1, header: path.join('.'), value };
}

const atOnce = 100;

/** Enough of an item to know it again. */
const shown = 60;

/** An item of the city has some 30,000 characters, and lists in lists in lists. */
const limits = { characters: 2_000_000, depth: 40 };

function readWritten(text: string | undefined): z.infer<typeof WrittenItem> {
  const read = WrittenItem.safeParse(parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid('json-item', says.noItem(issue?.path.map(String).join('.') ?? ''));
}

function parse(text: string | undefined): unknown {
  if (text === undefined) throw invalid('json-item', says.noJson);
  try {
    return JSON.parse(text, (name, value: unknown) => {
      if (!isStorable(name) || (typeof value === 'string' && !isStorable(value))) {
        throw invalid('json-item', says.unstorable);
      }
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid('json-item', says.noJson);
    throw error;
  }
}

/** No database keeps a zero byte or half a character. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

const says = {
  noJson: {
    zh: '从这一行开始的内容不是 JSON，没有读取。请核对引号、逗号和括号是否成对。',
    en: 'What begins on this line is no JSON and was not read. Look for a missing quotation mark, comma or bracket.',
  },
  unstorable: {
    zh: '含有不能保存的字符（空字符或半个字符），请删去。',
    en: 'It holds characters that cannot be kept (a zero byte or half a character). Delete them.',
  },
  noItem: (path: string): Text => ({
    zh: `这里不是导出的事项：缺少“${path || 'implementationCode'}”或者格式不对。`,
    en: `This is no exported item: “${path || 'implementationCode'}” is missing or wrong.`,
  }),
  twice: (row: number): Text => ({
    zh: `与第 ${row} 行开始的是同一个事项，请删去一个。`,
    en: `The same item begins on line ${row}. Delete one of them.`,
  }),
};
