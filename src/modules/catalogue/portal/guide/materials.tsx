import { type Column, Section, Table, Tag, useMessages } from '../../../../web/ui/index.ts';
import type { Item, Material } from '../../item.ts';
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
      {materials.some(saysMoreThanName) ? (
        <MaterialTable materials={materials} />
      ) : (
        <ol>
          {materials.map((material) => (
            <li key={material.code}>
              <Said text={material.name} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function saysMoreThanName(material: Material): boolean {
  const { originals, copies, note, whenText, necessity, generated, issuer, basis } = material;
  return (
    originals + copies > 0 || Boolean(note ?? whenText ?? issuer ?? basis) || necessity !== '1' || generated
  );
}

function MaterialTable({ materials }: { materials: readonly Material[] }) {
  const say = useMessages(guideWords);
  const columns: Column<Material>[] = [
    { header: say.material, rowHeader: true, cell: (material) => <MaterialName material={material} /> },
    { header: say.copies, cell: (material) => <Copies material={material} /> },
    { header: say.remarks, cell: (material) => <Remarks material={material} /> },
  ];
  return (
    <Table
      caption={say.materials}
      captionHidden
      columns={columns}
      rows={materials}
      rowKey={(material) => material.code}
    />
  );
}

function MaterialName({ material }: { material: Material }) {
  const say = useMessages(guideWords);
  return (
    <>
      <Said text={material.name} />{' '}
      {material.generated ? (
        <Tag tone="success">{say.generated}</Tag>
      ) : material.necessity === '2' || material.when !== undefined || material.whenText ? (
        <Tag>{material.necessity === '2' ? say.optional : say.whenNeeded}</Tag>
      ) : material.necessity === '3' ? (
        <Tag tone="warning">{say.later}</Tag>
      ) : null}
    </>
  );
}

function Copies({ material: { originals, copies, form, generated } }: { material: Material }) {
  const say = useMessages(guideWords);
  if (generated) return '—';
  const parts = [
    ...(originals > 0 ? [say.originals(originals)] : []),
    ...(copies > 0 ? [say.photocopies(copies)] : []),
    ...(form === '1' ? [say.paper] : []),
    ...(form === '2' ? [say.electronic] : []),
  ];
  return parts.length > 0 ? parts.join('、') : '—';
}

function Remarks({ material }: { material: Material }) {
  const say = useMessages(guideWords);
  const { whenText, note, issuer, basis, source } = material;
  const isEmpty = !whenText && !note && !issuer && !basis && source !== '20';
  if (isEmpty) return '—';
  return (
    <>
      {whenText ? (
        <p>
          <strong>
            <Said text={whenText} />
          </strong>
        </p>
      ) : null}
      {note ? (
        <p>
          <Said text={note} />
        </p>
      ) : null}
      {issuer ? <p>{say.issuer(issuer)}</p> : source === '20' ? <p>{say.shared}</p> : null}
      {basis ? <p>{say.basis(basis)}</p> : null}
    </>
  );
}
