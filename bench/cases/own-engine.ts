import { sql } from 'kysely';
import { type Uuid, uuidv7 } from '../../src/kernel/uuid.ts';
import type { OfficialActor } from '../../src/modules/identity/index.ts';
import {
  type ActRequest,
  actOnCase,
  getProcedures,
  openCase,
  type Submission,
} from '../../src/modules/procedures/index.ts';
import { applicationRole, type Database, openDatabase } from '../../src/platform/database/index.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { answers, type Peer, type Place, reviewers } from './peer.ts';

const region = '990102';
/** Those to which cases are addressed in turn, as in a county: documents of one organ are numbered one after the other. */
const organs = ['market', 'health', 'education', 'housing', 'transport', 'water', 'culture', 'labour'];

export interface OwnEngine extends Peer {
  /** One case with the moments of its opening and of each act, in their order. */
  runCaseAt(moments: readonly Date[]): Promise<void>;
}

/** How many acts a case has after it is opened. */
export const actsOfCase = 3 + reviewers.length;

/** The engine of this program with the procedure 并联审查 and officials of each department. */
export async function ownEngine({ url, secret }: Place, connections: number): Promise<OwnEngine> {
  const database = openDatabase({ connection: url, secret, role: applicationRole, poolSize: connections });
  const procedure = (await getProcedures(database)).findLatest('parallel-review');
  if (!procedure) throw new Error('there is no procedure parallel-review');
  // Acts on cases ask nothing else of a platform.
  const platformAt = (now: () => Date) => ({ database, now }) as Platform;
  const effects = {
    issue: async () => ({}),
    admitApproval: async () => {},
    admitIssue: async () => {},
    noteRead: async () => {},
    checkCertificates: async () => new Map(),
    readOrigins: async () => new Map(),
  };
  const item = await findItem(database);
  const owners = organs.map((agency) => official(agency, ['acceptor', 'decider', 'issuer']));
  const departments = reviewers.map((agency) => official(agency, ['reviewer']));

  let opened = 0;
  const carry = async (momentOf: (act: number) => Date) => {
    const own = owners[opened % owners.length];
    if (!own) throw new Error('there is no official');
    opened += 1;
    const { identity } = await openCase(
      platformAt(() => momentOf(0)),
      database,
      procedure,
      submissionOf(own, item),
    );
    const act = (actor: OfficialActor, place: number, request: ActRequest) =>
      actOnCase(
        platformAt(() => momentOf(place)),
        effects,
        actor,
        { number: identity.number, request },
      );
    await act(own, 1, { act: 'accept' });
    await Promise.all(departments.map((one, place) => act(one, 2 + place, { act: 'pass', opinion: '' })));
    await act(own, 2 + reviewers.length, { act: 'approve', opinion: '' });
    await act(own, 3 + reviewers.length, { act: 'issue' });
  };
  return {
    name: 'engine',
    runCase: () => carry(() => new Date()),
    runCaseAt: (moments) => carry((act) => moments[act] ?? new Date()),
    close: () => database.destroy(),
  };
}

function official(agency: string, roles: readonly OfficialActor['posts'][number]['role'][]): OfficialActor {
  return {
    kind: 'official',
    accountId: uuidv7(),
    sessionId: uuidv7(),
    officialId: uuidv7(),
    name: '沈若兰',
    posts: roles.map((role) => ({ agency, role, region })),
  } as OfficialActor;
}

interface KnownItem {
  readonly id: Uuid;
  readonly version: number;
}

/** Any item of the city: letters are made from it. */
async function findItem(database: Database): Promise<KnownItem> {
  const found = await sql<KnownItem>`
    select id, current_version as version from catalogue.item where source = 'content' order by id limit 1
  `.execute(database);
  const [item] = found.rows;
  if (!item) throw new Error('there is no item');
  return item;
}

function submissionOf(by: OfficialActor, item: KnownItem): Submission {
  return {
    id: uuidv7(),
    region,
    item: { ...item, implementationCode: 'bench', name: '食品经营许可' },
    plan: {
      agency: by.posts[0]?.agency ?? '',
      statutory: { value: 20, unit: 'working-day' },
      promised: { value: 10, unit: 'working-day' },
      reviews: reviewers.map((code) => ({
        code,
        name: { zh: `${code}审查` },
        agency: code,
        limit: { value: 5, unit: 'working-day' },
      })),
    },
    applicant: { kind: 'person', id: uuidv7(), name: '林晓岚', code: '990102199203151422' },
    answers,
    materials: {},
    actor: { account: by.accountId, name: '林晓岚', agency: undefined },
  };
}
