import type { ReactNode } from 'react';
import type { Text } from '../../../../kernel/messages.ts';
import { parseRule, type RuleTerms, sentenceOf } from '../../../../kernel/rule/index.ts';
import { Checklist, Link, Section, Tag, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import type { Material } from '../../material.ts';
import { Said } from '../said.tsx';
import { furtherWords } from './further-words.ts';
import { guideWords } from './words.ts';

export function MaterialsSection({ item, terms }: { item: Item; terms: RuleTerms }) {
  const say = useMessages(guideWords);
  const { materials } = item;
  if (materials.length === 0) {
    return (
      <Section title={say.materials} id="materials">
        <p>{say.noMaterials}</p>
      </Section>
    );
  }
  return (
    <Section title={say.materials} id="materials" lead={say.materialsLead(materials.length)}>
      <Checklist
        entries={materials.map((material) => ({
          key: material.code,
          title: <Said text={material.name} />,
          tags: <Need material={material} />,
          quantity: quantityOf(material, say) || undefined,
          lines: linesOf(material, terms),
        }))}
      />
    </Section>
  );
}

/** Only what differs from “required of everybody” is tagged. */
function Need({ material }: { material: Material }) {
  const say = useMessages(guideWords);
  if (material.generated) return <Tag tone="success">{say.generated}</Tag>;
  if (material.necessity === '2') return <Tag>{say.optional}</Tag>;
  if (material.necessity === '3') return <Tag tone="warning">{say.later}</Tag>;
  return material.when !== undefined || material.whenText ? <Tag tone="info">{say.sometimes}</Tag> : null;
}

/** A source that gives no counts has zeros: nothing is said then. */
function quantityOf(
  { originals, copies, form, generated }: Material,
  say: (typeof guideWords)['zh'],
): string {
  if (generated) return '';
  const parts = [
    ...(originals > 0 ? [say.originals(originals)] : []),
    ...(copies > 0 ? [say.photocopies(copies)] : []),
    ...(form === '1' ? [say.paper] : []),
    ...(form === '2' ? [say.electronic] : []),
  ];
  return parts.join(say.comma);
}

function linesOf(material: Material, terms: RuleTerms): ReactNode[] {
  const { whenText, when, note, issuer, basis, source, remark, satisfiedBy = [] } = material;
  return [
    ...(whenText
      ? [<Said key="when" text={whenText} />]
      : when
        ? [<Case key="when" rule={when} terms={terms} />]
        : []),
    ...(note ? [<Said key="note" text={note} />] : []),
    ...(satisfiedBy.length > 0 ? [<Held key="held" />] : []),
    ...[...explained(material)],
    ...(remark ? [<Said key="remark" text={remark} />] : []),
    ...(issuer || source === '20' ? [<Origin key="origin" issuer={issuer} />] : []),
    ...(basis ? [<Basis key="basis" basis={basis} />] : []),
  ];
}

/** What tells how to get it right the first time. */
function* explained(material: Material): Generator<ReactNode> {
  for (const part of explanations) {
    const text = material[part];
    if (text) yield <Explanation key={part} part={part} text={text} />;
  }
  const { blankForm, sample } = material;
  if (blankForm) yield <FileLink key="blank-form" to={blankForm} of="blankForm" />;
  if (sample) yield <FileLink key="sample" to={sample} of="sample" />;
}

const explanations = ['acceptance', 'fillNotes', 'obtain', 'obtainAt', 'issuedWithin', 'use'] as const;

function Explanation({ part, text }: { part: (typeof explanations)[number]; text: Text }) {
  const say = useMessages(furtherWords);
  return (
    <>
      {part === 'acceptance' ? say.materialAcceptance : say[part]}
      <Said text={text} />
    </>
  );
}

function FileLink({ to, of }: { to: string; of: 'blankForm' | 'sample' }) {
  const say = useMessages(furtherWords);
  return <Link to={to}>{say[of]}</Link>;
}

/** The case in which a material is asked for, told from its rule. */
function Case({ rule, terms }: { rule: string; terms: RuleTerms }) {
  const say = useMessages(guideWords);
  const parsed = parseRule(rule);
  return (
    <>
      {say.inCase}
      <Said text={{ zh: sentenceOf(parsed, terms), en: sentenceOf(parsed, terms, 'en') }} />
    </>
  );
}

function Held() {
  return useMessages(guideWords).heldCertificate;
}

function Origin({ issuer }: { issuer: string | undefined }) {
  const say = useMessages(guideWords);
  if (!issuer) return say.shared;
  return (
    <>
      {say.issuer}
      <Said text={{ zh: issuer }} />
    </>
  );
}

function Basis({ basis }: { basis: string }) {
  const say = useMessages(guideWords);
  return (
    <>
      {say.basis}
      <Said text={{ zh: basis }} />
    </>
  );
}
