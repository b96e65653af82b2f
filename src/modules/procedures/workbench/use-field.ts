import { faultAt, useLocale } from '../../../web/ui/index.ts';
import type { ActPageProps } from './act-page-props.ts';

/** A field of the page of an act: what was typed, and what is wrong with it. */
export function useField({ typed, refusal }: Pick<ActPageProps, 'typed' | 'refusal'>) {
  const locale = useLocale();
  return (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: typed.get(name) ?? undefined,
    error: faultAt(refusal, name, locale),
  });
}
