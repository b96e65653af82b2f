import { invalid } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDictionary } from '../../elements/index.ts';
import { formOf, knownFactsOf, prefilled, type Typed } from '../../forms/index.ts';
import type { PersonActor } from '../../identity/index.ts';
import { applicantOf, type DraftMatter } from '../draft.ts';
import { requireCapacity } from '../eligibility.ts';
import { beginFilled } from '../prefill/begin-filled.ts';
import { readMatter } from '../queries/read-matter.ts';
import type { Registers } from '../register-port.ts';
import { answersOfForm, requireOnline } from './start-draft.ts';

/**
 * Begins one application for several items, filled in with what is known and what was answered before.
 * @throws Refusal `matter-empty`, `item-not-online`, `company-needed`, `own-name-needed`
 */
export async function startMatter(
  platform: Platform,
  actor: PersonActor,
  registers: Registers,
  { name, matter, answered }: { name: string; matter: DraftMatter; answered: Typed },
): Promise<Uuid> {
  const [lead] = matter.members;
  if (!lead) throw nothingToApplyFor();
  const { versions, version } = await readMatter(platform, { itemName: name, matter });
  const applicant = applicantOf(actor);
  for (const { code, after } of matter.members) {
    const member = versions.get(code);
    if (!member) continue;
    requireOnline(member);
    // What waits may be for the company that the first item founds.
    if (after.length === 0) requireCapacity(member.item, applicant.kind);
  }
  const form = formOf(version.item, await getDictionary(platform.database));
  const id = uuidv7();
  await beginFilled(platform, registers, {
    form,
    actor,
    draft: {
      id,
      owner: actor.accountId,
      applicantKind: applicant.kind,
      applicantId: applicant.id,
      applicantName: applicant.name,
      implementationCode: lead.implementationCode,
      itemId: lead.itemId,
      itemVersion: lead.version,
      itemName: name,
      matter,
      region: version.offering.region,
      typed: { ...prefilled(form, knownFactsOf(actor)), ...answersOfForm(form, answered) },
      files: {},
      pages: {},
      correcting: undefined,
    },
  });
  return id;
}

function nothingToApplyFor(): Error {
  return invalid('matter-empty', {
    zh: '按您的回答，没有需要在线申请的事项。请返回修改回答，或者查看办事指南。',
    en: 'By your answers there is nothing to apply for online. Go back and change them, or read the guides.',
  });
}
