import type { Text } from '../../../kernel/messages.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import type { ItemVersion } from '../../catalogue/index.ts';
import type { KnownFacts } from '../../forms/index.ts';
import {
  continueInterview,
  type InterviewOutcome,
  type InterviewQuestion,
  type InterviewStep,
} from '../../guidance/index.ts';
import { guideSource } from '../composing/compose.ts';
import type { Choice, Part, Pending, Reply } from '../reply.ts';
import { linkWords, says } from './words.ts';

type InterviewPending = Extract<Pending, { kind: 'interview' }>;

/** Begins to ask about an item, or goes on with the answer just given. */
export async function holdInterview(
  platform: Pick<Platform, 'database' | 'now' | 'site'>,
  version: ItemVersion,
  facts: KnownFacts,
  before?: { readonly pending: InterviewPending; readonly values: readonly string[] | 'unsure' | undefined },
): Promise<
  Pick<Reply, 'parts' | 'asks' | 'choices' | 'field' | 'isMultiple' | 'links' | 'pending' | 'offersOfficer'>
> {
  const step = await continueInterview(platform, version.implementationCode, {
    facts,
    ...(before && {
      answers: before.pending.answers,
      skipped: before.pending.skipped,
      given: before.values && { code: before.pending.asks, values: before.values },
    }),
  });
  const empty = { choices: [], isMultiple: false, links: [], offersOfficer: false };
  if (step.outcome) return { ...empty, ...outcomeParts(version, step.outcome, step.path) };
  if (!step.question) return { ...empty, parts: [] };
  const regions = step.question.type === 'region' ? await countiesOf(platform) : [];
  return {
    ...empty,
    parts: before
      ? []
      : [{ lines: [says.interview], shape: 'prose', basis: [], source: guideSource(version, 'can') }],
    asks: step.fault ? withFault(step.fault, step.question) : askedText(step.question),
    choices: [...choicesOf(step.question, regions), { value: 'unsure', label: says.unsure }],
    ...fieldOf(step.question),
    isMultiple: step.question.type === 'choices',
    links: [{ label: linkWords.navigator, to: step.path }],
    pending: pendingOf(version, step, step.question),
  };
}

function pendingOf(version: ItemVersion, step: InterviewStep, { code }: InterviewQuestion): InterviewPending {
  return {
    kind: 'interview',
    code: version.implementationCode,
    answers: step.answers,
    skipped: [...step.skipped],
    asks: code,
  };
}

function askedText({ label, hint }: InterviewQuestion): Text {
  if (!hint) return label;
  return { zh: `${label.zh}（${hint.zh}）`, en: `${label.en ?? label.zh} (${hint.en ?? hint.zh})` };
}

function withFault(fault: Text, question: InterviewQuestion): Text {
  const asked = askedText(question);
  return { zh: `${fault.zh}${asked.zh}`, en: `${fault.en ?? fault.zh} ${asked.en ?? asked.zh}` };
}

function choicesOf({ type, choices }: InterviewQuestion, regions: readonly Choice[]): Choice[] {
  switch (type) {
    case 'boolean':
      return [
        { value: 'answer:yes', label: { zh: '是', en: 'Yes' } },
        { value: 'answer:no', label: { zh: '否', en: 'No' } },
      ];
    case 'choice':
    case 'choices':
      return choices.map(({ code, name }) => ({ value: `answer:${code}`, label: name }));
    case 'region':
      return [...regions];
    default:
      return [];
  }
}

function fieldOf({ type, unit }: InterviewQuestion): Pick<Reply, 'field'> {
  switch (type) {
    case 'boolean':
    case 'choice':
    case 'choices':
    case 'region':
      return {};
    case 'number':
    case 'integer':
      return { field: { type: 'number', ...(unit ? { unit } : {}) } };
    case 'money':
      return { field: { type: 'number', unit: { zh: '元', en: 'yuan' } } };
    case 'date':
      return { field: { type: 'date' } };
    default:
      return { field: { type: 'text' } };
  }
}

async function countiesOf({ database, site }: Pick<Platform, 'database' | 'site'>): Promise<Choice[]> {
  const directory = await getDirectory(database);
  return directory
    .childRegions(site.region)
    .map(({ code, name }) => ({ value: `answer:${code}`, label: name }));
}

const verdicts = {
  eligible: says.eligible,
  'not-eligible': says.notEligible,
  'to-be-checked': says.toBeChecked,
} as const;

function outcomeParts(
  version: ItemVersion,
  outcome: InterviewOutcome,
  path: string,
): Pick<Reply, 'parts' | 'links' | 'offersOfficer'> {
  const part = (lead: Text | undefined, lines: readonly Text[]): Part => ({
    ...(lead ? { lead } : {}),
    lines: [...lines],
    shape: lead ? 'list' : 'prose',
    basis: [],
    source: guideSource(version, 'can'),
  });
  const verdict = verdicts[outcome.result];
  const unchecked = outcome.result === 'not-eligible' ? [] : outcome.unchecked;
  return {
    parts: [
      outcome.result === 'not-eligible' ? part(verdict, outcome.failed) : part(undefined, [verdict]),
      ...(unchecked.length > 0 ? [part(says.unchecked, unchecked)] : []),
    ],
    links: [
      ...(outcome.checklistPath ? [{ label: linkWords.checklist, to: outcome.checklistPath }] : []),
      ...(outcome.applicationPath
        ? [{ label: linkWords.applyWithAnswers, to: outcome.applicationPath }]
        : []),
      ...(outcome.result === 'not-eligible' ? [{ label: linkWords.navigator, to: path }] : []),
    ],
    offersOfficer: outcome.result !== 'eligible',
  };
}
