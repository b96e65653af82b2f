import { conflict, type FieldFault, invalid, notFound } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { describeValue, type FormQuestion, readAnswer } from '../../forms/index.ts';
import { draftClosed } from '../commands/save-page.ts';
import { saveTyped } from '../draft-store.ts';
import { draftPolicy } from '../policy.ts';
import type { DraftView } from '../queries/open-draft.ts';
import type { DisputeFile, RegisterSource, Registers } from '../register-port.ts';
import type { PrefilledField } from './prefill.ts';
import { questionsFor } from './prefill.ts';
import { saveDispute } from './prefill-store.ts';

/** A filled-in field, and from where. */
export interface DisputableField {
  readonly filled: PrefilledField;
  readonly question: FormQuestion;
  readonly source: RegisterSource;
  /** What is registered, in words. */
  readonly held: string;
}

export interface DisputeForm {
  readonly field: string;
  /** What is right instead. */
  readonly values: readonly string[];
  readonly reason: string;
  readonly files: readonly DisputeFile[];
  /** Files that were not kept, and why. */
  readonly faults: readonly FieldFault[];
}

type NameRegion = (code: string) => string | undefined;

/** @throws Refusal `field-not-filled`, `value-disputed` */
export async function getDisputable(
  platform: Platform,
  registers: Registers,
  { draft, form }: DraftView,
  { field, nameRegion }: { readonly field: string; readonly nameRegion: NameRegion },
): Promise<DisputableField> {
  const filled = draft.prefill.fields.find((one) => one.field === field);
  const sources = await registers.listSources(platform, draft.applicantKind);
  const source = sources.find(({ dataSet }) => dataSet === filled?.dataSet);
  const question = source && questionsFor(form.pages, source).get(field);
  if (!filled || !source || !question) throw notFilled();
  if (filled.dispute !== undefined) throw disputed();
  const { value } = readAnswer(question, draft.typed[field] ?? []);
  return { filled, question, source, held: describeValue(question, value, 'zh-CN', nameRegion) };
}

/**
 * Says that a register is wrong: its owner verifies it, and the application goes on with what the person says, marked.
 * @returns number of the objection
 * @throws Refusal `field-not-filled`, `value-disputed`, `dispute-incomplete`, `draft-closed`
 */
export async function disputeValue(
  platform: Platform,
  registers: Registers,
  view: DraftView,
  { form, nameRegion }: { readonly form: DisputeForm; readonly nameRegion: NameRegion },
): Promise<string> {
  const { draft, actor } = view;
  draftPolicy.require(actor, 'fill', draft);
  const { question, source, held } = await getDisputable(platform, registers, view, { ...form, nameRegion });
  const read = readAnswer({ ...question, required: true }, form.values);
  const claimed = read.fault ? '' : describeValue(question, read.value, 'zh-CN', nameRegion);
  const faults = [...faultsOf(form, { fault: read.fault, isSame: claimed === held }), ...form.faults];
  if (faults.length > 0) throw incomplete(faults);
  return inTransaction(platform.database, async (tx) => {
    const number = await registers.dispute(platform, tx, {
      actor,
      dataSet: source.dataSet,
      element: form.field,
      content: { held, claimed, reason: form.reason.trim(), files: form.files },
    });
    await saveDispute(tx, draft.id, form.field, number);
    const typed = { [form.field]: form.values };
    if (!(await saveTyped(tx, draft.id, { typed, pages: [], mark: 'begun' }, platform.now())))
      throw draftClosed();
    return number;
  });
}

function faultsOf(
  { field, reason }: DisputeForm,
  { fault, isSame }: { fault: FieldFault['message'] | undefined; isSame: boolean },
): FieldFault[] {
  const length = reason.trim().length;
  return [
    ...(fault ? [{ field, message: fault }] : []),
    ...(!fault && isSame ? [{ field, message: sameAsHeld }] : []),
    ...(length < 2 || length > 2000 ? [{ field: 'reason', message: noReason }] : []),
  ];
}

const sameAsHeld = {
  zh: '与登记的内容一样，请填写您认为正确的内容',
  en: 'This is what is registered; enter what is right instead',
};

const noReason = {
  zh: '请写明登记为什么不对，2至2000字',
  en: 'Say why the register is wrong, 2 to 2000 characters',
};

function incomplete(faults: readonly FieldFault[]) {
  const text = { zh: '更正申请还不完整，请按提示补充。', en: 'Complete what is marked.' };
  return invalid('dispute-incomplete', text, faults);
}

function notFilled() {
  return notFound('field-not-filled', {
    zh: '这一项不是从登记信息自动填写的，可以直接修改。',
    en: 'This was not filled in from a register; you can change it on its page.',
  });
}

function disputed() {
  return conflict('value-disputed', {
    zh: '您已经对这一项提出更正。请在“我的异议”中查看答复。',
    en: 'You have disputed this already. See the answer under “My objections”.',
  });
}
