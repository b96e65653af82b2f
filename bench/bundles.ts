import type { Figure } from './figure.ts';
import { HttpClient } from './http-client.ts';
import type { Program } from './program.ts';

/** Rows of the table of a bundle's guide: what is counted item by item, and as one. */
const counted = ['forms', 'fields', 'materials', 'visits', 'working days'] as const;

/** What every bundle saves in its example, read from its public guide; published experience halves the questions. */
export async function measureBundles({ origin }: Program): Promise<Figure[]> {
  const client = new HttpClient(origin, { 'accept-encoding': 'identity' });
  const list = (await client.get('/bundles')).body.toString();
  const codes = [...new Set([...list.matchAll(/href="\/bundles\/([a-z-]+)"/g)].map(([, code = '']) => code))];
  const guides = [];
  for (const code of codes) guides.push({ code, rows: await rowsOf(client, code) });
  client.close();
  const fields = guides.map(({ rows }): Row => rows[counted.indexOf('fields')] ?? [0, 0]);
  return [
    ...guides.flatMap(({ code, rows }) => rows.map((row, place) => figureOf(code, place, row))),
    {
      name: 'fields saved, all bundles together',
      value: 100 * (1 - sum(fields, 1) / sum(fields, 0)),
      unit: '%',
      note: `${sum(fields, 0)} → ${sum(fields, 1)} in ${guides.length} bundles`,
    },
  ];
}

type Row = readonly [apart: number, together: number];

/** The first table of the guide. */
async function rowsOf(client: HttpClient, code: string): Promise<Row[]> {
  const guide = (await client.get(`/bundles/${code}`)).body.toString();
  const table = /<tbody>(.*?)<\/tbody>/s.exec(guide)?.[1] ?? '';
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']): Row => {
    const [apart = 0, together = 0] = [...row.matchAll(/>(\d+)</g)].map(([, number]) => Number(number));
    return [apart, together];
  });
  if (rows.length < counted.length) throw new Error(`/bundles/${code} has no table of figures`);
  return rows.slice(0, counted.length);
}

function figureOf(code: string, place: number, [apart, together]: Row): Figure {
  const saved = apart === 0 ? 0 : Math.round(100 * (1 - together / apart));
  return {
    name: `${code}: ${counted[place]}`,
    value: together,
    unit: '',
    note: `apart ${apart}, ${saved} % saved`,
  };
}

const sum = (rows: readonly Row[], column: 0 | 1) => rows.reduce((total, row) => total + row[column], 0);
