import { type CalendarDate, isCalendarDate } from '../../../kernel/date.ts';
import { type FieldFault, invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ActRequest } from '../act-request.ts';
import type { CaseEvent } from '../action.ts';
import type { CaseState } from '../case.ts';

import { conflictOf, type Expert, type Reviewed } from './expert.ts';
import { readExperts } from './read-experts.ts';
import {
  Conclusion,
  type Findings,
  isPanelSize,
  leastExperts,
  mayConclude,
  type PanelMember,
  Verdict,
} from './review.ts';
import { reviewEndedBy } from './reviews-of.ts';

/** The case that experts look at. */
export interface CaseBeforeExperts {
  readonly stored: Reviewed;
  readonly state: CaseState;
}

/**
 * Adds who reviews to the beginning of an expert review, and what they found to its end; other events stay as they are.
 * @throws Refusal `act-invalid` at the fields where something is missing, or an expert must keep out
 */
export async function settleExpertReview(
  platform: Pick<Platform, 'config'>,
  { stored, state }: CaseBeforeExperts,
  { request, event, today }: { request: ActRequest; event: CaseEvent; today: CalendarDate },
): Promise<CaseEvent> {
  if (event.type === 'paused' && event.kind === 'expert-review' && 'kind' in request) {
    const experts = await readExperts(platform.config.contentDirectory);
    return { ...event, experts: panelOf(experts, request, stored) };
  }
  if (event.type === 'resumed' && 'result' in request) {
    const begun = reviewEndedBy(state, event);
    if (!begun) return event;
    const findings = findingsOf(begun, request.findings, event.on ?? today);
    return { ...event, of: begun.of, findings };
  }
  return event;
}

function panelOf(
  experts: readonly Expert[],
  request: { readonly experts?: readonly string[] | undefined; readonly noInterest?: boolean | undefined },
  applicant: Reviewed,
): PanelMember[] {
  const codes = [...new Set(request.experts ?? [])];
  const chosen = experts.filter(({ code }) => codes.includes(code));
  if (chosen.length < codes.length || !isPanelSize(codes.length)) throw refused('experts', panelSize);
  const kept = chosen.flatMap((expert) => {
    const conflict = conflictOf(expert, applicant);
    return conflict === undefined ? [] : [{ name: expert.name, conflict }];
  });
  if (kept.length > 0) {
    const names = kept.map(({ name, conflict }) => `${name}（${conflict}）`).join('、');
    throw refused('experts', {
      zh: `${names}应当回避，请改选其他专家`,
      en: `Choose others: ${names} must keep out of this case`,
    });
  }
  if (request.noInterest !== true) throw refused('noInterest', unasked);
  return chosen.map(({ code, name, title, employer }) => ({
    code,
    name,
    title: title.zh,
    employer: employer.name,
  }));
}

function findingsOf(
  begun: { readonly experts: readonly PanelMember[]; readonly from: CalendarDate },
  request: Extract<ActRequest, { act: 'resume' | 'resume-review' }>['findings'],
  ended: string,
): Findings {
  const faults: FieldFault[] = [];
  const opinions = begun.experts.map(({ code, name }) => {
    const given = request?.opinions.find(({ expert }) => expert === code);
    const verdict = Verdict.safeParse(given?.verdict).data;
    const opinion = given?.opinion ?? '';
    if (!verdict) faults.push({ field: `verdict.${code}`, message: says(name, '的意见', 'opinion') });
    if (opinion === '' || opinion.length > 4000) {
      faults.push({ field: `finding.${code}`, message: says(name, '的评审意见或者回避理由', 'words') });
    }
    if (verdict === 'recused') return { expert: code, verdict, opinion };
    const signedOn = given?.signedOn ?? '';
    if (!isCalendarDate(signedOn) || signedOn < begun.from || signedOn > ended) {
      faults.push({ field: `signedOn.${code}`, message: unsigned(name, begun.from, ended) });
    }
    return { expert: code, verdict: verdict ?? 'disagree', opinion, signedOn };
  });
  const conclusion = Conclusion.safeParse(request?.conclusion).data;
  if (!conclusion) faults.push({ field: 'conclusion', message: noConclusion });
  if (faults.length > 0 || !conclusion) throw invalid('act-invalid', mend, faults);
  const verdicts = opinions.map(({ verdict }) => verdict);
  const signed = verdicts.filter((verdict) => verdict !== 'recused').length;
  // Those who keep out are not counted; the rest must still be enough.
  if (signed < leastExperts && conclusion !== 'failed') throw refused('conclusion', tooFew);
  if (!mayConclude(conclusion, verdicts)) throw refused('conclusion', againstMost);
  return { opinions, conclusion };
}

type Sentence = { readonly zh: string; readonly en: string };

const mend: Sentence = { zh: '请改正下列内容', en: 'Mend the following' };
const panelSize: Sentence = {
  zh: `请从专家名录中选择${leastExperts}人以上单数的专家`,
  en: `Choose an odd number of experts of the list, at least ${leastExperts}`,
};
const unasked: Sentence = {
  zh: '请逐一询问专家与申请人有无利害关系，确认后勾选',
  en: 'Ask every expert whether they have an interest in the case, then tick this',
};
const noConclusion: Sentence = { zh: '请选择专家评审结论', en: 'Choose the conclusion' };
const tooFew: Sentence = {
  zh: `扣除回避的专家后不足${leastExperts}人，不能形成通过的结论；请另行组织评审`,
  en: `Fewer than ${leastExperts} have signed, so it cannot pass; hold another review`,
};
const againstMost: Sentence = {
  zh: '结论与多数专家的意见不一致，请核对每位专家的意见',
  en: 'The conclusion does not follow the greater part of the opinions; check them',
};

function says(name: string, zh: string, en: string): Sentence {
  return { zh: `请填写${name}${zh}`, en: `Give the ${en} of ${name}` };
}

function unsigned(name: string, from: string, to: string): Sentence {
  return {
    zh: `请填写${name}签字的日期，在${from}至${to}之间`,
    en: `Give the day on which ${name} signed, from ${from} to ${to}`,
  };
}

function refused(field: string, message: Sentence): Error {
  return invalid('act-invalid', message, [{ field, message }]);
}
