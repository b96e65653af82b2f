import { textIn } from '../../../../kernel/messages.ts';
import { Details, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { Json } from '../../comparison/json.ts';
import { valueAt } from '../../comparison/value-at.ts';
import { mainMembers } from '../../editor/editor-sections.ts';
import { elementAt, labelOf } from '../../editor/labels.ts';
import type { Member, PartShape, RowsShape, Shape } from '../../elements/schema-shape.ts';
import { isMarked, useEditing } from './editing.tsx';
import { editorWords } from './editor-words.ts';
import { GroupFrame } from './group-frame.tsx';
import { LeafField } from './leaf-field.tsx';
import { RowsField } from './rows-field.tsx';

/** The field, group of fields or list of rows in which a member is written. */
export function ShapeField({ shape, name }: { shape: Shape; name: string }) {
  if (shape.kind === 'leaf') return <LeafField shape={shape} name={name} />;
  if (shape.kind === 'rows') {
    return (
      <RowsField shape={shape} name={name} renderRow={(row) => <RowFields shape={shape} name={row} />} />
    );
  }
  return <PartField shape={shape} name={name} />;
}

/** The elements of a row; of those that few rows have, it says how many are filled in. */
function RowFields({ shape, name }: { shape: RowsShape; name: string }) {
  const editing = useEditing();
  const say = useMessages(editorWords);
  const main = mainMembers[shape.path];
  if (!main) return <MemberFields members={shape.members} name={name} />;
  const first = main.flatMap((each) => shape.members.filter(([member]) => member === each));
  const further = shape.members.filter(([member]) => !main.includes(member));
  const row = valueAt(editing.content, name.split('.'));
  const filled = further.filter(
    ([member, { kind }]) => kind === 'leaf' && valueAt(row, [member]) !== undefined,
  );
  const isOpen = further.some(([member]) => isMarked(editing, `${name}.${member}`));
  return (
    <>
      <MemberFields members={first} name={name} />
      <Details summary={say.further(filled.length)} open={isOpen}>
        <MemberFields members={further} name={name} />
      </Details>
    </>
  );
}

export function MemberFields({ members, name }: { members: readonly Member[]; name: string }) {
  return members.map(([member, shape]) => (
    <ShapeField key={member} shape={shape} name={name === '' ? member : `${name}.${member}`} />
  ));
}

function PartField({ shape, name }: { shape: PartShape; name: string }) {
  const { faults, content } = useEditing();
  const say = useMessages(editorWords);
  const locale = useLocale();
  const isThere = valueAt(content, name.split('.')) !== undefined;
  if (!isThere && isOfOtherTypes(shape, valueAt(content, ['type']))) return null;
  const label = `${textIn(labelOf(shape), locale)}${shape.isOptional ? say.optional : ''}`;
  return (
    <GroupFrame name={name} label={label} error={faults.get(name)}>
      <MemberFields members={shape.members} name={name} />
    </GroupFrame>
  );
}

/** 行政处罚 belongs to items of type 02 alone. */
function isOfOtherTypes(shape: PartShape, type: Json | undefined): boolean {
  return shape.members.every(([, inner]) => {
    const types = elementAt(inner)?.types;
    return types !== undefined && !types.some((each) => each === type);
  });
}
