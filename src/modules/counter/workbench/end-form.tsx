import { Button, Form, InsetText, useMessages } from '../../../web/ui/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { receptionPath } from './paths.ts';
import { counterWords } from './words.ts';

export function EndForm({ opened }: { opened: OpenedReception }) {
  const words = useMessages(counterWords);
  return (
    <InsetText>
      <p>{words.endLater}</p>
      <Form action={`${receptionPath(opened.reception.id)}/end`}>
        <Button kind="secondary">{words.end}</Button>
      </Form>
    </InsetText>
  );
}
