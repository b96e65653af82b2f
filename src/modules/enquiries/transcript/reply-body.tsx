import type { Text } from '../../../kernel/messages.ts';
import { Link, useMessages } from '../../../web/ui/index.ts';
import type { Part, Reply, Source } from '../reply.ts';
import { Say, Typed } from './said.tsx';
import { transcriptWords } from './words.ts';

/** What the machine has said: parts with their sources, a question, where to go on. */
export function ReplyBody({ reply }: { reply: Reply }) {
  const { about, parts, asks, links, result } = reply;
  return (
    <>
      {about && result !== 'boundary' ? (
        <p>
          <strong>
            <Say text={about.name} />
          </strong>
        </p>
      ) : null}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reply never changes
        <PartBody key={index} part={part} />
      ))}
      {asks ? (
        <p>
          <strong>
            <Say text={asks} />
          </strong>
        </p>
      ) : null}
      <GoOn links={links} />
    </>
  );
}

function PartBody({ part }: { part: Part }) {
  return (
    <div>
      {part.lead ? (
        <p>
          <Say text={part.lead} />
        </p>
      ) : null}
      <Lines lines={part.lines} shape={part.shape} />
      <Sources part={part} />
    </div>
  );
}

function Lines({ lines, shape }: Pick<Part, 'lines' | 'shape'>) {
  if (shape === 'prose' || lines.length < 2) {
    return lines.map((line) => (
      <p key={line.zh}>
        <Say text={line} />
      </p>
    ));
  }
  const List = shape === 'steps' ? 'ol' : 'ul';
  return (
    <List>
      {lines.map((line) => (
        <li key={line.zh}>
          <Say text={line as Text} />
        </li>
      ))}
    </List>
  );
}

function Sources({ part: { source, basis } }: { part: Part }) {
  const say = useMessages(transcriptWords);
  if (!source && basis.length === 0) return null;
  return (
    <p className="utterance__source">
      {basis.length > 0 ? (
        <>
          {say.basis}
          <Typed>{basis.join('；')}</Typed>{' '}
        </>
      ) : null}
      {source ? (
        <>
          {say.source}
          <Link to={source.to}>
            <Say text={source.label} />
          </Link>
        </>
      ) : null}
    </p>
  );
}

function GoOn({ links }: { links: readonly Source[] }) {
  const say = useMessages(transcriptWords);
  if (links.length === 0) return null;
  return (
    <p>
      {links.map(({ label, to }, index) => (
        <span key={to}>
          {index > 0 ? say.comma : null}
          <Link to={to}>
            <Say text={label} />
          </Link>
        </span>
      ))}
    </p>
  );
}
