import { textIn } from '../../../../kernel/messages.ts';
import {
  DateText,
  Details,
  Link,
  Tag,
  Timeline,
  type TimelineEvent,
  type Tone,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import { type ChangeKind, changeKinds, type DirectoryChange } from '../../directory/directory-change.ts';
import { agencyPath, standardPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { changeWords } from './change-words.ts';

/** Names of what changes refer to by code. */
export interface ChangeNames {
  item(basicCode: string): { readonly zh: string; readonly en?: string | undefined };
  agency(code: string): { readonly zh: string; readonly en?: string | undefined };
}

export function ChangeTimeline({
  changes,
  names,
  label,
}: {
  changes: readonly DirectoryChange[];
  names: ChangeNames;
  label: string;
}) {
  const locale = useLocale();
  return (
    <Timeline
      label={label}
      events={changes.map(
        (change): TimelineEvent => ({
          title: (
            <>
              <Said text={change.title} />{' '}
              <Tag tone={tones[change.kind]}>{textIn(changeKinds[change.kind], locale)}</Tag>
            </>
          ),
          at: <DateText value={change.on} />,
          tone: tones[change.kind],
          children: <ChangeText change={change} names={names} />,
        }),
      )}
    />
  );
}

const tones: Partial<Record<ChangeKind, Tone>> = {
  added: 'success',
  resumed: 'success',
  cancelled: 'warning',
  suspended: 'warning',
  devolved: 'info',
};

function ChangeText({ change, names }: { change: DirectoryChange; names: ChangeNames }) {
  const say = useMessages(changeWords);
  const { document, former, becomes, from, to, items } = change;
  return (
    <>
      <p>
        {say.reason}
        <Said text={change.reason} />
      </p>
      <p>
        {say.document}
        <Said text={{ zh: `${document.name}${document.number ? `（${document.number}）` : ''}` }} />
      </p>
      {former.length > 0 ? (
        <p>
          {say.former}
          {former.map(({ code, name }, index) => (
            <span key={code}>
              {index > 0 ? say.comma : null}
              <Said text={name} />
            </span>
          ))}
        </p>
      ) : null}
      {becomes.length > 0 ? (
        <p>
          {say.becomes}
          <Standards codes={becomes} names={names} />
        </p>
      ) : null}
      {from.length > 0 ? (
        <p>
          {say.from}
          <Agencies codes={from} names={names} />
        </p>
      ) : null}
      {to.length > 0 ? (
        <p>
          {say.to}
          <Agencies codes={to} names={names} />
        </p>
      ) : null}
      {items.length > 3 ? (
        <Details summary={say.items(items.length)}>
          <ul>
            {items.map((code) => (
              <li key={code}>
                <Standards codes={[code]} names={names} />
              </li>
            ))}
          </ul>
        </Details>
      ) : items.length > 0 ? (
        <p>
          <Standards codes={items} names={names} />
        </p>
      ) : null}
    </>
  );
}

export function Standards({ codes, names }: { codes: readonly string[]; names: ChangeNames }) {
  const say = useMessages(changeWords);
  return codes.map((code, index) => (
    <span key={code}>
      {index > 0 ? say.comma : null}
      <Link to={standardPath(code)}>
        <Said text={names.item(code)} />
      </Link>
    </span>
  ));
}

function Agencies({ codes, names }: { codes: readonly string[]; names: ChangeNames }) {
  const say = useMessages(changeWords);
  return codes.map((code, index) => (
    <span key={code}>
      {index > 0 ? say.comma : null}
      <Link to={agencyPath(code)}>
        <Said text={names.agency(code)} />
      </Link>
    </span>
  ));
}
