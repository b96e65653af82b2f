import type { Text } from '../../../kernel/messages.ts';
import { useLocale } from '../../../web/ui/index.ts';

/** A text of content. Chinese that stands on an English page says that it is Chinese, for readers and voices. */
export function Said({ text }: { text: Text }) {
  const locale = useLocale();
  if (locale === 'zh-CN') return text.zh;
  return text.en ?? <span lang="zh-CN">{text.zh}</span>;
}
