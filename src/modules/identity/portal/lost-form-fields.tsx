import type { LostForm } from '../http/lost-form.ts';

/** Carries a form through the pages in between. */
export function LostFormFields({ lost }: { lost: LostForm | undefined }) {
  if (!lost) return null;
  return (
    <>
      <input type="hidden" name="lostPath" value={lost.path} />
      <input type="hidden" name="lostBody" value={lost.body} />
    </>
  );
}
