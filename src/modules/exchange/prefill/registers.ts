import { setTimeout as after } from 'node:timers/promises';
import type { Text } from '../../../kernel/messages.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { PersonActor } from '../../identity/index.ts';
import { getProcedures } from '../../procedures/index.ts';
import { findRecord, getDataSets, type RecordRow, type RecordValue } from '../../registries/index.ts';
import { noteAccess } from '../ledger/note-access.ts';
import type { SubjectNumber } from '../ledger/subject.ts';
import type { ObjectionContent } from '../objection/objection.ts';
import { readStatuses } from '../objection/objection-store.ts';
import { raiseObjection } from '../objection/raise-objection.ts';
import type { PrefillSource } from './prefill-source.ts';
import { getPrefillSources } from './prefill-source-store.ts';

/** What the register of a data set can say on a form. */
interface Source {
  readonly dataSet: string;
  readonly name: Text;
  /** Agency that holds the facts. */
  readonly owner: string;
  readonly ownerName: Text;
  readonly asks: string;
  readonly basis: Text;
  readonly consent: Text | undefined;
  readonly fields: readonly { readonly element: string; readonly isLocked: boolean }[];
}

interface Read {
  readonly dataSet: string;
  readonly about: SubjectNumber;
  /** Elements of the form. */
  readonly elements: readonly string[];
  readonly application: Uuid;
  /** Name of the item. */
  readonly itemName: string;
  /** Who types at a window for the person present. */
  readonly clerk: { readonly account: Uuid; readonly agency: string | undefined } | undefined;
}

interface Dispute {
  readonly actor: PersonActor;
  readonly dataSet: string;
  /** Of the form. */
  readonly element: string;
  readonly content: {
    readonly held: string;
    readonly claimed: string;
    readonly reason: string;
    readonly files: readonly ObjectionContent['files'][number][];
  };
}

type Known =
  | {
      readonly outcome: 'found';
      readonly since: Date;
      /** By element of the form. */
      readonly values: Readonly<Record<string, RecordValue>>;
    }
  | { readonly outcome: 'none' | 'unreachable' };

/** Registers as forms ask them: each read stands in the ledger before its answer leaves. */
export const registers = {
  async listSources({ database }: Platform, kind: SubjectNumber['kind']): Promise<readonly Source[]> {
    const [sources, dataSets, directory] = await Promise.all([
      getPrefillSources(database),
      getDataSets(database),
      getDirectory(database),
    ]);
    return sources.flatMap((source) => {
      const set = dataSets.findLayout(source.set)?.set;
      if (!set || source.of !== kind) return [];
      const { asks, basis, consent, fields } = source;
      return {
        dataSet: set.code,
        name: set.name,
        owner: set.owner,
        ownerName: directory.findAgency(set.owner)?.name ?? { zh: set.owner },
        asks,
        basis,
        consent,
        fields: fields.map(({ element, locked }) => ({ element, isLocked: locked })),
      };
    });
  },

  async read(platform: Platform, read: Read): Promise<Known> {
    const sources = await getPrefillSources(platform.database);
    const source = sources.find(({ set }) => set === read.dataSet);
    if (!source) return { outcome: 'none' };
    const asked = source.fields.filter(({ element }) => read.elements.includes(element));
    const found = await ask(platform, source, read.about.number);
    if (found === 'unreachable') return { outcome: found };
    await noteAccess(platform, platform.database, read.about, {
      at: platform.now(),
      readerKind: read.clerk ? 'official' : 'platform',
      reader: read.clerk?.account ?? null,
      agency: read.clerk?.agency ?? null,
      role: read.clerk?.agency === undefined ? null : 'acceptor',
      way: 'prefill',
      purpose: `填写申请“${read.itemName}”`,
      caseNumber: read.application,
      dataSet: source.set,
      elements: asked.map(({ element, from = element }) => from),
      answer: found ? 'shown' : 'none',
    });
    if (!found) return { outcome: 'none' };
    const values = asked.flatMap(({ element, from = element }) => {
      const value = found.values[from];
      return value === undefined ? [] : [[element, value] as const];
    });
    return { outcome: 'found', since: found.since, values: Object.fromEntries(values) };
  },

  async dispute(platform: Platform, tx: Tx, { actor, dataSet, element, content }: Dispute): Promise<string> {
    const { set } = (await getDataSets(platform.database)).getLayout(dataSet);
    const source = (await getPrefillSources(platform.database)).find((one) => one.set === dataSet);
    const field = source?.fields.find((one) => one.element === element);
    return raiseObjection(platform, tx, actor, {
      kind: 'value',
      agency: set.owner,
      dataSet,
      element: field?.from ?? element,
      access: null,
      reader: null,
      content: { ...content, files: [...content.files] },
    });
  },

  async readDisputes({ database }: Platform, numbers: readonly string[]): Promise<ReadonlyMap<string, Text>> {
    const procedures = await getProcedures(database);
    const found = await readStatuses(database, numbers);
    return new Map(
      found.map(({ number, status, procedureCode, procedureVersion }) => {
        const { statuses } = procedures.getVersion(procedureCode, procedureVersion).actSet;
        return [number, statuses[status]?.name ?? { zh: status }];
      }),
    );
  },
};

const longestWait = 3000;

/** A register that fails or is slow stops nobody: the form stays open, and the fault is logged. */
async function ask(
  platform: Platform,
  { set }: PrefillSource,
  number: string,
): Promise<RecordRow | undefined | 'unreachable'> {
  const given = new AbortController();
  const late = after(longestWait, undefined, { signal: given.signal }).then(() => {
    throw new Error(`the register ${set} has not answered in ${longestWait} ms`);
  });
  try {
    return await Promise.race([findRecord(platform, set, [number]), late]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    platform.log.error('register-unreachable', error, { dataSet: set });
    return 'unreachable';
  } finally {
    late.catch(() => {});
    given.abort();
  }
}
