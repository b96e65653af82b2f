import { useMessages } from '../../../../web/ui/index.ts';
import { isRows } from '../../comparison/json.ts';
import { valueAt } from '../../comparison/value-at.ts';
import { rowsField } from '../../editor/read-section.ts';
import { useEditing } from './editing.tsx';
import { editorWords } from './editor-words.ts';
import { GroupFrame } from './group-frame.tsx';
import { AddButton, RowButtons } from './rows-field.tsx';
import { Pair } from './text-pair.tsx';
import { type LeafProps, useField } from './use-field.ts';

/** A list of texts, such as steps: short enough to stand open. */
export function TextRows({ shape, name }: LeafProps) {
  const { content } = useEditing();
  const { label, error } = useField({ shape, name });
  const value = valueAt(content, name.split('.'));
  const rows = isRows(value) ? value : [];
  return (
    <GroupFrame name={name} label={label} error={error}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what names the fields
        <div className="repeat" key={index} id={`${name}.${index}`}>
          <input type="hidden" name={rowsField(name)} value={index} />
          <TextRow name={`${name}.${index}`} label={label} index={index} value={row} />
          <RowButtons name={name} index={index} count={rows.length} title={label} />
        </div>
      ))}
      <AddButton name={name} label={label} />
    </GroupFrame>
  );
}

function TextRow({
  name,
  label,
  index,
  value,
}: {
  name: string;
  label: string;
  index: number;
  value: Parameters<typeof Pair>[0]['value'];
}) {
  const { faults, theirs } = useEditing();
  const say = useMessages(editorWords);
  const other = theirs.get(`${name}.zh`);
  const field = {
    label: `${label} ${index + 1}`,
    optional: false,
    error: faults.get(`${name}.zh`),
    note: other === undefined ? undefined : say.theirs(other),
  };
  return <Pair field={field} name={name} value={value} isLong />;
}
