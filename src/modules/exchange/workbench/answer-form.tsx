import type { ReactNode } from 'react';
import { type Text, textIn } from '../../../kernel/messages.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Form,
  faultAt,
  problemsOf,
  Section,
  TextArea,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { ObjectionView } from '../objection/read-objection.ts';
import { objectionWords } from '../objection/words.ts';
import { objectionsPath } from './paths.ts';

export interface AnswerFormProps {
  readonly view: ObjectionView;
  readonly offered: readonly { readonly act: string; readonly name: Text }[];
  readonly typed?: string | undefined;
  readonly refusal?: Refusal | undefined;
  /** What is answered. */
  readonly children: ReactNode;
}

/** The objection, and below it the answer where it is this official's turn. */
export function AnswerForm({ view: { stored }, offered, typed, refusal, children }: AnswerFormProps) {
  const say = useMessages(objectionWords);
  const locale = useLocale();
  return (
    <>
      <ErrorSummary problems={refusal ? problemsOf(refusal, locale) : []} />
      {children}
      {offered.length > 0 ? (
        <Section title={say.answer} lead={stored.kind === 'value' ? say.mendFirst : undefined}>
          <Form action={`${objectionsPath}/${stored.number}`} guard>
            <TextArea
              name="words"
              label={say.words}
              hint={say.wordsHint}
              value={typed}
              error={faultAt(refusal, 'words', locale)}
              rows={4}
            />
            <ButtonRow>
              {offered.map(({ act, name }, index) => (
                <Button key={act} name="act" value={act} kind={index === 0 ? 'primary' : 'secondary'}>
                  {textIn(name, locale)}
                </Button>
              ))}
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
    </>
  );
}
