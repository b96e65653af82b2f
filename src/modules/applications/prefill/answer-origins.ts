import { dateIn, formatDate } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Form, typedFromAnswers } from '../../forms/index.ts';
import type { AnswerOrigin, CaseEffects, CaseView } from '../../procedures/index.ts';
import type { Registers } from '../register-port.ts';
import { type PrefilledField, unchangedFields } from './prefill.ts';
import { readPrefill } from './prefill-store.ts';

/** Answers of a case that still are what a register filled in. */
export async function filledAnswers(
  { database, secret }: Platform,
  { stored, state }: CaseView,
  form: Form,
): Promise<readonly PrefilledField[]> {
  const prefill = await readPrefill(database, stored.id);
  return unchangedFields(secret, stored.applicantId, prefill, typedFromAnswers(form, state.answers));
}

/** What an official reads beside an answer: from which register it is, and of when, or that the person disputes it. */
export function answerOrigins(platform: Platform, registers: Registers): Pick<CaseEffects, 'readOrigins'> {
  return {
    async readOrigins(view, form) {
      const { fields } = await readPrefill(platform.database, view.stored.id);
      if (fields.length === 0) return new Map();
      const unchanged = await filledAnswers(platform, view, form);
      const disputed = fields.flatMap(({ dispute }) => dispute ?? []);
      const [sources, standings] = await Promise.all([
        registers.listSources(platform, view.stored.applicantKind),
        registers.readDisputes(platform, disputed),
      ]);
      const shown = fields.filter(
        ({ field, dispute }) => dispute !== undefined || unchanged.some((one) => one.field === field),
      );
      return new Map(
        shown.flatMap((filled) => {
          const name = sources.find(({ dataSet }) => dataSet === filled.dataSet)?.name;
          return name ? [[filled.field, originOf(filled, name, standings)] as const] : [];
        }),
      );
    },
  };
}

function originOf(
  { dispute, knownSince }: PrefilledField,
  name: Text,
  standings: ReadonlyMap<string, Text>,
): AnswerOrigin {
  const english = name.en ?? name.zh;
  if (dispute !== undefined) {
    const standing = standings.get(dispute) ?? { zh: '' };
    return {
      isDisputed: true,
      says: {
        zh: `申请人对“${name.zh}”登记的内容有异议，这是申请人填写的；更正申请${dispute}：${standing.zh}`,
        en: `The applicant disputes ${english}; this is what the applicant says. Correction ${dispute}: ${standing.en ?? standing.zh}`,
      },
    };
  }
  const since = dateIn(knownSince);
  return {
    isDisputed: false,
    says: {
      zh: `取自“${name.zh}”，${formatDate(since, 'zh-CN')}登记`,
      en: `From ${english}, registered ${formatDate(since, 'en')}`,
    },
  };
}
