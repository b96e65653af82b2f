import { join } from 'node:path';
import { isCreditCode } from '../../kernel/credit-code.ts';
import { isIdentityNumber } from '../../kernel/identity-number.ts';
import { type ContentEntry, ContentError, type ContentFault, readContent } from '../../platform/content.ts';
import { AccountEntry, type CompanyEntry, type OfficialEntry, type PersonEntry } from './account-content.ts';
import { demoName } from './demo-names.ts';

/** The part of an agency that accounts depend on. */
export interface StaffedAgency {
  readonly code: string;
  readonly region: string;
}

export interface AccountContent {
  readonly persons: readonly PersonEntry[];
  readonly companies: readonly CompanyEntry[];
  /** Named officials first, then those made for every agency. */
  readonly officials: readonly OfficialEntry[];
}

/**
 * Reads content/accounts against the agencies of the city.
 * @throws ContentError
 */
export async function readAccountContent(
  contentDirectory: string,
  agencies: readonly StaffedAgency[],
): Promise<AccountContent> {
  const entries = await readContent(join(contentDirectory, 'accounts'), AccountEntry);
  const faults = faultsOf(entries, new Set(agencies.map((agency) => agency.code)));
  if (faults.length > 0) throw new ContentError(faults);
  const values = entries.map((entry) => entry.value);
  const named = values.filter((entry) => entry.kind === 'official');
  return {
    persons: values.filter((entry) => entry.kind === 'person'),
    companies: values.filter((entry) => entry.kind === 'company'),
    officials: [...named, ...fillPosts(values, named, agencies)],
  };
}

function fillPosts(
  values: readonly AccountEntry[],
  named: readonly OfficialEntry[],
  agencies: readonly StaffedAgency[],
): OfficialEntry[] {
  const held = new Set(named.flatMap(({ posts }) => posts.map((post) => `${post.agency} ${post.role}`)));
  const staffings = values.filter((entry) => entry.kind === 'staffing');
  return staffings.flatMap(({ roles }) =>
    agencies.flatMap(({ code }) =>
      roles
        .filter(({ role }) => !held.has(`${code} ${role}`))
        .map(({ role, loginEnding }) => {
          const login = `${code}-${loginEnding}`;
          return { kind: 'official', login, name: demoName(login), posts: [{ agency: code, role }] } as const;
        }),
    ),
  ) as OfficialEntry[];
}

function faultsOf(
  entries: readonly ContentEntry<AccountEntry>[],
  agencies: ReadonlySet<string>,
): ContentFault[] {
  const persons = new Map(
    entries.flatMap(({ value }) => (value.kind === 'person' ? [[value.login, value] as const] : [])),
  );
  return [...duplicates(entries), ...entries.flatMap((entry) => faultsOfEntry(entry, { persons, agencies }))];
}

interface Known {
  readonly persons: ReadonlyMap<string, PersonEntry>;
  readonly agencies: ReadonlySet<string>;
}

function faultsOfEntry({ value, fault }: ContentEntry<AccountEntry>, known: Known): ContentFault[] {
  switch (value.kind) {
    case 'person':
      return personFaults(value, fault);
    case 'company':
      return companyFaults(value, fault, known.persons);
    case 'official':
      return officialFaults(value, fault, known.agencies);
    case 'staffing':
      return [];
  }
}

type Fault = ContentEntry<AccountEntry>['fault'];

function personFaults({ identityNumber }: PersonEntry, fault: Fault): ContentFault[] {
  return isIdentityNumber(identityNumber)
    ? []
    : [fault(['identityNumber'], `${identityNumber} is no valid identity number (GB 11643)`)];
}

function companyFaults(
  { creditCode, agents }: CompanyEntry,
  fault: Fault,
  persons: ReadonlyMap<string, PersonEntry>,
): ContentFault[] {
  const faults = isCreditCode(creditCode)
    ? []
    : [fault(['creditCode'], `${creditCode} has a wrong check character (GB 32100)`)];
  agents.forEach(({ person }, index) => {
    if (!persons.has(person)) faults.push(fault(['agents', index, 'person'], `no person ${person}`));
  });
  if (agents.filter(({ role }) => role === 'legal-representative').length !== 1) {
    faults.push(fault(['agents'], 'a company has exactly one legal representative'));
  }
  return faults;
}

function officialFaults(
  { posts }: OfficialEntry,
  fault: Fault,
  agencies: ReadonlySet<string>,
): ContentFault[] {
  return posts.flatMap(({ agency }, index) =>
    agencies.has(agency) ? [] : [fault(['posts', index, 'agency'], `no agency ${agency}`)],
  );
}

/** Whatever one may sign in with, and whatever names somebody, belongs to one entry. */
function duplicates(entries: readonly ContentEntry<AccountEntry>[]): ContentFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ value, fault }) =>
    (['login', 'identityNumber', 'phone', 'creditCode'] as const).flatMap((field) => {
      const given = field in value ? String(value[field as keyof typeof value]) : undefined;
      if (given === undefined) return [];
      const again = seen.has(given);
      seen.add(given);
      return again ? [fault([field], `${given} is used twice`)] : [];
    }),
  );
}
