import type { Platform } from '../../../platform/platform.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import { type Sentence, sentence } from '../composing/sentence.ts';
import type { Reply } from '../reply.ts';
import { linkWords } from './words.ts';

/** Address, telephone and hours of an organ that the question names, near the asker. */
export async function answerAboutAgency(
  { database, site }: Pick<Platform, 'database' | 'site'>,
  department: string,
  region: string | undefined,
): Promise<Omit<Reply, 'understood'> | undefined> {
  const directory = await getDirectory(database);
  const agency = directory.findDepartment(department, region ?? site.region);
  if (!agency) return undefined;
  return {
    result: 'answered',
    parts: [
      {
        lines: [...contactSentences(agency), ...hallSentences(directory, agency.code)].map(
          ({ text }) => text,
        ),
        shape: 'list',
        basis: [],
        source: { label: agency.name, to: `/agencies/${agency.code}` },
      },
    ],
    choices: [],
    isMultiple: false,
    links: [{ label: linkWords.agency, to: `/agencies/${agency.code}` }],
    offersOfficer: false,
  };
}

function contactSentences({ name, address, phone }: ReturnType<Directory['getAgency']>): Sentence[] {
  return [
    ...(address ? [sentence({ zh: '{0}：{1}', en: '{0}: {1}' }, name, { zh: address })] : []),
    ...(phone ? [sentence({ zh: '电话：{0}', en: 'Telephone: {0}' }, { zh: phone })] : []),
  ];
}

function hallSentences(directory: Directory, code: string): Sentence[] {
  return directory
    .windowsOf(code)
    .slice(0, 2)
    .map(({ hall }) =>
      sentence(
        { zh: '在{0}有窗口（{1}）：{2}', en: 'Windows at {0} ({1}): {2}' },
        hall.name,
        hall.address,
        hall.openingHours,
      ),
    );
}
