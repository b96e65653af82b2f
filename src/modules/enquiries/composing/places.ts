import { type CalendarDate, formatDate, formatWeekday } from '../../../kernel/date.ts';
import type { Text } from '../../../kernel/messages.ts';
import { formatSpans, parseOpeningHours, spansOn } from '../../../kernel/opening-hours.ts';
import { provisionalCalendar } from '../../../kernel/state-council-calendar.ts';
import type { ItemVersion, Place } from '../../catalogue/index.ts';
import type { Composed } from './composed.ts';
import { quoted, type Sentence, sentence, withRemarks } from './sentence.ts';

/** Where to go; what can be done online says so first. */
export function composePlaces({ item, offering }: ItemVersion): Composed | undefined {
  const lines = [
    ...(item.form.length > 0
      ? [sentence({ zh: '可以在本站网上申请，不用去窗口交材料。', en: 'You can apply online on this site.' })]
      : []),
    ...offering.places.slice(0, mostPlaces).map(placeSentence),
    ...(offering.places.length > mostPlaces
      ? [
          sentence(
            { zh: '还有{0}处，见办事指南。', en: '{0} more places stand in the guide.' },
            { zh: String(offering.places.length - mostPlaces) },
          ),
        ]
      : []),
  ];
  return lines.length === 0 ? undefined : { lines, shape: 'list', section: 'where' };
}

const mostPlaces = 3;

function placeSentence(place: Place): Sentence {
  const windows = place.windows.map(({ number, name }) =>
    sentence({ zh: '{0} {1}', en: 'window {0}, {1}' }, { zh: number }, name),
  );
  return withRemarks(sentence({ zh: '{0}，{1}', en: '{0}, {1}' }, place.name, place.address), [
    ...windows.slice(0, 3),
    ...(place.phone ? [sentence({ zh: '电话 {0}', en: 'phone {0}' }, { zh: place.phone })] : []),
    ...(place.transport ? [quoted(place.transport)] : []),
  ]);
}

/** Opening hours of the places, and of one day where the question names it. */
export function composeHours({ offering }: ItemVersion, day: CalendarDate | undefined): Composed | undefined {
  const open = offering.places
    .slice(0, mostPlaces)
    .flatMap(({ name, openingHours }) => (openingHours ? [{ name, openingHours }] : []));
  if (open.length === 0) return undefined;
  return {
    lines: open.flatMap(({ name, openingHours }) => [
      ...(day ? daySentence(name, openingHours, day) : []),
      sentence({ zh: '{0}：{1}', en: '{0}: {1}' }, name, openingHours),
    ]),
    shape: 'list',
    section: 'where',
  };
}

function daySentence(name: Text, openingHours: Text, day: CalendarDate): Sentence[] {
  const hours = parseOpeningHours(openingHours.zh);
  if (!hours) return [];
  const spans = spansOn(hours, day, provisionalCalendar);
  const date: Text = {
    zh: `${formatDate(day, 'zh-CN')}（${formatWeekday(day, 'zh-CN')}）`,
    en: `${formatWeekday(day, 'en')}, ${formatDate(day, 'en')}`,
  };
  return [
    spans.length === 0
      ? sentence({ zh: '{0}{1}不开放。', en: '{1} is closed on {0}.' }, date, name)
      : sentence({ zh: '{0}{1}的开放时间是{2}。', en: '{1} is open on {0}: {2}.' }, date, name, {
          zh: formatSpans(spans, '、'),
          en: formatSpans(spans, ' and '),
        }),
  ];
}

export function composePhones({ offering }: ItemVersion, hotline: string): Composed {
  const phones = [...new Set(offering.consultPhones)].slice(0, 3);
  return {
    lines: [
      ...phones.map((phone) =>
        sentence({ zh: '{0}咨询电话：{1}', en: '{0}: {1}' }, offering.agencyName, { zh: phone }),
      ),
      sentence({ zh: '政务服务便民热线：{0}', en: 'Service hotline: {0}' }, { zh: hotline }),
    ],
    shape: 'list',
    section: 'complain',
  };
}

/** Who decides, and who takes part. */
export function composeDecider({ item, offering }: ItemVersion): Composed {
  const { reviews } = item.handling;
  return {
    lines: [
      sentence({ zh: '由{0}受理和决定。', en: '{0} accepts and decides.' }, offering.agencyName),
      ...(reviews.length > 0
        ? [
            sentence(
              { zh: '同时审查的有：{0}。', en: 'Reviewed at the same time: {0}.' },
              joined(reviews.map(({ name }) => name)),
            ),
          ]
        : []),
    ],
    section: 'about',
  };
}

function joined(texts: readonly Text[]): Text {
  return {
    zh: texts.map(({ zh }) => zh).join('、'),
    en: texts.map(({ zh, en }) => en ?? zh).join(', '),
  };
}
