import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import type { KnownFacts } from '../../forms/index.ts';
import { getBase } from '../base/base.ts';
import type { Choice, Pending, Reply } from '../reply.ts';
import { type Intent, intents } from '../understanding/intent.ts';
import { placeIn } from '../understanding/place.ts';
import { plainText } from '../understanding/plain-text.ts';
import { answerAboutItem, referenceTo } from './about-item.ts';
import { answerQuestion } from './answer-question.ts';
import { askWhich, pickedBy } from './ask-back.ts';
import type { Context } from './context.ts';
import { holdInterview } from './interview.ts';
import { isNamed, readTypedAnswer, readYesOrNo } from './read-answer.ts';
import { says } from './words.ts';

/** What an asker sends: words, or what he has pressed under the last reply. */
export interface Turn {
  readonly text: string;
  /** Value of a choice. */
  readonly choice?: string | undefined;
  /** Values of several choices, where several may be taken. */
  readonly values?: readonly string[] | undefined;
}

export interface TurnBefore {
  readonly context: Context;
  readonly last: Reply | undefined;
  readonly facts: KnownFacts;
}

type Needs = Pick<Platform, 'database' | 'now' | 'site'>;

/** The machine's reply to a turn. @throws Refusal `choice-stale` where the choice is not offered any more */
export async function takeTurn(platform: Needs, turn: Turn, before: TurnBefore): Promise<Reply> {
  const pressed = pressedIn(turn, before.last);
  const action = pressed ?? (await typedIn(platform, turn, before));
  if (action === undefined)
    return keepInterview(await answerQuestion(platform, turn.text, before.context, before.facts), before);
  return act(platform, action, before);
}

/** What the asker has pressed, in words: it is written down as if he had said so. */
export function wordsOf(
  { text, choice, values }: Turn,
  last: Reply | undefined,
): { zh: string; en?: string | undefined } {
  const chosen = chosenOf(last, values ?? (choice === undefined ? [] : [choice]));
  if (chosen.length === 0) return { zh: text };
  const names = chosen.map(({ label }) => label);
  return {
    zh: names.map(({ zh }) => zh).join('、'),
    en: names.map(({ zh, en }) => en ?? zh).join(', '),
  };
}

type Action =
  | { readonly kind: 'pick'; readonly places: readonly number[] }
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'ask'; readonly intent: Intent }
  | { readonly kind: 'interview'; readonly values: readonly string[] | 'unsure' | undefined }
  | { readonly kind: 'none' };

function chosenOf(last: Reply | undefined, values: readonly string[]): Choice[] {
  return (last?.choices ?? []).filter(({ value }) => values.includes(value));
}

function pressedIn({ choice, values }: Turn, last: Reply | undefined): Action | undefined {
  const pressed = values && values.length > 0 ? values : choice === undefined ? [] : [choice];
  if (pressed.length === 0) return undefined;
  const [first] = chosenOf(last, pressed);
  if (!first || chosenOf(last, pressed).length !== new Set(pressed).size) throw staleChoice();
  const { value } = first;
  const places = pickedBy(value);
  if (places) return { kind: 'pick', places };
  if (value === 'none') return { kind: 'none' };
  if (value === 'unsure') return { kind: 'interview', values: 'unsure' };
  if (value === 'resume') return { kind: 'interview', values: undefined };
  const rest = value.slice(value.indexOf(':') + 1);
  if (value.startsWith('region:')) return { kind: 'region', code: rest };
  if (value.startsWith('answer:'))
    return { kind: 'interview', values: pressed.map((one) => one.slice('answer:'.length)) };
  const intent = intents.find((one) => one === rest);
  if (!intent) throw staleChoice();
  return { kind: 'ask', intent };
}

function staleChoice() {
  return invalid('choice-stale', {
    zh: '这个选项已经不在了，请看最新的答复，或者直接写您的问题。',
    en: 'This choice is no longer offered. See the latest reply, or type your question.',
  });
}

/** Typed words that are the reply to what has just been asked. */
async function typedIn(
  { database, site }: Needs,
  { text }: Turn,
  { context: { pending }, last }: TurnBefore,
): Promise<Action | undefined> {
  if (!pending || !last) return undefined;
  switch (pending.kind) {
    case 'interview': {
      const values = readTypedAnswer(text, last);
      return values && { kind: 'interview', values };
    }
    case 'which-item': {
      const plain = plainText(text).replaceAll(/[\s。.!！]/g, '');
      const answer = pending.codes.length === 1 ? readYesOrNo(plain) : undefined;
      if (answer !== undefined) return answer ? { kind: 'pick', places: [0] } : { kind: 'none' };
      const named = last.choices.filter((choice) => plain.length <= 30 && isNamed(plain, choice));
      const places = named.length === 1 ? pickedBy(named[0]?.value ?? '') : undefined;
      return places && { kind: 'pick', places };
    }
    case 'which-region': {
      const { region, rest } = placeIn(plainText(text), await getDirectory(database), site.region);
      return region && rest.trim().length <= 4 ? { kind: 'region', code: region } : undefined;
    }
  }
}

async function act(platform: Needs, action: Action, before: TurnBefore): Promise<Reply> {
  const { context, facts } = before;
  const { pending } = context;
  switch (action.kind) {
    case 'none':
      return {
        ...blank,
        result: 'unknown',
        parts: [{ lines: [says.notThese], shape: 'prose', basis: [] }],
        offersOfficer: true,
      };
    case 'pick':
      return pick(platform, action.places, before);
    case 'region': {
      const code = pending?.kind === 'which-region' ? pending.code : context.item?.code;
      const asked = pending?.kind === 'which-region' ? pending.intents : [];
      return about(platform, code, asked, { region: action.code, facts });
    }
    case 'ask':
      return about(platform, context.item?.code, [action.intent], { region: context.region, facts });
    case 'interview': {
      if (pending?.kind !== 'interview') throw staleChoice();
      return goOn(platform, pending, action.values, facts);
    }
  }
}

async function pick(
  platform: Needs,
  places: readonly number[],
  { context, facts }: TurnBefore,
): Promise<Reply> {
  const { pending } = context;
  if (pending?.kind !== 'which-item') throw staleChoice();
  const codes = places.flatMap((place) => pending.codes[place] ?? []);
  if (codes.length <= 1) {
    return about(platform, codes[0], pending.intents, { region: context.region, facts });
  }
  const items = await Promise.all(
    codes.map(async (code) => ({ code, fit: 1, version: await getItemVersion(platform.database, code) })),
  );
  return {
    ...blank,
    result: 'asked',
    ...askWhich(items, pending.intents),
    understood: understoodAs(pending.intents),
  };
}

async function about(
  platform: Needs,
  code: string | undefined,
  asked: readonly Intent[],
  { region, facts }: { readonly region: string | undefined; readonly facts: KnownFacts },
): Promise<Reply> {
  if (code === undefined) throw staleChoice();
  const version = await getItemVersion(platform.database, code);
  const base = await getBase(platform.database);
  const reply = await answerAboutItem(platform, base, {
    version,
    intents: asked,
    reading: undefined,
    wantsInterview: asked[0] === 'eligibility',
    region,
    facts,
  });
  return { ...reply, understood: understoodAs(asked, region) };
}

async function goOn(
  platform: Needs,
  pending: Extract<Pending, { kind: 'interview' }>,
  values: readonly string[] | 'unsure' | undefined,
  facts: KnownFacts,
): Promise<Reply> {
  const version = await getItemVersion(platform.database, pending.code);
  const reply = await holdInterview(platform, version, facts, { pending, values });
  return {
    ...reply,
    result: reply.pending ? 'asked' : 'answered',
    about: referenceTo(version, false),
    understood: understoodAs(['eligibility']),
  };
}

/** Another question in the middle of an interview does not end it. */
function keepInterview(reply: Reply, { context: { pending, item } }: TurnBefore): Reply {
  if (pending?.kind !== 'interview' || reply.pending || reply.result === 'boundary') return reply;
  const isAboutSame = reply.about === undefined || reply.about.basicCode === item?.basicCode;
  if (!isAboutSame) return reply;
  return {
    ...reply,
    pending,
    choices: [{ value: 'resume', label: says.resume }, ...reply.choices.slice(0, 3)],
  };
}

const blank = {
  parts: [],
  choices: [],
  isMultiple: false,
  links: [],
  offersOfficer: false,
  understood: { intents: [], subject: '', candidates: [] },
} satisfies Partial<Reply>;

function understoodAs(asked: readonly Intent[], region?: string | undefined): Reply['understood'] {
  return { intents: [...asked], subject: '', candidates: [], ...(region ? { region } : {}) };
}
