import type { ReactNode } from 'react';

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** Further questions, shown while this choice is taken; by CSS alone. */
  reveal?: ReactNode | undefined;
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: ChoiceOption;
  checked: boolean;
}

/** One radio button or check box with its label. */
export function Choice({ type, id, name, option, checked }: ChoiceProps) {
  const hintId = `${id}-hint`;
  return (
    <div className="choice">
      <input
        className="choice__input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={option.hint ? hintId : undefined}
      />
      <div className="choice__text">
        <label className="choice__label" htmlFor={id}>
          {option.label}
        </label>
        {option.hint ? (
          <div className="field__hint" id={hintId}>
            {option.hint}
          </div>
        ) : null}
      </div>
      {option.reveal ? <div className="choice__reveal">{option.reveal}</div> : null}
    </div>
  );
}

/** The first choice carries the field's own id, so that an error summary leads to it. */
export function choiceId(fieldId: string, position: number): string {
  return position === 0 ? fieldId : `${fieldId}-${position + 1}`;
}
