import { defineMessages, textIn } from '../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../kernel/time-limit.ts';
import { InsetText, Link, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Answer } from '../queries/find-answer.ts';
import type { Topic } from '../topic.ts';
import { guideEventPath, itemPath, topicPath } from './addresses.ts';
import { Said } from './said.tsx';

const words = defineMessages({
  zh: {
    event: (name: string) => `“${name}”往往要办好几件事，可以一次看全、一次问清：`,
    eventItems: (name: string) => `${name}要办的事项`,
    guideMe: '智能导航：要办哪几件、先办哪件',
    more: '看办事指南',
    materials: (count: number) => `要交 ${count} 样材料：`,
    noMaterials: '不用交材料。',
    time: (promised: string) => `承诺${promised}办结`,
    statutory: (limit: string) => `法定时限${limit}`,
    noTime: '办理时限以实施机关的答复为准。',
    free: '不收费。',
    cost: (names: string) => `收费项目：${names}`,
    noPlace: '没有登记线下办理地点，请看办事指南。',
    and: '、',
    comma: '，',
    stop: '。',
  },
  en: {
    event: (name: string) =>
      `“${name}” often needs several things done. See or be asked about all of them at once:`,
    eventItems: (name: string) => `Services for ${name.toLowerCase()}`,
    guideMe: 'Guide me: what to do, and in which order',
    more: 'Read the guide',
    materials: (count: number) => (count === 1 ? 'One document: ' : `${count} documents: `),
    noMaterials: 'No documents are needed.',
    time: (promised: string) => `Promised: ${promised}`,
    statutory: (limit: string) => `by law: ${limit}`,
    noTime: 'The agency says how long it takes.',
    free: 'Free of charge.',
    cost: (names: string) => `Charged: ${names}`,
    noPlace: 'No place is given; see the guide.',
    and: ', ',
    comma: ', ',
    stop: '.',
  },
});

/** Leads from the words of a search to the event they belong to. */
export function EventHint({ event }: { event: Topic }) {
  const say = useMessages(words);
  const name = textIn(event.name, useLocale());
  return (
    <InsetText>
      <p>{say.event(name)}</p>
      <p>
        <Link to={guideEventPath(event.code)}>{say.guideMe}</Link>
        {say.and}
        <Link to={topicPath(event)}>{say.eventItems(name)}</Link>
      </p>
    </InsetText>
  );
}

/** The answer to what was asked, from the guide of the item, with the way to all of it. */
export function DirectAnswer({ answer }: { answer: Answer }) {
  const say = useMessages(words);
  const { item, implementationCode } = answer.version;
  return (
    <InsetText>
      <p>
        <strong>
          <Said text={item.name} />
        </strong>
      </p>
      <p>
        <AnswerText answer={answer} />
      </p>
      <p>
        <Link to={`${itemPath(implementationCode)}#${answer.asked}`}>{say.more}</Link>
      </p>
    </InsetText>
  );
}

function AnswerText({ answer: { asked, version } }: { answer: Answer }) {
  const say = useMessages(words);
  const locale = useLocale();
  const { item, offering } = version;
  const list = (texts: readonly { zh: string; en?: string | undefined }[]) =>
    texts.map((text) => textIn(text, locale)).join(say.and);
  switch (asked) {
    case 'materials': {
      const materials = item.materials.map(({ name }) => name);
      return materials.length === 0
        ? say.noMaterials
        : say.materials(materials.length) + list(materials) + say.stop;
    }
    case 'time': {
      const { promised, statutory } = item.limits;
      const parts = [
        ...(promised ? [say.time(formatTimeLimit(promised, locale))] : []),
        ...(statutory ? [say.statutory(formatTimeLimit(statutory, locale))] : []),
      ];
      return parts.length === 0 ? say.noTime : parts.join(say.comma) + say.stop;
    }
    case 'cost':
      return item.fees.length === 0 ? say.free : say.cost(list(item.fees.map(({ name }) => name))) + say.stop;
    case 'where': {
      const [place] = offering.places;
      return place ? list([place.name, place.address]) + say.stop : say.noPlace;
    }
  }
}
