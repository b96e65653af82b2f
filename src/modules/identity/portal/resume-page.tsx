import { Button, Form, PageHeading, useMessages } from '../../../web/ui/index.ts';
import type { LostForm } from '../http/lost-form.ts';
import { signInWords } from './sign-in-words.ts';

/** The form that was sent too late, ready to be sent again under the new session. */
export function ResumePage({ lost }: { lost: LostForm }) {
  const words = useMessages(signInWords);
  return (
    <>
      <PageHeading lead={words.resumeText}>{words.resumeTitle}</PageHeading>
      <Form action={lost.path}>
        {[...new URLSearchParams(lost.body)].map(([name, value], position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may repeat; the list never changes
          <input key={position} type="hidden" name={name} value={value} />
        ))}
        <Button>{words.resume}</Button>
      </Form>
    </>
  );
}
