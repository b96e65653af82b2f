import { notAllowed } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { holdsPost, type OfficialActor, ownAgencies } from '../../identity/index.ts';
import { documentPolicy } from '../policy.ts';
import { splitWords } from '../queries/list-work.ts';
import { type DocumentSeries, type RegisteredDocument, readRegister, readSeries } from './document-store.ts';

/** What somebody asks of the register; what is left open is the first that there is. */
export interface RegisterQuestion {
  readonly agency: string | undefined;
  readonly year: number | undefined;
  readonly kind: string | undefined;
  readonly words: string | undefined;
}

export interface Register {
  readonly agency: string;
  /** Those whose registers the official may read; empty for a supervisor, who may read all. */
  readonly agencies: readonly string[];
  readonly series: readonly DocumentSeries[];
  readonly chosen: DocumentSeries | undefined;
  readonly documents: readonly RegisteredDocument[];
  /** The serial after which the next page begins. */
  readonly next: number | undefined;
}

/** The documents of one series, the last number first. @throws Refusal `not-allowed` */
export async function listRegister(
  platform: Platform,
  actor: OfficialActor,
  question: RegisterQuestion,
  page: { readonly before?: number | undefined; readonly size: number },
): Promise<Register> {
  const agencies = await agenciesOf(platform, actor);
  const agency = question.agency ?? agencies[0] ?? '';
  requireReader(actor, agency);
  const series = await readSeries(platform.database, agency);
  const chosen = choose(series, question);
  const found = chosen
    ? await readRegister(
        platform.database,
        { agency, ...chosen, words: splitWords(question.words) },
        { before: page.before, size: page.size + 1 },
      )
    : [];
  const documents = found.slice(0, page.size);
  const next = found.length > page.size ? documents.at(-1)?.serial : undefined;
  return { agency, agencies, series, chosen, documents, next };
}

function choose(
  series: readonly DocumentSeries[],
  { year, kind }: RegisterQuestion,
): DocumentSeries | undefined {
  const ofYear = series.filter((each) => each.year === (year ?? series[0]?.year));
  return ofYear.find((each) => each.kind === kind) ?? ofYear[0];
}

async function agenciesOf({ database }: Platform, actor: OfficialActor): Promise<string[]> {
  const own = ownAgencies(actor);
  const known = (await getDirectory(database)).agencies.filter(({ source }) => source === 'content');
  return known
    .map(({ code }) => code)
    .filter((code) => holdsPost(actor, 'supervisor') || own.includes(code))
    .filter((agency) => documentPolicy.can(actor, 'read-register', { agency }));
}

function requireReader(actor: OfficialActor, agency: string): void {
  if (documentPolicy.can(actor, 'read-register', { agency })) return;
  throw notAllowed('not-allowed', {
    zh: '文书登记由本部门办件岗位人员和效能监督人员查看，您的岗位不能查看。',
    en: 'A register is read by those who handle cases of its agency, and by supervisors.',
  });
}
