import { dateIn, formatDate } from '../../../kernel/date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Form, typedFromAnswers } from '../../forms/index.ts';
import type { CaseEffects, CaseView } from '../../procedures/index.ts';
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

/** What an official reads beside an answer: from which register it is, and of when. */
export function answerOrigins(platform: Platform, registers: Registers): Pick<CaseEffects, 'readOrigins'> {
  return {
    async readOrigins(view, form) {
      const filled = await filledAnswers(platform, view, form);
      if (filled.length === 0) return new Map();
      const sources = await registers.listSources(platform, view.stored.applicantKind);
      return new Map(
        filled.flatMap(({ field, dataSet, knownSince }) => {
          const name = sources.find((source) => source.dataSet === dataSet)?.name;
          if (!name) return [];
          const since = dateIn(knownSince);
          const says = {
            zh: `取自“${name.zh}”，${formatDate(since, 'zh-CN')}登记`,
            en: `From ${name.en ?? name.zh}, registered ${formatDate(since, 'en')}`,
          };
          return [[field, { says }] as const];
        }),
      );
    },
  };
}
