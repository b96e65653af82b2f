import { textIn } from '../../../../kernel/messages.ts';
import {
  Details,
  GraphPicture,
  Link,
  Section,
  SummaryList,
  useLocale,
  useMessages,
} from '../../../../web/ui/index.ts';
import type { ItemRelations, RelatedMatter } from '../../queries/get-relations.ts';
import type { RelationLink, RelationPair } from '../../relations/links.ts';
import { itemPath } from '../addresses.ts';
import { Said } from '../said.tsx';
import { relatedGraph } from './related-graph.ts';
import { relatedWords } from './related-words.ts';
import { guideWords } from './words.ts';

/** What comes before the item and after it, with it or instead of it: as a picture and in words. */
export function RelatedSection({ relations }: { relations: ItemRelations }) {
  const title = useMessages(guideWords).related;
  const say = useMessages(relatedWords);
  const locale = useLocale();
  const graph = relatedGraph(relations, locale);
  const centre = relations.matters.get(relations.centre);
  const before = relations.links.filter(({ after }) => after === relations.centre);
  const after = relations.links.filter((link) => link.before === relations.centre);
  return (
    <Section title={title} id="related" lead={say.lead}>
      {graph && centre ? (
        <GraphPicture
          graph={graph}
          id="related-picture"
          title={say.picture(textIn(centre.name, locale))}
          description={say.pictureText(before.length, after.length)}
          room={guideColumn}
          caption={say.legend}
          words={null}
        />
      ) : null}
      <Steps title={say.before} links={before} relations={relations} />
      <Steps title={say.after} links={after} relations={relations} />
      <Pairs title={say.joint} kind="joint" relations={relations} />
      <Pairs title={say.excludes} kind="excludes" relations={relations} />
    </Section>
  );
}

/** Width of the main column beside the contents. */
const guideColumn = 780;

interface StepsProps {
  readonly title: string;
  readonly links: readonly RelationLink[];
  readonly relations: ItemRelations;
}

function Steps({ title, links, relations }: StepsProps) {
  const say = useMessages(relatedWords);
  if (links.length === 0) return null;
  // Whoever issues a common document has dozens of followers; those that nobody has declared stand behind.
  const [shown, folded] = foldable(links);
  const row = (link: RelationLink): MatterRow[] => {
    const isAfter = link.before === relations.centre;
    const isMaterial = link.kinds.includes('material');
    const matter = relations.matters.get(isAfter ? link.after : link.before);
    const row = {
      terms: link,
      remarks: [
        ...(link.isAlternative && !isAfter ? [say.anyOf] : []),
        ...(isMaterial ? [isAfter ? say.used : say.result] : []),
      ],
    };
    return matter ? [{ ...row, matter }] : [];
  };
  return (
    <Section title={title}>
      <Matters rows={shown.flatMap(row)} />
      {folded.length > 0 ? (
        <Details summary={say.more(folded.length)}>
          <Matters rows={folded.flatMap(row)} />
        </Details>
      ) : null}
    </Section>
  );
}

const mostShown = 6;

function foldable(links: readonly RelationLink[]): [RelationLink[], RelationLink[]] {
  if (links.length <= mostShown) return [[...links], []];
  return [links.filter(({ isDerived }) => !isDerived), links.filter(({ isDerived }) => isDerived)];
}

interface PairsProps {
  readonly title: string;
  readonly kind: RelationPair['kind'];
  readonly relations: ItemRelations;
}

function Pairs({ title, kind, relations }: PairsProps) {
  const rows = relations.pairs
    .filter((pair) => pair.kind === kind)
    .flatMap((pair): MatterRow[] => {
      const matter = relations.matters.get(pair.one === relations.centre ? pair.other : pair.one);
      return matter ? [{ matter, terms: pair, remarks: [] }] : [];
    });
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <Matters rows={rows} />
    </Section>
  );
}

interface MatterRow {
  readonly matter: RelatedMatter;
  readonly terms: Pick<RelationLink, 'whenText' | 'basis'>;
  readonly remarks: readonly string[];
}

/** Each with its office, for whom it holds, and the law. */
function Matters({ rows }: { rows: readonly MatterRow[] }) {
  return (
    <SummaryList
      rows={rows.map((row) => ({ key: <MatterName matter={row.matter} />, value: <MatterTerms {...row} /> }))}
    />
  );
}

function MatterName({ matter: { name, implementationCode } }: { matter: RelatedMatter }) {
  if (!implementationCode) return <Said text={name} />;
  return (
    <Link to={itemPath(implementationCode)}>
      <Said text={name} />
    </Link>
  );
}

function MatterTerms({ matter: { office, isOutside }, terms: { whenText, basis }, remarks }: MatterRow) {
  const say = useMessages(relatedWords);
  const locale = useLocale();
  const place = office ? textIn(office, locale) : isOutside ? undefined : say.nowhere;
  const facts = [place, whenText && textIn(whenText, locale), ...remarks].filter(
    (each) => each !== undefined,
  );
  return (
    <>
      {facts.join(say.semicolon)}
      {basis ? (
        <>
          {say.basis}
          <span lang="zh-CN">{basis}</span>
        </>
      ) : null}
    </>
  );
}
