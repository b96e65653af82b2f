import { textIn } from '../../../../kernel/messages.ts';
import { useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { Json } from '../../comparison/json.ts';
import { labelOf } from '../../editor/labels.ts';
import type { LeafShape } from '../../elements/schema-shape.ts';
import { useEditing } from './editing.tsx';
import { editorWords } from './editor-words.ts';

export interface LeafProps {
  readonly shape: LeafShape;
  readonly name: string;
}

/** What every control has: name, label, fault, and what a colleague wrote. */
export function useField({ shape, name }: LeafProps) {
  const { faults, theirs } = useEditing();
  const locale = useLocale();
  const say = useMessages(editorWords);
  const other = theirs.get(name);
  return {
    name,
    label: textIn(labelOf(shape), locale),
    optional: shape.isOptional,
    error: faults.get(name),
    note: other === undefined ? undefined : say.theirs(other),
  };
}

export function textOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  return String(value);
}
