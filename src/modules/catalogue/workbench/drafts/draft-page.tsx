import { textIn } from '../../../../kernel/messages.ts';
import {
  ButtonLink,
  Columns,
  DateText,
  Details,
  ErrorSummary,
  Link,
  Notice,
  PageHeading,
  Section,
  SummaryList,
  TaskList,
  useLocale,
  useMessages,
  Warning,
} from '../../../../web/ui/index.ts';
import { countChanges } from '../../comparison/count-changes.ts';
import type { DraftFindings } from '../../drafts/queries/find-draft-findings.ts';
import type { DraftView } from '../../drafts/queries/view-draft.ts';
import { Said } from '../../portal/said.tsx';
import { versionsWords } from '../../portal/versions/versions-words.ts';
import { draftChangesPath, draftPreviewPath, sectionPath, stewardItemPath } from '../draft-addresses.ts';
import { draftWords } from '../draft-words.ts';
import { FindingsPanel } from '../editor/findings-panel.tsx';
import { DraftForms, type DraftFormsProps } from './draft-forms.tsx';
import { DraftHistory } from './draft-history.tsx';
import { DraftStateTag } from './draft-state.tsx';

export interface DraftPageProps extends DraftFormsProps {
  readonly findings: DraftFindings | undefined;
}

/** A draft: what it changes, whom it reaches, what is wrong with it, and what one may do with it. */
export function DraftPage(props: DraftPageProps) {
  const { view, problems, findings } = props;
  const { draft, may, isOwn, isOutdated } = view;
  const say = useMessages(draftWords);
  return (
    <Columns
      asideLabel={say.history}
      aside={
        <>
          {findings ? <FindingsPanel draft={draft} findings={findings} /> : null}
          <DraftHistory actions={view.actions} />
        </>
      }
    >
      <ErrorSummary problems={problems.summary} />
      <PageHeading
        caption={draft.becomes ? say.becomes[draft.becomes] : say.reaches[draft.reach]}
        aside={<DraftStateTag state={draft.state} />}
      >
        <span lang="zh-CN">{draft.itemName}</span>
      </PageHeading>
      {isOwn ? <Notice title={say.ownDraft} /> : null}
      {isOutdated && may.save ? (
        <Notice tone="warning" title={say.outdated}>
          <p>{say.outdatedText}</p>
        </Notice>
      ) : null}
      <DraftFacts view={view} />
      {draft.content === undefined ? null : <DraftSections view={view} />}
      {view.faults.length > 0 ? <Warning>{say.faulty}</Warning> : null}
      <DraftForms {...props} />
    </Columns>
  );
}

function DraftFacts({ view: { draft, delta, offers } }: Pick<DraftPageProps, 'view'>) {
  const say = useMessages(draftWords);
  const { counts } = useMessages(versionsWords);
  const [first] = offers;
  return (
    <SummaryList
      rows={[
        ...(first
          ? [
              {
                key: say.item,
                value: <Link to={stewardItemPath(first.implementationCode)}>{first.implementationCode}</Link>,
              },
            ]
          : []),
        ...(draft.content === undefined
          ? []
          : [
              {
                key: say.seeChanges,
                value: <Link to={draftChangesPath(draft.id)}>{counts(countChanges(delta))}</Link>,
              },
            ]),
        ...(draft.content !== undefined && draft.base !== undefined && draft.reach === 'standard'
          ? [{ key: say.concerned, value: <Link to={draftPreviewPath(draft.id)}>{say.seeConcerned}</Link> }]
          : []),
        ...(draft.reason === '' ? [] : [{ key: say.reason, value: <Said text={{ zh: draft.reason }} /> }]),
        ...(draft.effectiveOn
          ? [{ key: say.effectiveOn, value: <DateText value={draft.effectiveOn} /> }]
          : []),
        ...(offers.length > 0 ? [{ key: say.affected, value: <Affected offers={offers} /> }] : []),
      ]}
    />
  );
}

function Affected({ offers }: { offers: DraftView['offers'] }) {
  const say = useMessages(draftWords);
  return (
    <Details summary={say.affectedCount(offers.length)}>
      <p>{say.affectedLead(offers.length)}</p>
      <ul>
        {offers.slice(0, maximumNamed).map(({ itemId, agencyName }) => (
          <li key={itemId}>
            <Said text={{ zh: agencyName }} />
          </li>
        ))}
        {offers.length > maximumNamed ? <li>{say.more(offers.length - maximumNamed)}</li> : null}
      </ul>
    </Details>
  );
}

const maximumNamed = 40;

function DraftSections({ view: { draft, sections, may } }: Pick<DraftPageProps, 'view'>) {
  const say = useMessages(draftWords);
  const locale = useLocale();
  return (
    <Section
      title={say.sections}
      action={
        <ButtonLink to={draftChangesPath(draft.id)} kind="secondary">
          {say.seeChanges}
        </ButtonLink>
      }
    >
      <TaskList
        tasks={sections.map((section) => ({
          title: textIn(section.title, locale),
          to: may.save ? sectionPath(draft.id, section.code) : undefined,
          status: section.faults > 0 ? say.faultCount(section.faults) : say.changedCount(section.changes),
          tone: section.faults > 0 ? 'danger' : section.changes > 0 ? 'info' : undefined,
        }))}
      />
    </Section>
  );
}
