import type { CalendarDate } from '../../../kernel/date.ts';
import { type Directory, directoryOf, readAgencyContent } from '../../agencies/index.ts';
import { readDictionaryContent } from '../../elements/index.ts';
import { expandOffers } from '../load/expand-offers.ts';
import { surroundingsOf } from '../load/offer-surroundings.ts';
import { readItemContent } from '../load/read-item-content.ts';
import type { Acceptance } from './acceptance.ts';
import type { CertificateKind, Surroundings } from './context.ts';
import { acceptancesOf } from './read-acceptances.ts';
import type { Subject } from './subject.ts';

/** The city's own catalogue as its files declare it. */
export interface ContentCatalogue {
  readonly subjects: readonly Subject[];
  readonly surroundings: Surroundings;
  readonly acceptances: readonly Acceptance[];
}

/** Reads it without a database. @throws ContentError */
export async function readContentCatalogue(
  contentDirectory: string,
  { certificates, today }: { certificates: readonly CertificateKind[]; today: CalendarDate },
): Promise<ContentCatalogue> {
  const files = await readItemContent(contentDirectory);
  const directory = await readDirectory(contentDirectory);
  const dictionary = await readDictionaryContent(contentDirectory);
  const surroundings = surroundingsOf(files, { directory, dictionary, day: today });
  const subjects = files.items.flatMap(({ value }) =>
    expandOffers(value, surroundings).map((draft) => ({ ...draft, source: 'content' })),
  );
  return {
    subjects,
    surroundings: {
      directory,
      dictionary,
      topics: new Map(files.topics.map(({ value }) => [value.code, value])),
      certificates,
      today,
    },
    acceptances: await acceptancesOf(files.items, contentDirectory),
  };
}

async function readDirectory(contentDirectory: string): Promise<Directory> {
  const { regions, agencies, halls } = await readAgencyContent(contentDirectory);
  return directoryOf(
    regions.map(({ value }) => ({ ...value, source: 'content' })),
    agencies.map(({ value }) => ({ ...value, address: value.address.zh, source: 'content' })),
    halls.map(({ value }) => value),
  );
}
