import type { Readable } from 'node:stream';
import type { MediaType } from '../../../platform/files/index.ts';
import { openWorkbook } from '../../../platform/spreadsheet/index.ts';
import { csvRows } from './csv-rows.ts';

/** What a set is loaded from. */
export const loadedMediaTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const satisfies readonly MediaType[];

export interface LoadedFile {
  readonly mediaType: string;
  open(): Promise<Readable>;
  read(): Promise<Buffer>;
}

/** Rows of a file part by part, its header first. */
export async function* sourceRows(file: LoadedFile): AsyncGenerator<readonly string[][]> {
  if (file.mediaType === 'text/csv') yield* csvRows(await file.open());
  else yield* workbookRows(await file.read());
}

async function* workbookRows(bytes: Buffer): AsyncGenerator<string[][]> {
  const [sheet] = await openWorkbook(bytes);
  if (!sheet) return;
  for await (const part of sheet.rows()) {
    yield part.map(({ cells }) => {
      const row: string[] = new Array(Math.max(0, ...cells.keys())).fill('');
      for (const [column, { text }] of cells) row[column - 1] = text;
      return row;
    });
  }
}
