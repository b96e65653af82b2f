import { textIn } from '../../../../kernel/messages.ts';
import { Details, Link, Section, Tag, type Tone, useLocale, useMessages } from '../../../../web/ui/index.ts';
import { describeFinding, describePlace, type Finding, type Severity } from '../../compiler/index.ts';
import type { Reach } from '../../drafts/draft.ts';
import type { DraftFindings } from '../../drafts/queries/find-draft-findings.ts';
import { sectionOfPlace } from '../../editor/editor-sections.ts';
import { fieldOfPlace } from '../../editor/fault-field.ts';
import { sectionPath } from '../draft-addresses.ts';
import { editorWords } from './editor-words.ts';

export interface FindingsPanelProps {
  readonly draft: { readonly id: string; readonly reach: Reach };
  /** The section one is in: its findings lead to the field. */
  readonly section?: string | undefined;
  readonly findings: DraftFindings;
}

/** What the catalogue compiler says of the draft. */
export function FindingsPanel({ draft, section, findings }: FindingsPanelProps) {
  const say = useMessages(editorWords);
  return (
    <div id="draft-findings" data-live="" aria-live="polite">
      <Section title={say.panel}>
        {findings.kind === 'pending' ? <p>{say.pending}</p> : null}
        {findings.kind === 'unfit' ? <p>{say.unfit}</p> : null}
        {findings.kind === 'found' ? (
          <>
            {findings.added.length === 0 ? <p>{say.none}</p> : null}
            <FindingList title={say.added} {...{ draft, section }} findings={findings.added} isOpen />
            <FindingList title={say.mended} {...{ draft, section }} findings={findings.mended} />
            {findings.kept > 0 ? <p className="field__hint">{say.kept(findings.kept)}</p> : null}
          </>
        ) : null}
      </Section>
    </div>
  );
}

const tones: Readonly<Record<Severity, Tone>> = { error: 'danger', warning: 'warning', advice: 'info' };

function FindingList({
  title,
  draft,
  section,
  findings,
  isOpen,
}: Omit<FindingsPanelProps, 'findings'> & { title: string; findings: readonly Finding[]; isOpen?: boolean }) {
  const say = useMessages(editorWords);
  const locale = useLocale();
  if (findings.length === 0) return null;
  return (
    <Details summary={`${title}（${findings.length}）`} open={isOpen}>
      <ul>
        {findings.map((finding) => {
          const { check, severity, place, why, remedy } = describeFinding(finding);
          return (
            <li key={`${check} ${place} ${why.zh}`}>
              <Tag tone={tones[severity]}>{say.severities[severity]}</Tag>{' '}
              <PlaceLink {...{ draft, section, place }} />
              <p>{textIn(why, locale)}</p>
              {isOpen ? <p className="field__hint">{textIn(remedy, locale)}</p> : null}
            </li>
          );
        })}
      </ul>
    </Details>
  );
}

function PlaceLink({ draft, section, place }: Omit<FindingsPanelProps, 'findings'> & { place: string }) {
  const locale = useLocale();
  const words = textIn(describePlace(place), locale);
  const inside = place.replace(/^offering\./, '');
  const target = sectionOfPlace(draft.reach, inside);
  if (!target) return words;
  const field = `#${fieldOfPlace(draft.reach, inside.split('.'))}`;
  return (
    <Link to={target.code === section ? field : `${sectionPath(draft.id, target.code)}${field}`}>
      {words}
    </Link>
  );
}
