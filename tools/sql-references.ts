/** A place where a source names a table or a schema it should not. Lines count from 1. */
export interface SqlFault {
  readonly line: number;
  readonly message: string;
}

interface Source {
  /** Path from the project folder. */
  readonly path: string;
  readonly text: string;
}

const mayHoldSql =
  /(-store|\.test|-for-test)\.tsx?$|^src\/platform\/((database|postgres)\/|(jobs|outbox)\.ts$)/;
const tagged = /\bsql(?:<[^`]*?>)?`|\bsql\.(?:raw|ref|table|id|lit)\(/g;
const statement =
  /\b(?:select\b[^;'"`]{0,300}?\bfrom|insert\s+into|delete\s+from)\s+[a-z_]+\.[a-z_]+|\bupdate\s+[a-z_]+\.[a-z_]+\s+set\b/gi;

/** SQL outside the files that may hold it: pages, commands and queries ask a store. */
export function findStraySql({ path, text }: Source): SqlFault[] {
  if (mayHoldSql.test(path)) return [];
  const code = withoutComments(text);
  return [...code.matchAll(tagged), ...code.matchAll(statement)].map((match) => ({
    line: lineAt(code, match.index),
    message: 'SQL stands here; only *-store.ts and platform/database speak SQL',
  }));
}

/**
 * Tables of another module in a store.
 * @param modules names of all modules, which are the names of their schemas
 */
export function findForeignTables({ path, text }: Source, modules: readonly string[]): SqlFault[] {
  const own = path.match(/^src\/modules\/([^/]+)\/.*-store\.ts$/)?.[1];
  if (!own) return [];
  return foreignNames(withoutComments(text), own, modules, [
    /\b(?:from|join|into|update|only|using|truncate)\s+([a-z_]+)\.[a-z_]+/gi,
    /,\s*([a-z_]+)\.[a-z_]+\s+(?:as\s+)?[a-z_]+\s+where\b/gi,
    /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|(?:inner|left|right|full)Join)\(\s*['"`]([a-z_]+)\./g,
  ]);
}

/** Tables a migration makes, changes or opens outside its module; a foreign key to an earlier module is allowed. */
export function findForeignDefinitions({ path, text }: Source, modules: readonly string[]): SqlFault[] {
  const own = path.match(/^src\/modules\/([^/]+)\/migrations\//)?.[1];
  if (!own) return [];
  return foreignNames(text.replace(/--.*$/gm, ''), own, modules, [
    /\b(?:table|view|index|sequence|function|trigger|type|domain|into|update|from|join)\s+(?:(?:if\s+(?:not\s+)?exists|only)\s+)?([a-z_]+)\.[a-z_]+/gi,
    /\bon\s+(?:table\s+)?([a-z_]+)\.[a-z_]+/gi,
    /\b(?:create|alter|drop)\s+schema\s+(?:if\s+(?:not\s+)?exists\s+)?([a-z_]+)/gi,
  ]);
}

function foreignNames(
  text: string,
  own: string,
  modules: readonly string[],
  patterns: readonly RegExp[],
): SqlFault[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([, schema = '']) => schema !== own && modules.includes(schema))
    .map((match) => ({
      line: lineAt(text, match.index),
      message: `${own} names a table of ${match[1]}; ask ${match[1]} by its index.ts`,
    }));
}

/** Comments become blanks, so that lines keep their numbers. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
