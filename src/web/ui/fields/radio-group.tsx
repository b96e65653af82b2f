import { Choice, type ChoiceOption, choiceId } from './choice.tsx';
import { type FieldProps, fieldId } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

export interface RadioGroupProps extends FieldProps {
  options: readonly ChoiceOption[];
  value?: string | undefined;
  /** Side by side, for two short answers such as 是 and 否. */
  inline?: boolean | undefined;
}

export function RadioGroup({ options, value, inline, label, ...field }: RadioGroupProps) {
  const id = fieldId(field);
  return (
    <Fieldset {...field} legend={label} id={`${id}-group`}>
      <div className={inline ? 'choices choices--inline' : 'choices'}>
        {options.map((option, position) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(id, position)}
            name={field.name}
            option={option}
            checked={option.value === value}
          />
        ))}
      </div>
      {field.note ? <p className="field__note">{field.note}</p> : null}
    </Fieldset>
  );
}
