import { Button, ButtonRow, Form, TextField } from '../../../web/ui/index.ts';

export interface DecisionFormProps {
  readonly action: string;
  /** Of the request, so that several forms stand on one page. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the answer, where this is the request that was tried. */
  readonly error: string | undefined;
  readonly optional?: boolean;
  readonly accept: { readonly value: string; readonly label: string };
  readonly refuse: string;
}

/** The second pair of eyes: does what was asked for or refuses it, with an answer. */
export function DecisionForm({ action, id, error, accept, refuse, ...field }: DecisionFormProps) {
  return (
    <Form action={action}>
      <TextField
        name="answer"
        id={error ? 'answer' : `answer-${id}`}
        error={error}
        maxLength={200}
        {...field}
      />
      <ButtonRow>
        <Button name="outcome" value={accept.value}>
          {accept.label}
        </Button>
        <Button name="outcome" value="refused" kind="warning">
          {refuse}
        </Button>
      </ButtonRow>
    </Form>
  );
}
