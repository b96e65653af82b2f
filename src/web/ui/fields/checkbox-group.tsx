import { Choice, type ChoiceOption, choiceId } from './choice.tsx';
import { type FieldProps, fieldId } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

export interface CheckboxGroupProps extends FieldProps {
  options: readonly ChoiceOption[];
  values?: readonly string[] | undefined;
}

export function CheckboxGroup({ options, values = [], label, ...field }: CheckboxGroupProps) {
  const id = fieldId(field);
  return (
    <Fieldset {...field} legend={label} id={`${id}-group`}>
      <div className="choices">
        {options.map((option, position) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={choiceId(id, position)}
            name={field.name}
            option={option}
            checked={values.includes(option.value)}
          />
        ))}
      </div>
      {field.note ? <p className="field__note">{field.note}</p> : null}
    </Fieldset>
  );
}
