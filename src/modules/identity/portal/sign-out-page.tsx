import { Button, Form, PageHeading, useMessages } from '../../../web/ui/index.ts';
import { signInWords } from './sign-in-words.ts';

/** For those who come by a link: leaving is an act, so it is posted. */
export function SignOutPage() {
  const words = useMessages(signInWords);
  return (
    <>
      <PageHeading lead={words.signOutText}>{words.signOutTitle}</PageHeading>
      <Form action="/sign-out">
        <Button>{words.signOut}</Button>
      </Form>
    </>
  );
}
