import { invalid, notAllowed } from '../../kernel/refusal.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { type Operation, operation } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { getItemVersion } from '../catalogue/index.ts';
import { getDictionary } from '../elements/index.ts';
import { formOf, formSchema } from '../forms/index.ts';
import { type Env, getPerson, listCapacities, type PersonActor } from '../identity/index.ts';
import { withdrawCase } from '../procedures/index.ts';
import { handInFiles, maximumFileSize } from './commands/hand-in-files.ts';
import { saveAnswers } from './commands/save-answers.ts';
import { startCorrection } from './commands/start-correction.ts';
import { requireOnline, startDraft } from './commands/start-draft.ts';
import { submitDraft } from './commands/submit-draft.ts';
import {
  addFile,
  correctContract,
  createApplication,
  listCasesContract,
  putAnswers,
  readApplication,
  readCase,
  readForm,
  submitApplication,
  withdrawContract,
} from './contracts.ts';
import { presentApplication, presentCase, presentSummary } from './present.ts';
import { getMyCase } from './queries/get-my-case.ts';
import { listCases } from './queries/list-cases.ts';
import { type DraftView, openDraft } from './queries/open-draft.ts';
import type { SubmissionPorts } from './submission-ports.ts';

/** The JSON API of applications and of the applicant's cases. */
export function apiOperations(platform: Platform, ports: SubmissionPorts): Operation<Env>[] {
  return [...applicationOperations(platform, ports), ...caseOperations(platform, ports)];
}

function applicationOperations(platform: Platform, ports: SubmissionPorts): Operation<Env>[] {
  const present = (view: DraftView) => presentApplication(platform, view, ports.matters);
  return [
    operation<Env, typeof createApplication>(createApplication, async ({ body }, c) => {
      const actor = await inCapacity(platform, getPerson(c), body.onBehalfOf);
      const id = await startDraft(platform, actor, ports.registers, { implementationCode: body.item });
      return present(await openDraft(platform, actor, id));
    }),
    operation<Env, typeof readApplication>(readApplication, async ({ params }, c) =>
      present(await openDraft(platform, getPerson(c), params.id)),
    ),
    operation<Env, typeof readForm>(readForm, async ({ params }) => {
      const version = await getItemVersion(platform.database, params.code);
      requireOnline(version);
      const form = formOf(version.item, await getDictionary(platform.database));
      const id = `${platform.publicUrl}/api/v1/items/${encodeURIComponent(params.code)}/form`;
      return formSchema(form, { id, title: version.item.name });
    }),
    operation<Env, typeof putAnswers>(putAnswers, async ({ params, body }, c) => {
      const view = await openDraft(platform, getPerson(c), params.id);
      return present(await saveAnswers(platform, view, body.answers));
    }),
    operation<Env, typeof addFile>(addFile, async ({ params, body }, c) => {
      const view = await openDraft(platform, getPerson(c), params.id);
      const content = Buffer.from(body.content, 'base64');
      const stored = await platform.files.put(content, { limit: maximumFileSize, fileName: body.name });
      const file = { ...stored, name: body.name };
      const { faults } = await handInFiles(platform, view, [{ material: body.material, file }], 'sent');
      const isAsked = (view.progress.materials?.materials ?? []).some(({ code }) => code === body.material);
      if (faults.length > 0 || !isAsked) throw notTaken(faults);
      return file;
    }),
    operation<Env, typeof submitApplication>(submitApplication, async ({ params, body }, c) => {
      const view = await openDraft(platform, getPerson(c), params.id);
      return { caseNumber: await submitDraft(platform, view, ports, body.revision) };
    }),
  ];
}

function caseOperations(platform: Platform, { matters }: SubmissionPorts): Operation<Env>[] {
  return [
    operation<Env, typeof listCasesContract>(listCasesContract, async ({ query }, c) => {
      const { status: only, after, size } = query;
      const page = await listCases(platform, getPerson(c), { only, after, size });
      return { cases: page.cases.map(presentSummary), ...(page.next && { next: page.next }) };
    }),
    operation<Env, typeof readCase>(readCase, async ({ params }, c) =>
      presentCase(platform, (await getMyCase(platform, getPerson(c), params.number)).view),
    ),
    operation<Env, typeof withdrawContract>(withdrawContract, async ({ params, body }, c) => {
      const { view, actor } = await getMyCase(platform, getPerson(c), params.number);
      const { number } = view.stored;
      const state = await inTransaction(platform.database, (tx) =>
        withdrawCase(platform, tx, actor, { number, reasons: body.reasons }),
      );
      return presentCase(platform, { ...view, state });
    }),
    operation<Env, typeof correctContract>(correctContract, async ({ params }, c) => {
      const mine = await getMyCase(platform, getPerson(c), params.number);
      const id = await startCorrection(platform, mine);
      return presentApplication(platform, await openDraft(platform, mine.actor, id), matters);
    }),
  ];
}

async function inCapacity(
  platform: Platform,
  person: PersonActor,
  creditCode: string | undefined,
): Promise<PersonActor> {
  if (creditCode === undefined || person.actsFor?.creditCode === creditCode) return person;
  const capacities = await listCapacities(platform, person);
  const found = capacities.find(({ actsFor }) => actsFor?.creditCode === creditCode);
  if (found) return found;
  throw notAllowed('not-allowed', {
    zh: '您不能以这个单位的名义办理。',
    en: 'You may not act for this company.',
  });
}

function notTaken(faults: Parameters<typeof invalid>[2]): Error {
  const text = {
    zh: '这份材料不需要上传，或者不接受这个文件。',
    en: 'This material is not asked for, or does not take the file.',
  };
  return invalid('file-not-taken', text, faults);
}
