import { TextArea, TextField, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { isObject, type Json, member } from '../../comparison/json.ts';
import { valueAt } from '../../comparison/value-at.ts';
import { elementAt } from '../../editor/labels.ts';
import { useEditing } from './editing.tsx';
import { editorWords } from './editor-words.ts';
import { type LeafProps, useField } from './use-field.ts';

/** A text in official Chinese, and in English where somebody has written it. */
export function TextPair({ shape, name }: LeafProps) {
  const { content } = useEditing();
  const field = useField({ shape, name: `${name}.zh` });
  const value = valueAt(content, name.split('.'));
  const isLong = elementAt(shape)?.kind === 'paragraph' || (textIn(value, 'zh') ?? '').length > longText;
  return <Pair field={field} name={name} value={value} isLong={isLong} />;
}

const longText = 40;

export interface PairProps {
  readonly field: Omit<ReturnType<typeof useField>, 'name'>;
  readonly name: string;
  readonly value: Json | undefined;
  readonly isLong: boolean;
}

export function Pair({ field, name, value, isLong }: PairProps) {
  const { theirs, faults } = useEditing();
  const say = useMessages(editorWords);
  const locale = useLocale();
  const Control = isLong ? TextArea : TextField;
  const size = isLong ? { rows: 3 } : {};
  const english = theirs.get(`${name}.en`);
  return (
    <div className="pair">
      <Control {...field} {...size} name={`${name}.zh`} value={textIn(value, 'zh')} />
      <Control
        {...size}
        name={`${name}.en`}
        label={
          locale === 'en' ? (
            say.inEnglish
          ) : (
            <>
              <span className="visually-hidden">{field.label} </span>
              {say.inEnglish}
            </>
          )
        }
        value={textIn(value, 'en')}
        error={faults.get(`${name}.en`)}
        note={english === undefined ? undefined : say.theirs(english)}
      />
    </div>
  );
}

function textIn(value: Json | undefined, language: 'zh' | 'en'): string | undefined {
  if (typeof value === 'string') return language === 'zh' ? value : undefined;
  const text = isObject(value) ? member(value, language) : undefined;
  return typeof text === 'string' ? text : undefined;
}
