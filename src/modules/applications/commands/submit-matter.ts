import { dateIn } from '../../../kernel/date.ts';
import { uuidv7 } from '../../../kernel/uuid.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { factsOf, formOf } from '../../forms/index.ts';
import { signatureOf } from '../../identity/index.ts';
import {
  conditionsOf,
  departmentsOf,
  getCalendar,
  getProcedures,
  type HandedMaterials,
} from '../../procedures/index.ts';
import { planOf } from '../case-plan.ts';
import { applicantOf } from '../draft.ts';
import type { MatterPort, MatterSubmission } from '../matter-port.ts';
import { copyPrefill } from '../prefill/prefill-store.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { Matter } from '../queries/read-matter.ts';
import { renewalOf } from '../renewal.ts';

/** One submission for each item: its own answers of the one form, its own materials of the one set. */
export async function submitMatter(
  platform: Platform,
  tx: Tx,
  { draft, actor }: DraftView,
  matter: Matter,
  port: MatterPort,
): Promise<string> {
  const applicant = applicantOf(actor);
  const today = dateIn(platform.now());
  const { ofMember } = matter.check(draft.typed, today);
  const [procedures, dictionary, directory, calendar] = await Promise.all([
    getProcedures(platform.database),
    getDictionary(platform.database),
    getDirectory(platform.database),
    getCalendar(platform.database),
  ]);
  const submission: MatterSubmission = {
    id: draft.id,
    bundle: matter.matter.bundle,
    name: draft.itemName,
    region: draft.region,
    applicant,
    submittedBy: actor.accountId,
    members: matter.matter.members.flatMap(({ code, after, yields }) => {
      const version = matter.versions.get(code);
      if (!version) return [];
      const { item, offering } = version;
      const procedure = procedures.findLatest(item.handling.procedure);
      const answers = ofMember.get(code)?.answers ?? {};
      const departments = procedure && departmentsOf(procedure, directory, offering.region);
      return {
        code,
        after,
        yields,
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
          plan: {
            ...planOf(version),
            ...renewalOf(item.handling, answers, { today, calendar }),
            ...(departments && { departments }),
          },
          applicant,
          answers,
          ...(procedure && {
            conditions: conditionsOf(procedure, factsOf(formOf(item, dictionary), answers), today),
          }),
          materials: materialsOf(matter, code, draft.files),
          actor: { account: actor.accountId, name: signatureOf(actor), agency: undefined },
        },
      };
    }),
  };
  const number = await port.open(platform, tx, submission);
  for (const member of submission.members) await copyPrefill(tx, draft.id, member.submission.id);
  return number;
}

/** A document handed in once goes to every item that wants it, under that item's code. */
export function materialsOf({ merged }: Matter, member: string, files: HandedMaterials): HandedMaterials {
  const own = [...merged.materials.usedFor].flatMap(([code, uses]) =>
    uses
      .filter((use) => use.member === member && (files[code] ?? []).length > 0)
      .map((use) => [use.material.code, files[code] ?? []] as const),
  );
  return Object.fromEntries(own);
}
