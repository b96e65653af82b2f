import { textIn } from '../../../../kernel/messages.ts';
import { TextArea, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { MarkedFault } from '../../editor/describe-rule.ts';
import { useEditing } from './editing.tsx';
import { editorWords } from './editor-words.ts';
import { type LeafProps, useField } from './use-field.ts';

/** A rule with what it says in plain words, or the place at which it is wrong. */
export function RuleField({ shape, name, value = '' }: LeafProps & { value: string | undefined }) {
  const { describe } = useEditing();
  const { error: _, ...field } = useField({ shape, name });
  const say = useMessages(editorWords);
  const said = value === '' ? undefined : describe(value);
  return (
    <div className="rule-field">
      <TextArea
        {...field}
        rows={2}
        value={value}
        error={said?.isRight === false ? say.ruleWrong : undefined}
      />
      <div id={`${name}-said`} data-live="" aria-live="polite">
        {said?.isRight ? (
          <p className="field__note">
            {say.ruleSays}
            {said.sentence}
          </p>
        ) : null}
        {said?.isRight === false
          ? said.faults.map((fault) => <Fault key={fault.before + fault.marked} fault={fault} />)
          : null}
      </div>
    </div>
  );
}

function Fault({ fault: { message, before, marked, after } }: { fault: MarkedFault }) {
  const locale = useLocale();
  const say = useMessages(editorWords);
  return (
    <div className="field__error">
      <p className="code">
        {before}
        <mark>{marked === '' ? say.ruleEnd : marked}</mark>
        {after}
      </p>
      <p>{textIn(message, locale)}</p>
    </div>
  );
}
