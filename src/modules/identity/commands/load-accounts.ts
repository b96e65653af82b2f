import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Uuid } from '../../../kernel/uuid.ts';
import { type Database, loadWhenChanged } from '../../../platform/database/index.ts';
import { getDirectory } from '../../agencies/index.ts';
import {
  closeOtherDemoAccounts,
  saveCompanies,
  saveDemoAccounts,
  saveOfficials,
  savePersons,
  savePowers,
  saveRepresentatives,
} from '../demo-store.ts';
import { demoPassword } from '../password/demo-password.ts';
import { hashPassword } from '../password/password.ts';
import { PowerAct } from '../powers/power-scope.ts';
import { type AccountContent, readAccountContent } from '../read-accounts.ts';
import { readDemoRegisters } from '../real-name/demo-registers.ts';

/** Loads the demo accounts when their files or the agencies have changed. Passwords that were changed since stay. */
export function loadAccounts(database: Database, contentDirectory: string): Promise<boolean> {
  const directories = ['accounts', 'agencies', 'registers'].map((name) => join(contentDirectory, name));
  return loadWhenChanged(database, { name: 'accounts', version: 4, directories }, async (tx) => {
    const directory = await getDirectory(tx);
    const agencies = directory.agencies.filter((agency) => agency.source === 'content');
    const content = await readAccountContent(contentDirectory, agencies);
    // Read for its faults alone: the registers of the demonstration stay in their files.
    await readDemoRegisters(contentDirectory);
    const regionOf = (agency: string) => directory.getAgency(agency).region;
    await savePersons(
      tx,
      content.persons.map((person) => ({ id: idOf('person', person.login), ...person })),
    );
    await saveOfficials(
      tx,
      content.officials.map((official) => officialRow(official, regionOf)),
    );
    await saveCompanies(
      tx,
      content.companies.map((company) => companyRow(company, content)),
    );
    await saveRepresentatives(tx, content.companies.flatMap(representativeRows));
    await savePowers(tx, content.companies.flatMap(powerRows));
    const accounts = accountRows(content);
    // One hash and one salt for all: the password is public, and hundreds of slow hashes would delay the first start.
    await saveDemoAccounts(tx, accounts, await hashPassword(demoPassword));
    await closeOtherDemoAccounts(
      tx,
      accounts.map((account) => account.id),
    );
  });
}

function officialRow(official: AccountContent['officials'][number], regionOf: (agency: string) => string) {
  const id = idOf('official', official.login);
  const posts = official.posts.map((post) => ({
    ...post,
    id: idOf('post', `${official.login} ${post.agency} ${post.role}`),
    region: post.region ?? regionOf(post.agency),
  }));
  return { id, name: official.name, agency: official.posts[0]?.agency ?? '', posts };
}

function companyRow(company: AccountContent['companies'][number], { persons }: AccountContent) {
  const head = company.agents.find((agent) => agent.role === 'legal-representative');
  const legalRepresentative = persons.find((person) => person.login === head?.person)?.name ?? '';
  return { id: idOf('company', company.creditCode), ...company, legalRepresentative };
}

function representativeRows(company: AccountContent['companies'][number]) {
  const companyId = idOf('company', company.creditCode);
  return company.agents
    .filter(({ role }) => role === 'legal-representative')
    .map(({ person, from }) => ({
      id: idOf('representative', `${company.creditCode} ${person}`),
      personId: idOf('person', person),
      companyId,
      from,
    }));
}

function powerRows(company: AccountContent['companies'][number]) {
  const head = company.agents.find(({ role }) => role === 'legal-representative');
  return company.agents
    .filter(({ role }) => role === 'agent')
    .map(({ person, from, until }) => ({
      id: idOf('power', `${company.creditCode} ${person}`),
      companyId: idOf('company', company.creditCode),
      givenBy: idOf('person', head?.person ?? ''),
      agentId: idOf('person', person),
      acts: PowerAct.options,
      from,
      until: until ?? '2035-12-31',
    }));
}

function accountRows({ persons, officials }: AccountContent) {
  const rows = [
    ...persons.map((person) => ({
      entry: person,
      personId: idOf('person', person.login),
      logins: [
        { name: person.phone, kind: 'phone' },
        { name: person.identityNumber.toLowerCase(), kind: 'identity-number' },
      ],
    })),
    ...officials.map((official) => ({
      entry: official,
      officialId: idOf('official', official.login),
      logins: [],
    })),
  ];
  return rows.map(({ entry, logins, ...owner }, position) => ({
    id: idOf('account', entry.login),
    kind: entry.kind,
    ...owner,
    note: entry.note,
    position,
    logins: [{ name: entry.login, kind: 'name' }, ...logins],
  }));
}

/** UUIDv8 (RFC 9562) of a name, so that a second load finds the same rows. */
function idOf(noun: string, key: string): Uuid {
  const bytes = createHash('sha256').update(`tongban:${noun}:${key}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
