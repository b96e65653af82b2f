import type { ReactNode } from 'react';
import { parseRule, sentenceOf } from '../../../../kernel/rule/index.ts';
import { Checklist, Section, Tag, useMessages } from '../../../../web/ui/index.ts';
import type { Item } from '../../item.ts';
import type { Material } from '../../material.ts';
import { Said } from '../said.tsx';
import { guideWords } from './words.ts';

export function MaterialsSection({ item }: { item: Item }) {
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
          lines: linesOf(material),
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

function linesOf(material: Material): ReactNode[] {
  const { whenText, when, note, issuer, basis, source } = material;
  return [
    ...(whenText ? [<Said key="when" text={whenText} />] : when ? [<Case key="when" rule={when} />] : []),
    ...(note ? [<Said key="note" text={note} />] : []),
    ...(issuer || source === '20' ? [<Origin key="origin" issuer={issuer} />] : []),
    ...(basis ? [<Basis key="basis" basis={basis} />] : []),
  ];
}

/** The case in which a material is asked for, told from its rule. */
function Case({ rule }: { rule: string }) {
  const say = useMessages(guideWords);
  return (
    <>
      {say.inCase}
      <Said text={{ zh: sentenceOf(parseRule(rule)) }} />
    </>
  );
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
