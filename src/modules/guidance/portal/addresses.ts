import type { Typed } from '../../forms/index.ts';
import { readAnswers, writeAnswers } from '../answers.ts';
import type { Journey } from '../journey.ts';
import type { Answered } from '../progress.ts';

/** Everything about the person stands in the address: `a` answers, `s` skipped, `all` every reason, `region`. */
export function journeyPath(
  { path, scenario, region }: Journey,
  answered: Answered,
  more: { readonly change?: string; readonly page?: 'checklist' } = {},
): string {
  const query = searchOf({ scenario, region }, answered);
  if (more.change) query.set('change', more.change);
  const text = query.toString();
  return `${path}${more.page ? `/${more.page}` : ''}${text === '' ? '' : `?${text}`}`;
}

/** What an address says of the person. */
export function searchOf(
  { scenario, region }: Pick<Journey, 'scenario' | 'region'>,
  answered: Answered,
): URLSearchParams {
  const query = new URLSearchParams();
  if (scenario && region) query.set('region', region);
  for (const [name, value] of hiddenFields(answered)) query.set(name, value);
  return query;
}

/** The answers so far as fields of a form. */
export function hiddenFields({ typed, skipped, isExhaustive }: Answered): [string, string][] {
  const answers = writeAnswers(typed);
  return [
    ...(answers === '' ? [] : [['a', answers] as [string, string]]),
    ...(skipped.length === 0 ? [] : [['s', skipped.join('_')] as [string, string]]),
    ...(isExhaustive ? [['all', '1'] as [string, string]] : []),
  ];
}

export function readAnswered(query: URLSearchParams): Answered {
  return {
    typed: readAnswers(query.get('a') ?? undefined),
    skipped: (query.get('s') ?? '')
      .split('_')
      .filter((code) => /^[a-z][a-z0-9-]*$/.test(code))
      .slice(0, 200),
    isExhaustive: query.get('all') === '1',
  };
}

export function withAnswer(answered: Answered, code: string, values: readonly string[]): Answered {
  return {
    ...answered,
    typed: { ...answered.typed, [code]: values },
    skipped: answered.skipped.filter((one) => one !== code),
  };
}

export function withSkipped(answered: Answered, code: string): Answered {
  return { ...without(answered, code), skipped: [...answered.skipped.filter((one) => one !== code), code] };
}

export function without(answered: Answered, code: string): Answered {
  const typed: Typed = Object.fromEntries(Object.entries(answered.typed).filter(([name]) => name !== code));
  return { ...answered, typed, skipped: answered.skipped.filter((one) => one !== code) };
}

/** Before the last answer; the first page has nothing before it. */
export function previous(answered: Answered): Answered | undefined {
  const last = Object.keys(answered.typed).at(-1);
  return last === undefined ? undefined : without(answered, last);
}

/** Where an application for the item begins with these answers. */
export function applicationPath(implementationCode: string, typed: Typed): string {
  const query = new URLSearchParams({ answers: writeAnswers(typed) });
  return `/applications/start/${encodeURIComponent(implementationCode)}${Object.keys(typed).length > 0 ? `?${query}` : ''}`;
}

/** Where a step of the plan is told of: on this page, or in the guide of an item at another office. */
export function stepPath({ stops, elsewhere }: Journey, basicCode: string): string {
  const isHere = stops.some(({ version }) => version.item.basicCode === basicCode);
  const version = isHere ? undefined : elsewhere.get(basicCode);
  return version ? `/items/${encodeURIComponent(version.implementationCode)}` : `#item-${basicCode}`;
}
