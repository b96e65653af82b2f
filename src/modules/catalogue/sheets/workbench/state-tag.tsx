import { Tag, type Tone, useMessages } from '../../../../web/ui/index.ts';
import type { SheetImport } from '../sheet-import.ts';
import { sheetsWords } from './words.ts';

const tones = {
  reading: 'info',
  read: 'success',
  faulty: 'danger',
  waiting: 'warning',
  accepting: 'info',
  accepted: 'success',
  refused: 'danger',
  failed: 'danger',
} as const satisfies Record<string, Tone>;

export function StateTag({ given: { state, result } }: { given: Pick<SheetImport, 'state' | 'result'> }) {
  const say = useMessages(sheetsWords);
  const shown = state === 'read' ? whatWaits(result) : state;
  return <Tag tone={tones[shown]}>{say.states[shown]}</Tag>;
}

function whatWaits(result: SheetImport['result']): 'waiting' | 'faulty' | 'read' {
  if (!result) return 'read';
  return result.proposals > 0 ? 'waiting' : result.faultCount > 0 ? 'faulty' : 'read';
}
