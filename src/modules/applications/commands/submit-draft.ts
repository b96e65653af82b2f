import { dateIn } from '../../../kernel/date.ts';
import { conflict, invalid } from '../../../kernel/refusal.ts';
import type { Uuid } from '../../../kernel/uuid.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { factsOf } from '../../forms/index.ts';
import { signatureOf } from '../../identity/index.ts';
import {
  conditionsOf,
  correctCase,
  departmentsOf,
  findCaseNumber,
  getCalendar,
  getProcedures,
  type HandedMaterials,
  openCase,
  type Submission,
} from '../../procedures/index.ts';
import { planOf } from '../case-plan.ts';
import type { DocumentUse } from '../document-port.ts';
import { applicantOf, type Draft } from '../draft.ts';
import { closeDraft, findDraft } from '../draft-store.ts';
import { requireCapacity } from '../eligibility.ts';
import type { MatterPort } from '../matter-port.ts';
import { draftPolicy } from '../policy.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { renewalOf } from '../renewal.ts';
import type { SubmissionPorts } from '../submission-ports.ts';
import { correctMatter } from './correct-matter.ts';
import { materialsOf as materialsOfMember, submitMatter } from './submit-matter.ts';
import { certificatesIn, faultsOfTaken } from './take-held-documents.ts';

/**
 * Makes the case, or corrects it, and ends the draft in one transaction. Submitting twice gives the same number.
 * @param revision what the person has read and declared; without it, the draft as it is
 * @returns number of the case, or of the matter where there are several items
 * @throws Refusal `application-incomplete`, `draft-changed`, `correction-not-open`,
 * `certificate-not-in-force`
 */
export async function submitDraft(
  platform: Platform,
  view: DraftView,
  ports: SubmissionPorts,
  revision: number = view.draft.revision,
): Promise<string> {
  const { draft, progress, version } = view;
  const { matters, documents } = ports;
  if (draft.submittedAt) return getNumberOf(platform, draft, matters);
  draftPolicy.require(view.actor, 'submit', draft);
  if (!view.matter) requireCapacity(version.item, draft.applicantKind);
  if (revision !== draft.revision) throw draftChanged();
  if (!progress.isComplete) throw incomplete(view);
  const [gone, ...others] = await faultsOfTaken(platform, documents, view);
  if (gone) throw invalid('certificate-not-in-force', gone.message, [gone, ...others]);

  const number = await inTransaction(platform.database, async (tx) => {
    if (!(await closeDraft(tx, draft.id, draft.revision, platform.now()))) return undefined;
    const handledAs = await handIn(platform, tx, view, matters);
    await documents.noteUses(platform, tx, applicantOf(view.actor), usesIn(view, handledAs));
    return handledAs;
  });
  return number ?? getNumberOfOther(platform, draft.id, matters);
}

function handIn(platform: Platform, tx: Tx, view: DraftView, matters: MatterPort): Promise<string> {
  const { correcting } = view.draft;
  if (view.matter && correcting !== undefined)
    return correctMatter(platform, tx, view, view.matter, correcting);
  if (view.matter) return submitMatter(platform, tx, view, view.matter, matters);
  return correcting === undefined
    ? open(platform, tx, view, matters)
    : correct(platform, tx, view, correcting);
}

/** Each material of each item that a certificate has taken the place of. */
function usesIn(view: DraftView, number: string): DocumentUse[] {
  const { matter, draft } = view;
  const handed = matter
    ? [...matter.versions].map(
        ([code, version]) => [version, materialsOfMember(matter, code, draft.files)] as const,
      )
    : [[view.version, materialsOf(view)] as const];
  return handed.flatMap(([{ item, offering, implementationCode }, materials]) =>
    Object.entries(materials).flatMap(([material, files]) =>
      certificatesIn(files).map(({ identifier }) => {
        const { agency } = offering;
        return { number, implementationCode, itemName: item.name.zh, agency, material, identifier };
      }),
    ),
  );
}

/** The number under which a submitted draft is handled: its case's or its matter's. */
export async function getNumberOf(platform: Platform, draft: Draft, matters: MatterPort): Promise<string> {
  const find = draft.matter ? matters.findNumber : findCaseNumber;
  const number = draft.correcting ?? (await find(platform.database, draft.id));
  if (number === undefined) throw new Error(`the submitted draft ${draft.id} has no case`);
  return number;
}

async function open(platform: Platform, tx: Tx, view: DraftView, matters: MatterPort): Promise<string> {
  const { draft, actor, version, form, progress } = view;
  const { answers } = progress.checked;
  const procedures = await getProcedures(platform.database);
  const procedure = procedures.findLatest(version.item.handling.procedure);
  if (!procedure) throw new Error(`there is no procedure ${version.item.handling.procedure}`);
  const applicant = applicantOf(actor);
  const departments = departmentsOf(procedure, await getDirectory(platform.database), draft.region);
  const submission: Submission = {
    id: draft.id,
    region: draft.region,
    item: {
      id: draft.itemId,
      version: draft.itemVersion,
      implementationCode: draft.implementationCode,
      name: draft.itemName,
    },
    plan: {
      ...planOf(version),
      ...renewalOf(version.item.handling, answers, {
        today: dateIn(platform.now()),
        calendar: await getCalendar(platform.database),
      }),
      ...(departments && { departments }),
    },
    applicant,
    answers,
    materials: materialsOf(view),
    conditions: conditionsOf(procedure, factsOf(form, answers), dateIn(platform.now())),
    actor: { account: actor.accountId, name: signatureOf(actor), agency: undefined },
  };
  const member = { code: version.item.basicCode, procedure: procedure.code, submission };
  const together = await matters.openAlone(platform, tx, member);
  return together ?? (await openCase(platform, tx, procedure, submission)).identity.number;
}

async function correct(platform: Platform, tx: Tx, view: DraftView, number: string): Promise<string> {
  const { answers } = view.progress.checked;
  const facts = factsOf(view.form, answers);
  await correctCase(platform, tx, view.actor, { number, answers, materials: materialsOf(view), facts });
  return number;
}

/** Files of the materials that apply; one that a changed answer has made needless stays behind. */
function materialsOf({ draft, progress }: DraftView): HandedMaterials {
  const codes = (progress.materials?.materials ?? []).map(({ code }) => code);
  const handed = codes.map((code) => [code, draft.files[code] ?? []] as const);
  return Object.fromEntries(handed.filter(([, files]) => files.length > 0));
}

/** Somebody was faster: the same person pressing twice, or another tab that saved. */
async function getNumberOfOther(platform: Platform, id: Uuid, matters: MatterPort): Promise<string> {
  const now = await findDraft(platform.database, id);
  if (!now?.submittedAt) throw draftChanged();
  return getNumberOf(platform, now, matters);
}

function draftChanged(): Error {
  return conflict('draft-changed', {
    zh: '您打开核对页面后，申请内容又有修改（可能来自另一个窗口或者设备）。请核对最新内容后再提交。',
    en: 'The application has changed since you opened this page, perhaps in another window. Check it again, then submit.',
  });
}

function incomplete({ progress }: DraftView): Error {
  const faults = [
    ...progress.pages.flatMap(({ checked }) => checked.faults),
    ...(progress.materials?.faults ?? []),
  ];
  return invalid(
    'application-incomplete',
    {
      zh: '申请还没有填写完整。请完成标出的部分后再提交。',
      en: 'The application is not complete. Finish the parts that are marked, then submit.',
    },
    faults,
  );
}
