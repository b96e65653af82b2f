import type { Text } from '../../../../kernel/messages.ts';
import { ChangedText, Tag, type Tone, useMessages } from '../../../../web/ui/index.ts';
import type { Change, ChangedRow, DescribedChange } from '../../versions/describe-changes.ts';
import { Said } from '../said.tsx';
import { versionsWords } from './versions-words.ts';

/** What changed, element by element, each under its official name. */
export function ChangeList({ changes }: { changes: readonly DescribedChange[] }) {
  return (
    <dl className="summary">
      {changes.map(({ label, change }) => (
        <div className="summary__row" key={label.zh}>
          <dt className="summary__key">
            <Said text={label} />
          </dt>
          <dd className="summary__value">
            <ChangeText change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangeText({ change }: { change: Change }) {
  switch (change.kind) {
    case 'value':
      return <ValueChange {...change} />;
    case 'text':
      return <TextChange {...change} />;
    case 'group':
      return <ChangeList changes={change.changes} />;
    case 'rows':
      return <RowList rows={change.rows} />;
  }
}

/** One value in the place of another: both whole, each on its own line. */
function ValueChange({ before, after }: { before?: Text | undefined; after?: Text | undefined }) {
  return (
    <>
      {before ? <Exchanged kind="removed" text={before} /> : null}
      {after ? <Exchanged kind="added" text={after} /> : null}
    </>
  );
}

function Exchanged({ kind, text }: { kind: 'removed' | 'added'; text: Text }) {
  return (
    <p lang={text.en === undefined ? 'zh-CN' : undefined}>
      <ChangedText parts={[{ kind, text: text.zh }]} />
    </p>
  );
}

function TextChange({ zh, en }: Extract<Change, { kind: 'text' }>) {
  const say = useMessages(versionsWords);
  return (
    <>
      {zh.length > 0 ? (
        <p lang="zh-CN">
          <ChangedText parts={zh} />
        </p>
      ) : null}
      {en.length > 0 ? (
        <p>
          <span className="field__hint">{say.english} </span>
          <span lang="en">
            <ChangedText parts={en} />
          </span>
        </p>
      ) : null}
    </>
  );
}

const tones: Readonly<Record<ChangedRow['state'], Tone>> = {
  added: 'success',
  removed: 'danger',
  changed: 'info',
  moved: 'neutral',
};

function RowList({ rows }: { rows: readonly ChangedRow[] }) {
  const say = useMessages(versionsWords);
  return (
    <ul className="changed-rows">
      {rows.map((row) => (
        <li key={`${row.state} ${row.place}`}>
          <p>
            <Tag tone={tones[row.state]}>{say.states[row.state]}</Tag> {say.row(row.place)}{' '}
            <strong>
              <Said text={row.title} />
            </strong>
          </p>
          {row.changes.length > 0 ? <ChangeList changes={row.changes} /> : null}
        </li>
      ))}
    </ul>
  );
}
