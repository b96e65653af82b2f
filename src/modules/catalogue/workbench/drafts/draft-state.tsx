import { Tag, type Tone, useMessages } from '../../../../web/ui/index.ts';
import type { DraftState } from '../../drafts/draft.ts';
import { draftWords } from '../draft-words.ts';

const tones: Readonly<Record<DraftState, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  withdrawn: 'neutral',
  approved: 'info',
  'in-force': 'success',
  revoked: 'danger',
};

export function DraftStateTag({ state }: { state: DraftState }) {
  const say = useMessages(draftWords);
  return <Tag tone={tones[state]}>{say.states[state]}</Tag>;
}
