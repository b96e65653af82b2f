import { join } from 'node:path';
import { z } from 'zod';
import { isCreditCode } from '../../../kernel/credit-code.ts';
import { isCalendarDate } from '../../../kernel/date.ts';
import { isIdentityNumber } from '../../../kernel/identity-number.ts';
import { readContent } from '../../../platform/content.ts';
import { AccountEntry } from '../account-content.ts';
import type { CompanyCheck, NamedNumber, RealNameCheck } from './register-checks.ts';

/** Registers over invented people: everybody in content/accounts, and what content/registers adds. */
export function demoRegisters(contentDirectory: string): RealNameCheck & CompanyCheck {
  let read: Promise<Registers> | undefined;
  const registers = () => {
    read ??= readDemoRegisters(contentDirectory);
    return read;
  };
  const isKnown = (persons: Registers['persons'], { name, identityNumber }: NamedNumber) =>
    persons.get(identityNumber) === name;
  return {
    async person(claim) {
      return isKnown((await registers()).persons, claim) ? 'match' : 'no-match';
    },
    async parent({ parent, child }) {
      const { persons, parents } = await registers();
      const isParent = parents.get(child.identityNumber)?.includes(parent.identityNumber) ?? false;
      return isParent && isKnown(persons, parent) && isKnown(persons, child) ? 'match' : 'no-match';
    },
    async representative({ creditCode, person }) {
      const { enterprises, persons } = await registers();
      const found = enterprises.get(creditCode);
      const isRight =
        found?.representative.identityNumber === person.identityNumber &&
        found.representative.name === person.name &&
        isKnown(persons, person);
      if (!found || !isRight) return { answer: 'no-match' };
      const { name, address, representative } = found;
      return { answer: 'match', company: { creditCode, name, address, since: representative.since } };
    },
  };
}

interface Registers {
  /** Name by number. */
  readonly persons: ReadonlyMap<string, string>;
  /** Numbers of the parents by that of the child. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly enterprises: ReadonlyMap<string, z.infer<typeof Enterprise>>;
}

const number = z.string().refine(isIdentityNumber, 'no valid identity number (GB 11643)');

const Enterprise = z.strictObject({
  kind: z.literal('enterprise'),
  name: z.string().min(4),
  creditCode: z.string().refine(isCreditCode, 'wrong check character (GB 32100)'),
  address: z.string().min(1),
  representative: z.strictObject({
    name: z.string().min(2),
    identityNumber: number,
    since: z.string().refine(isCalendarDate, 'YYYY-MM-DD'),
  }),
});

const RegisterEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), name: z.string().min(2), identityNumber: number }),
  z.strictObject({
    kind: z.literal('child'),
    name: z.string().min(2),
    identityNumber: number,
    parents: z.array(number).min(1).max(2),
  }),
  Enterprise,
]);

/** @throws ContentError */
export async function readDemoRegisters(contentDirectory: string): Promise<Registers> {
  const accounts = (await readContent(join(contentDirectory, 'accounts'), AccountEntry)).map(
    ({ value }) => value,
  );
  const entries = (await readContent(join(contentDirectory, 'registers'), RegisterEntry)).map(
    ({ value }) => value,
  );
  const holders = accounts.filter((entry) => entry.kind === 'person');
  const people = [...holders, ...entries.filter((entry) => entry.kind !== 'enterprise')];
  const companies = accounts.filter((entry) => entry.kind === 'company');
  const enterprises = companies.flatMap(
    ({ name, creditCode, address, agents }): z.infer<typeof Enterprise>[] => {
      const head = agents.find(({ role }) => role === 'legal-representative');
      const holder = holders.find(({ login }) => login === head?.person);
      if (!head || !holder) return [];
      const { identityNumber } = holder;
      const representative = { name: holder.name, identityNumber, since: head.from };
      return [{ kind: 'enterprise', name, creditCode, address, representative }];
    },
  );
  return {
    persons: new Map(people.map(({ identityNumber, name }) => [identityNumber, name])),
    parents: new Map(
      entries.flatMap((entry) =>
        entry.kind === 'child' ? [[entry.identityNumber, entry.parents] as const] : [],
      ),
    ),
    enterprises: new Map(
      [...enterprises, ...entries.filter((entry) => entry.kind === 'enterprise')].map((one) => [
        one.creditCode,
        one,
      ]),
    ),
  };
}
