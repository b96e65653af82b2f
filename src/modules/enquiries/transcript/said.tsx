import type { Text } from '../../../kernel/messages.ts';
import { useLocale } from '../../../web/ui/index.ts';

/** A text in the reader's language; Chinese on an English page says that it is Chinese. */
export function Say({ text }: { text: Text }) {
  const locale = useLocale();
  if (locale === 'zh-CN') return text.zh;
  return text.en ?? <Typed>{text.zh}</Typed>;
}

/** What somebody has typed, line by line. */
export function Typed({ children }: { children: string }) {
  const locale = useLocale();
  const isForeign = locale === 'en' && /\p{Script=Han}/u.test(children);
  const lines = children.split('\n');
  return (
    <span lang={isForeign ? 'zh-CN' : undefined}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <span key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </span>
  );
}
