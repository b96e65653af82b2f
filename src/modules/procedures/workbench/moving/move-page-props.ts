import type { Refusal } from '../../../../kernel/refusal.ts';
import type { MovePreview } from '../../moving/preview-moves.ts';

export interface MovePageProps {
  readonly preview: MovePreview;
  readonly mayPropose: boolean;
  readonly mayConfirm: (proposedBy: string) => boolean;
  readonly typed: URLSearchParams;
  readonly refusal: Refusal | undefined;
  readonly isSaved: boolean;
}
