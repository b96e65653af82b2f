import { uuidv7 } from '../../../src/kernel/uuid.ts';
import { planOf } from '../../../src/modules/applications/case-plan.ts';
import { openDueCases, openMatter } from '../../../src/modules/bundles/commands/open-matter.ts';
import { matterPort } from '../../../src/modules/bundles/index.ts';
import { matterOf } from '../../../src/modules/bundles/matter-of.ts';
import { findMatter } from '../../../src/modules/bundles/matter-store.ts';
import { composeExample, getBundle } from '../../../src/modules/bundles/queries/compose-bundle.ts';
import { getItemVersion, getItemVersionById } from '../../../src/modules/catalogue/index.ts';
import { inTransaction } from '../../../src/platform/database/index.ts';
import type { TestServer } from '../../support/server.ts';
import { findActorOf } from './cases.ts';

/** What the example of 工业项目建设一件事 consists of, by what it is for. */
export const plant = {
  filing: '991004001001',
  land: '990115001001',
  environment: '990116001001',
  planning: '990115002001',
  acceptance: '991017011001',
} as const;

/** Submits 工业项目建设一件事 in 云河区 in the name of a person, as if the one form had been filled in. @returns its number */
export async function openPlantMatter(server: TestServer, person = '林晓岚'): Promise<string> {
  const { platform } = server;
  const bundle = await getBundle(platform, 'building-a-plant');
  const { bundle: code, members } = matterOf(await composeExample(platform, bundle, '990102'));
  const actor = await findActorOf(server, person);
  const applicant = {
    kind: 'person' as const,
    id: actor.personId,
    name: actor.name,
    code: actor.identityNumber,
  };
  const submissions = await Promise.all(
    members.map(async (member) => {
      const version = await getItemVersionById(platform.database, member.itemId, member.version);
      const { item, offering } = version;
      return {
        code: member.code,
        after: member.after,
        yields: member.yields,
        procedure: item.handling.procedure,
        submission: {
          id: uuidv7(),
          region: offering.region,
          item: {
            id: version.itemId,
            version: version.version,
            implementationCode: version.implementationCode,
            name: item.name.zh,
          },
          plan: planOf(version),
          applicant,
          answers: {},
          materials: {},
          actor: { account: actor.accountId, name: actor.name, agency: undefined },
        },
      };
    }),
  );
  return inTransaction(platform.database, (tx) =>
    openMatter(platform, tx, {
      id: uuidv7(),
      bundle: code,
      name: bundle.name.zh,
      region: '990102',
      applicant,
      submittedBy: actor.accountId,
      members: submissions,
    }),
  );
}

/** Submits the acceptance of finished works by itself, at completion, as if its form had been filled in. @returns its case */
export async function openLoneAcceptance(server: TestServer, person = '林晓岚'): Promise<string> {
  const { platform } = server;
  const [row] = await server.database.query<{ code: string }>(
    `select implementation_code as code from catalogue.item where region = '990102' and basic_code = $1`,
    [plant.acceptance],
  );
  const version = await getItemVersion(platform.database, row?.code ?? '');
  const { accountId, personId, name, identityNumber } = await findActorOf(server, person);
  const { item, offering, itemId, implementationCode } = version;
  const number = await inTransaction(platform.database, (tx) =>
    matterPort.openAlone(platform, tx, {
      code: item.basicCode,
      procedure: item.handling.procedure,
      submission: {
        id: uuidv7(),
        region: offering.region,
        item: { id: itemId, version: version.version, implementationCode, name: item.name.zh },
        plan: planOf(version),
        applicant: { kind: 'person', id: personId, name, code: identityNumber },
        answers: {},
        materials: {},
        actor: { account: accountId, name, agency: undefined },
      },
    }),
  );
  if (number === undefined) throw new Error('the acceptance is handled alone');
  return number;
}

/** The number of the case of one item of the newest matter. */
export async function caseOf(server: TestServer, matter: string, item: string): Promise<string> {
  const [row] = await server.database.query<{ case_number: string | null }>(
    `select case_number from bundles.matter_item i join bundles.matter m on m.region = i.region and m.id = i.matter_id
     where m.number = $1 and i.code = $2`,
    [matter, item],
  );
  if (!row?.case_number) throw new Error(`${item} of ${matter} has no case`);
  return row.case_number;
}

/** As if everything before the completion had been granted: the case of the acceptance is opened. */
export async function grantQuietly(server: TestServer, matter: string): Promise<void> {
  await server.database.query(
    `update bundles.matter_item i
     set status = 'granted', result = coalesce(result, '{"on": "2026-12-04"}') from bundles.matter m
     where m.region = i.region and m.id = i.matter_id and m.number = $1 and i.code <> $2`,
    [matter, plant.acceptance],
  );
  const found = await findMatter(server.platform.database, { number: matter });
  if (!found) throw new Error(`there is no matter ${matter}`);
  await inTransaction(server.platform.database, (tx) => openDueCases(server.platform, tx, found));
}
