import { textIn } from '../../../kernel/messages.ts';
import {
  Details,
  EmptyState,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Section,
  Table,
  Tag,
  useLocale,
  useMessages,
  Warning,
} from '../../../web/ui/index.ts';
import { useLimit } from '../portal/checklist-parts.tsx';
import type { Difference, DifferenceKind } from '../preview/compare-replays.ts';
import type { ChangePreview, PersonaPreview, SamplePreview } from '../preview/preview-change.ts';
import type { DraftPreview } from '../queries/preview-draft.ts';
import { wayInWords } from '../walks/way-in-words.ts';
import { coverageWords } from './coverage-words.ts';
import { FindingTable } from './finding-table.tsx';
import { previewWords } from './preview-words.ts';

/** Who would meet something else than before, were the draft in force. */
export function PreviewPage({ draft, preview }: DraftPreview) {
  const say = useMessages(previewWords);
  return (
    <>
      <PageHeading caption={<span lang="zh-CN">{draft.itemName}</span>} lead={say.lead}>
        {say.title}
      </PageHeading>
      {preview ? (
        <Preview preview={preview} />
      ) : (
        <Notice title={say.nothing}>
          <p>{say.nothingText}</p>
        </Notice>
      )}
      <p>
        <Link to={`/workbench/catalogue/drafts/${draft.id}`}>{say.back}</Link>
      </p>
    </>
  );
}

function Preview({ preview }: { preview: ChangePreview }) {
  const say = useMessages(previewWords);
  const { count } = useMessages(coverageWords);
  const { before, after, personas, samples, added } = preview;
  const changed = samples.filter(({ difference }) => difference !== undefined);
  const by = (kind: DifferenceKind) =>
    changed.filter(({ difference }) => difference?.kinds.includes(kind)).length;
  const against = personas.filter(({ fromLaw }) => fromLaw.length > 0).length;
  return (
    <>
      {against > 0 ? <Warning>{say.againstLaw(against)}</Warning> : null}
      <KeyFigures
        figures={[
          { label: say.samples, value: changed.length, unit: say.of(samples.length) },
          { label: say.kinds.outcome, value: by('outcome') },
          { label: say.kinds.materials, value: by('materials') },
          { label: say.kinds.path, value: by('path') },
          {
            label: say.personas,
            value: personas.filter(({ difference }) => difference).length,
            unit: say.of(personas.length),
          },
        ]}
      />
      <p>{say.questions(count(before.lengths.mean), count(after.lengths.mean))}</p>
      {added.length > 0 ? (
        <Section title={say.added}>
          <FindingTable findings={added} />
        </Section>
      ) : null}
      <Section title={say.personas}>
        {personas.length === 0 ? <p>{say.noPersonas}</p> : <PersonaTable preview={preview} />}
      </Section>
      <Section title={say.samplesTitle}>
        <p>{say.samplesLead}</p>
        {changed.length === 0 ? (
          <EmptyState title={say.noChange} icon="check-circle">
            <p>{say.noChangeText}</p>
          </EmptyState>
        ) : (
          <SampleTable preview={preview} changed={changed} />
        )}
      </Section>
    </>
  );
}

function PersonaTable({ preview: { personas } }: { preview: ChangePreview }) {
  const say = useMessages(previewWords);
  const locale = useLocale();
  return (
    <Table
      caption={say.personas}
      captionHidden
      columns={[
        {
          header: say.person,
          rowHeader: true,
          cell: ({ persona }: PersonaPreview) => textIn(persona.name, locale),
        },
        { header: say.about, cell: ({ persona }) => textIn(persona.about, locale) },
        {
          header: say.change,
          cell: ({ difference, fromLaw }) => (
            <div>
              {fromLaw.length > 0 ? (
                <p>
                  <Tag tone="danger">{say.law}</Tag>{' '}
                  {fromLaw.map(({ part }) => say.lawParts[part]).join(say.comma)}
                </p>
              ) : null}
              {difference ? <DifferenceShown difference={difference} /> : say.same}
            </div>
          ),
        },
      ]}
      rows={[...personas]}
      rowKey={({ persona }) => persona.code}
    />
  );
}

const maximumShown = 60;

function SampleTable({ preview, changed }: { preview: ChangePreview; changed: readonly SamplePreview[] }) {
  const say = useMessages(previewWords);
  const { interview } = preview.after.navigator;
  const locale = useLocale();
  const wordsOf = ({ facts }: SamplePreview) =>
    wayInWords(
      interview,
      Object.entries(facts).map(([name, value]) => ({ name, value })),
      locale,
    );
  return (
    <>
      <Table
        caption={say.samplesTitle}
        captionHidden
        columns={[
          {
            header: say.person,
            rowHeader: true,
            cell: (sample: SamplePreview) => (
              <Details
                summary={wordsOf(sample)
                  .slice(0, 2)
                  .map(({ question, answer }) => `${question} ${answer}`)
                  .join(say.comma)}
              >
                <ul>
                  {wordsOf(sample).map(({ question, answer }) => (
                    <li key={question}>
                      {question}
                      {say.colon}
                      <strong>{answer}</strong>
                    </li>
                  ))}
                </ul>
              </Details>
            ),
          },
          {
            header: say.change,
            cell: ({ difference }) => (difference ? <DifferenceShown difference={difference} /> : null),
          },
        ]}
        rows={changed.slice(0, maximumShown)}
        rowKey={({ facts }) => JSON.stringify(facts)}
      />
      {changed.length > maximumShown ? <p>{say.more(changed.length - maximumShown)}</p> : null}
    </>
  );
}

function DifferenceShown({ difference: { result, limit, changes } }: { difference: Difference }) {
  const say = useMessages(previewWords);
  const locale = useLocale();
  const limits = { before: useLimit(limit?.before), after: useLimit(limit?.after) };
  return (
    <ul>
      {result.before === result.after ? null : (
        <li>
          <strong>{say.from(say.results[result.before], say.results[result.after])}</strong>
        </li>
      )}
      {changes.map((change) => (
        <li key={`${change.part} ${change.isAdded} ${change.name.zh}`}>
          {say.parts[change.part][change.isAdded ? 'added' : 'removed']}
          {say.colon}
          {textIn(change.name, locale)}
        </li>
      ))}
      {limit ? (
        <li>
          {say.limit}
          {say.colon}
          {say.from(limits.before || say.none, limits.after || say.none)}
        </li>
      ) : null}
    </ul>
  );
}
