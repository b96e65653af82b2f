import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** One thing that is wrong in a content file: where, and what to do. Lines count from 1. */
export interface ContentFault {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

export class ContentError extends Error {
  readonly faults: readonly ContentFault[];
  constructor(faults: readonly ContentFault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line} ${fault.path} ${fault.message}`).join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** A value read from a file, able to say on which line a part of it stands. */
export interface ContentEntry<T> {
  readonly file: string;
  readonly value: T;
  fault(path: readonly PropertyKey[], message: string): ContentFault;
}

/**
 * Reads every `.yaml` file below a directory, in name order; each holds one document or a list of them.
 * @throws ContentError naming every fault of every file
 */
export async function readContent<Schema extends z.ZodType>(
  directory: string,
  schema: Schema,
): Promise<ContentEntry<z.output<Schema>>[]> {
  const entries: ContentEntry<z.output<Schema>>[] = [];
  const faults: ContentFault[] = [];
  for (const file of await yamlFiles(directory)) {
    const name = relative(join(directory, '..'), file);
    const read = readFileEntries(name, await readFile(file, 'utf8'), schema);
    entries.push(...read.entries);
    faults.push(...read.faults);
  }
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}

/** Reads one `.yaml` file. @throws ContentError */
export async function readContentFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<ContentEntry<z.output<Schema>>[]> {
  const { entries, faults } = readFileEntries(file, await readFile(file, 'utf8'), schema);
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}

async function yamlFiles(directory: string): Promise<string[]> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readFileEntries<Schema extends z.ZodType>(file: string, text: string, schema: Schema) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const entries: ContentEntry<z.output<Schema>>[] = [];
  const faults: ContentFault[] = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    path: '',
    message: error.message,
  }));
  if (faults.length > 0) return { entries, faults };

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length) as string[], true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const content: unknown = document.toJS();
  const values = Array.isArray(content) ? content : [content];
  values.forEach((value: unknown, index) => {
    const prefix = Array.isArray(content) ? [index] : [];
    const fault = (path: readonly PropertyKey[], message: string): ContentFault => ({
      file,
      line: lineOf([...prefix, ...path]),
      path: path.map(String).join('.'),
      message,
    });
    const parsed = schema.safeParse(value);
    if (parsed.success) entries.push({ file, value: parsed.data, fault });
    else faults.push(...parsed.error.issues.map((issue) => fault(issue.path, issue.message)));
  });
  return { entries, faults };
}
