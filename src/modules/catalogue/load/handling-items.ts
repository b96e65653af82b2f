import type { Facts } from '../../../kernel/rule/index.ts';
import type { Dictionary } from '../../elements/index.ts';
import type { HandlingItemDeclaration, Item, ItemDeclaration } from '../item.ts';
import { isAsked, narrowed } from './narrow-rules.ts';
import { published } from './published.ts';

/** The item as one of its handling items: what its facts decide is decided, what it says for itself stands. */
export function asHandlingItem(
  declared: ItemDeclaration,
  handling: HandlingItemDeclaration,
  dictionary: Dictionary,
): Item {
  const item = published(declared);
  const facts = factsOf(handling, dictionary);
  return {
    ...item,
    name: {
      zh: `${item.name.zh}（${handling.name.zh}）`,
      ...(item.name.en && handling.name.en ? { en: `${item.name.en} (${handling.name.en})` } : {}),
    },
    mainItem: item.name,
    handlingItem: { serial: handling.serial, name: handling.name },
    handlingItems: [],
    summary: handling.summary ?? item.summary,
    aliases: handling.aliases,
    legalBases: [...item.legalBases, ...handling.addedBases],
    conditions: handling.conditions ?? item.conditions,
    refusals: handling.refusals ?? item.refusals,
    materials: [...materialsOf(item, handling, facts), ...handling.addedMaterials],
    form: [...formOf(item, handling, facts), ...handling.addedSections],
    limits: handling.limits ?? item.limits,
    fees: handling.fees ?? item.fees,
    kind: handling.kind ?? item.kind,
    visits: handling.visits ?? item.visits,
    visitReason: handling.visitReason ?? item.visitReason,
    applicationPeriod: handling.applicationPeriod ?? item.applicationPeriod,
    approval: handling.approval ?? item.approval,
    steps: handling.steps ?? item.steps,
    result: handling.result ?? item.result,
    handling: { ...item.handling, procedure: handling.procedure ?? item.handling.procedure },
  };
}

/** Facts by the names that rules use: 注册类型 is 变更注册. */
export function factsOf({ facts }: Pick<HandlingItemDeclaration, 'facts'>, dictionary: Dictionary): Facts {
  const named = Object.entries(facts).flatMap(([code, value]) => {
    const element = dictionary.findElement(code);
    const choice = element && dictionary.choicesOf(element).find((one) => one.code === value);
    return element && choice ? [[element.name.zh, choice.name.zh] as const] : [];
  });
  return Object.fromEntries(named);
}

function materialsOf(item: Item, { materials }: HandlingItemDeclaration, facts: Facts): Item['materials'] {
  return item.materials
    .filter(({ code }) => materials?.includes(code) ?? true)
    .filter(({ when }) => isAsked(when, facts))
    .map((material) => {
      const when = narrowed(material.when, facts);
      return { ...material, when, whenText: when || !material.when ? material.whenText : undefined };
    });
}

/** A question whose answer is a fact is not put. */
function formOf(item: Item, { sections, facts: known }: HandlingItemDeclaration, facts: Facts): Item['form'] {
  return item.form
    .filter(({ code }) => sections?.includes(code) ?? true)
    .filter(({ when }) => isAsked(when, facts))
    .map((section) => ({
      ...section,
      when: narrowed(section.when, facts),
      questions: section.questions
        .filter(({ element, when }) => !Object.hasOwn(known, element) && isAsked(when, facts))
        .map((question) => ({ ...question, when: narrowed(question.when, facts) })),
    }))
    .filter(({ questions }) => questions.length > 0);
}
