import { DateStyles } from './date-formats.ts';
import { type SpreadsheetLimits, usualLimits } from './limits.ts';
import {
  damagedSpreadsheet,
  notSpreadsheet,
  protectedSpreadsheet,
  spreadsheetWithMacros,
} from './refusals.ts';
import { SharedStrings } from './shared-strings.ts';
import { type SheetContext, type SheetRow, SheetRows } from './sheet-rows.ts';
import { type Budget, unpack } from './unpack.ts';
import { attributeOf, XmlError, type XmlListener, XmlReader } from './xml-reader.ts';
import { readZipEntries, type ZipEntry } from './zip-entries.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** In parts, so that other requests are answered meanwhile; each call reads the sheet anew. */
  rows(): AsyncGenerator<readonly SheetRow[]>;
  /** Areas of joined cells, known once the rows are read. */
  readonly merged: readonly string[];
}

/**
 * Opens the bytes of an `.xlsx` file. Sheets are read row by row when they are asked for; nothing a file says about
 * itself is believed before it is counted.
 * @throws Refusal `sheet-not-xlsx`, `sheet-damaged`, `sheet-protected`, `sheet-macros`, `sheet-too-large`
 */
export async function openWorkbook(
  bytes: Buffer,
  limits: SpreadsheetLimits = usualLimits,
): Promise<readonly WorkbookSheet[]> {
  // A workbook with a password, and those of former days, are compound files.
  if (bytes.subarray(0, 8).equals(compoundFile))
    throw bytes.includes(encryptedPart) ? protectedSpreadsheet() : notSpreadsheet();
  const entries = readZipEntries(bytes, limits.parts);
  if ([...entries.keys()].some((name) => /vbaProject|macrosheets\//i.test(name)))
    throw spreadsheetWithMacros();
  if (!entries.has(workbookPart)) throw notSpreadsheet();

  const budget = { left: limits.unpackedBytes };
  const read = async <L extends XmlListener>(name: string, listener: L): Promise<L> => {
    const entry = entries.get(name);
    if (entry) for await (const _ of readXml(entry, listener, budget));
    return listener;
  };
  const { sheets, is1904 } = await read(workbookPart, new WorkbookDirectory());
  const { targets } = await read('xl/_rels/workbook.xml.rels', new Relationships());
  const stringsPart = partNamed(targets, /sharedStrings/i) ?? 'xl/sharedStrings.xml';
  const context: SheetContext = {
    strings: (await read(stringsPart, new SharedStrings(limits.sharedCharacters))).texts,
    dates: await read(partNamed(targets, /styles/i) ?? 'xl/styles.xml', new DateStyles()),
    is1904,
    limits,
  };
  return sheets.map(({ name, relation }) => {
    const entry = entries.get(targets.get(relation) ?? '');
    if (!entry) throw damagedSpreadsheet(name);
    return sheetOf(name, { entry, context, limits });
  });
}

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');
const workbookPart = 'xl/workbook.xml';

function sheetOf(
  name: string,
  { entry, context, limits }: { entry: ZipEntry; context: SheetContext; limits: SpreadsheetLimits },
): WorkbookSheet {
  let merged: readonly string[] = [];
  return {
    name,
    get merged() {
      return merged;
    },
    async *rows() {
      const listener = new SheetRows(context);
      for await (const _ of readXml(entry, listener, { left: limits.unpackedBytes })) {
        if (listener.rows.length === 0) continue;
        yield listener.rows;
        listener.rows = [];
      }
      if (listener.rows.length > 0) yield listener.rows;
      merged = listener.merged;
    },
  };
}

/** Comes back after each piece, so that whoever listens can pass on what it has heard. */
async function* readXml(entry: ZipEntry, listener: XmlListener, budget: Budget): AsyncGenerator<void> {
  const reader = new XmlReader(listener);
  try {
    for await (const piece of unpack(entry, budget)) {
      reader.write(piece);
      yield;
    }
    reader.end();
  } catch (error) {
    if (error instanceof XmlError) throw damagedSpreadsheet(entry.name);
    throw error;
  }
}

class WorkbookDirectory implements XmlListener {
  readonly sheets: { name: string; relation: string }[] = [];
  is1904 = false;

  open(name: string, attributes: string): void {
    if (name === 'sheet') {
      const relation = attributeOf(attributes, 'r:id') ?? attributeOf(attributes, 'id') ?? '';
      this.sheets.push({ name: (attributeOf(attributes, 'name') ?? '').trim(), relation });
    } else if (name === 'workbookPr') {
      this.is1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
    }
  }

  close(): void {}
}

class Relationships implements XmlListener {
  /** Parts of the file by the name the workbook gives them. */
  readonly targets = new Map<string, string>();

  open(name: string, attributes: string): void {
    if (name !== 'Relationship') return;
    const target = attributeOf(attributes, 'Target') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    this.targets.set(attributeOf(attributes, 'Id') ?? '', part);
  }

  close(): void {}
}

function partNamed(targets: ReadonlyMap<string, string>, name: RegExp): string | undefined {
  return [...targets.values()].find((target) => name.test(target));
}
