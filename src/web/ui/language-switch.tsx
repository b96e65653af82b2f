import type { Locale } from '../../kernel/messages.ts';
import { useRender } from './context.tsx';
import { pathIn } from './link.tsx';

const other: Record<Locale, { locale: Locale; name: string }> = {
  'zh-CN': { locale: 'en', name: 'English' },
  en: { locale: 'zh-CN', name: '中文' },
};

/** Leads to the same page in the other language, named in that language. */
export function LanguageSwitch() {
  const { locale, path } = useRender();
  const target = other[locale];
  return (
    <a className="language" href={pathIn(path, target.locale)} lang={target.locale} hrefLang={target.locale}>
      {target.name}
    </a>
  );
}
