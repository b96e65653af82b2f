import {
  Button,
  ButtonRow,
  Form,
  Link,
  PageHeading,
  TextArea,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import type { CaseIdentity } from '../../procedures/index.ts';
import { myWords } from './my-words.ts';

export function WithdrawalPage({ identity }: { identity: CaseIdentity }) {
  const words = useMessages(myWords).withdrawal;
  const path = `/my/cases/${identity.number}`;
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <Warning>{words.text(identity.itemName, identity.number)}</Warning>
      <Form action={`${path}/withdraw`}>
        <TextArea name="reasons" label={words.reasons} hint={words.reasonsHint} rows={3} />
        <ButtonRow>
          <Button kind="warning">{words.confirm}</Button>
          <Link to={path}>{words.keep}</Link>
        </ButtonRow>
      </Form>
    </>
  );
}
