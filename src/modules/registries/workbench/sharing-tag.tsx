import { textIn } from '../../../kernel/messages.ts';
import { Tag, type Tone, useLocale } from '../../../web/ui/index.ts';
import type { DataSet, SharingClass } from '../data-set.ts';
import { sharingNames } from '../data-set-names.ts';

const tones: Readonly<Record<SharingClass, Tone>> = {
  free: 'success',
  'on-condition': 'info',
  none: 'neutral',
};

/** 共享类型 of a data set. */
export function SharingTag({ sharing }: Pick<DataSet, 'sharing'>) {
  return <Tag tone={tones[sharing.class]}>{textIn(sharingNames[sharing.class], useLocale())}</Tag>;
}
