import {
  Checkbox,
  CheckboxGroup,
  DateField,
  NumberField,
  Select,
  TextArea,
  TextField,
  useMessages,
} from '../../../../web/ui/index.ts';
import { isRows, type Json } from '../../comparison/json.ts';
import { valueAt } from '../../comparison/value-at.ts';
import { elementAt } from '../../editor/labels.ts';
import { type Editing, useEditing } from './editing.tsx';
import { editorWords } from './editor-words.ts';
import { RuleField } from './rule-field.tsx';
import { TextPair } from './text-pair.tsx';
import { TextRows } from './text-rows.tsx';
import { type LeafProps, textOf, useField } from './use-field.ts';

/** One element, in the control that fits what it is. */
export function LeafField({ shape, name }: LeafProps) {
  const editing = useEditing();
  const value = valueAt(editing.content, name.split('.'));
  const kind = elementAt(shape)?.kind;
  if (shape.type === 'text') {
    return shape.isList ? <TextRows shape={shape} name={name} /> : <TextPair shape={shape} name={name} />;
  }
  if (kind === 'rule') return <RuleField shape={shape} name={name} value={textOf(value)} />;
  const choices = editing.choicesFor(shape.path);
  if (shape.type === 'boolean') return <BooleanField shape={shape} name={name} value={value} />;
  if (choices) return <ChoiceField {...{ shape, name, value, choices }} />;
  if (shape.type === 'record') return null;
  return <TypedField {...{ shape, name, value }} />;
}

interface ValueProps extends LeafProps {
  readonly value: Json | undefined;
}

function TypedField({ shape, name, value }: ValueProps) {
  const field = useField({ shape, name });
  const say = useMessages(editorWords);
  const element = elementAt(shape);
  if (shape.isList) {
    return <TextArea {...field} rows={3} hint={say.linesHint} value={linesOf(value)} />;
  }
  if (shape.type === 'number') return <NumberField {...field} value={textOf(value)} />;
  if (element?.kind === 'date') return <DateField {...field} value={textOf(value)} />;
  if (element?.kind === 'paragraph') return <TextArea {...field} rows={3} value={textOf(value)} />;
  return (
    <TextField {...field} value={textOf(value)} width={element?.kind === 'reference' ? 24 : undefined} />
  );
}

function BooleanField({ shape, name, value }: ValueProps) {
  const field = useField({ shape, name });
  const say = useMessages(editorWords);
  if (shape.hasDefault) {
    return <Checkbox name={name} label={field.label} checked={value === true} error={field.error} />;
  }
  return (
    <Select
      {...field}
      empty={say.notSaid}
      value={value === true ? 'yes' : value === false ? 'no' : ''}
      options={[
        { value: 'yes', label: say.yes },
        { value: 'no', label: say.no },
      ]}
    />
  );
}

function ChoiceField({
  shape,
  name,
  value,
  choices,
}: ValueProps & { choices: ReturnType<Editing['choicesFor']> & {} }) {
  const field = useField({ shape, name });
  const say = useMessages(editorWords);
  const values = isRows(value) ? value.map(String) : [textOf(value) ?? ''];
  // What is not among the choices any more stays, so that saving does not lose it.
  const unknown = values.filter((each) => each !== '' && !choices.some((choice) => choice.value === each));
  const options = [...choices, ...unknown.map((each) => ({ value: each, label: each }))];
  if (shape.isList) return <CheckboxGroup {...field} options={options} values={values} />;
  return (
    <Select
      {...field}
      options={options}
      value={values[0]}
      empty={shape.isOptional ? say.notSaid : undefined}
    />
  );
}

function linesOf(value: Json | undefined): string {
  return isRows(value) ? value.map(String).join('\n') : '';
}
