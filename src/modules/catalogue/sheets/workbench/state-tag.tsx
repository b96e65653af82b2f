import { Tag, type Tone, useMessages } from '../../../../web/ui/index.ts';
import type { SheetImport } from '../sheet-import.ts';
import { sheetsWords } from './words.ts';

const tones = {
  reading: 'info',
  read: 'success',
  waiting: 'warning',
  accepting: 'info',
  accepted: 'success',
  refused: 'danger',
  failed: 'danger',
} as const satisfies Record<string, Tone>;

export function StateTag({ given: { state, result } }: { given: Pick<SheetImport, 'state' | 'result'> }) {
  const say = useMessages(sheetsWords);
  const shown = state === 'read' && (result?.proposals ?? 0) > 0 ? 'waiting' : state;
  return <Tag tone={tones[shown]}>{say.states[shown]}</Tag>;
}
