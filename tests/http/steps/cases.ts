import { sql } from 'kysely';
import { uuidv7 } from '../../../src/kernel/uuid.ts';
import { planOf } from '../../../src/modules/applications/case-plan.ts';
import { getItemVersion } from '../../../src/modules/catalogue/index.ts';
import type { PersonActor } from '../../../src/modules/identity/index.ts';
import { type Answers, getProcedures, openCase } from '../../../src/modules/procedures/index.ts';
import { inTransaction } from '../../../src/platform/database/index.ts';
import type { Browser } from '../../support/browser.ts';
import { foodLicenceAnswers } from '../../support/food-licence.ts';
import type { Fields, Page } from '../../support/page.ts';
import type { TestServer } from '../../support/server.ts';
import { foodLicence, signedIn } from './food-application.ts';

/** Where a case can be opened without a request. */
type Opened = Pick<TestServer, 'platform'>;

interface Person {
  id: string;
  account: string;
  name: string;
  code: string;
}

/** Opens a case of 食品经营许可（新办） in 云河区 at the clock of the test, as if a person had submitted it. @returns its number */
export async function openFoodCase(
  server: Opened,
  options: { person?: string; answers?: Answers; item?: string } = {},
): Promise<string> {
  const { database } = server.platform;
  const version = await getItemVersion(database, options.item ?? foodLicence);
  const procedure = (await getProcedures(database)).findLatest(version.item.handling.procedure);
  if (!procedure) throw new Error('The demo content has no such procedure.');
  const person = await findActorOf(server, options.person ?? '林晓岚');
  const { identity } = await inTransaction(database, (tx) =>
    openCase(server.platform, tx, procedure, {
      id: uuidv7(),
      region: version.offering.region,
      item: {
        id: version.itemId,
        version: version.version,
        implementationCode: version.implementationCode,
        name: version.item.name.zh,
      },
      plan: planOf(version),
      applicant: { kind: 'person', id: person.personId, name: person.name, code: person.identityNumber },
      answers: { ...foodLicenceAnswers, ...options.answers },
      materials: {},
      actor: { account: person.accountId, name: person.name, agency: undefined },
    }),
  );
  return identity.number;
}

/** Officials of 云河区 by what they do, each signed in when first needed. */
export class Desk {
  readonly #server: TestServer;
  readonly #signedIn = new Map<string, Promise<Browser>>();

  constructor(server: TestServer) {
    this.#server = server;
  }

  /** Sessions end by themselves, so each hour of the test's clock has its own. */
  as(login: string): Promise<Browser> {
    const key = `${login} ${this.#server.clock.now().toISOString().slice(0, 13)}`;
    const known = this.#signedIn.get(key) ?? signedIn(this.#server, login);
    this.#signedIn.set(key, known);
    return known;
  }

  async open(login: string, number: string): Promise<Page> {
    return (await this.as(login)).get(`/workbench/cases/${number}`);
  }

  /** Opens the case, follows the act's button and confirms. */
  async act(login: string, number: string, act: string, fields: Fields = {}): Promise<Page> {
    const form = await (await this.open(login, number)).follow(act);
    return form.submit(fields, '确认');
  }
}

/** Buttons that lead to acts. */
export function actsOn(page: Page): string[] {
  return page.links.filter(({ href }) => href.includes('/acts/')).map(({ text }) => text);
}

/** A person of the demonstration in the own name, as a session would give them. */
export async function findActorOf({ platform }: Opened, name: string): Promise<PersonActor> {
  const found = await sql<Person>`
    select person.id, account.id as account, person.name, identity_number as code from identity.person
    join identity.account on account.person_id = person.id where person.name = ${name}
  `.execute(platform.database);
  const [row] = found.rows;
  if (!row) throw new Error(`The demo content has no ${name}.`);
  return {
    kind: 'person',
    accountId: row.account,
    sessionId: uuidv7(),
    name: row.name,
    personId: row.id,
    identityNumber: row.code,
    birthDate: '1992-03-15' as PersonActor['birthDate'],
    sex: 'female',
    phone: '19000000101',
    email: undefined,
    address: undefined,
    assurance: 'verified',
    actsFor: undefined,
  };
}
