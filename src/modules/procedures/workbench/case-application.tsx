import { textIn } from '../../../kernel/messages.ts';
import {
  DefinitionGrid,
  Link,
  Section,
  SummaryList,
  type SummaryRow,
  Tag,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { CaseState } from '../case.ts';
import type { CaseIdentity } from '../case-store.ts';
import type { AnswerOrigin, CertificateCheck } from '../commands/act-on-case.ts';
import { CertificateInPlace } from './certificate-in-place.tsx';
import type { DescribedCase } from './describe-case.ts';
import { workbenchWords } from './words.ts';

export interface CaseApplicationProps {
  readonly identity: CaseIdentity;
  readonly state: CaseState;
  readonly described: DescribedCase;
  readonly certificates: ReadonlyMap<string, CertificateCheck>;
  /** By element. */
  readonly origins: ReadonlyMap<string, AnswerOrigin>;
}

/** What was applied for and handed in; what a correction has changed is marked. */
export function CaseApplication(props: CaseApplicationProps) {
  const say = useMessages(workbenchWords);
  return (
    <>
      <Section title={say.materials} id="materials">
        <Materials {...props} />
      </Section>
      <Section title={say.form} id="form">
        <Answers {...props} />
      </Section>
    </>
  );
}

/** Short names side by side: officials compare many facts and know what they mean. */
function Answers({ described, origins }: Pick<CaseApplicationProps, 'described' | 'origins'>) {
  return described.answers.map(({ title, rows }) => (
    <Section title={title} key={title}>
      <DefinitionGrid
        definitions={rows.map(({ element, name, value, isNew }) => ({
          term: name,
          value: (
            <Answer {...{ value, isNew }} origin={element === undefined ? undefined : origins.get(element)} />
          ),
          wide: value.length > longValue,
        }))}
      />
    </Section>
  ));
}

const longValue = 40;

interface AnswerProps {
  readonly value: string;
  readonly isNew: boolean;
  readonly origin: AnswerOrigin | undefined;
}

function Answer({ value, isNew, origin }: AnswerProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  return (
    <>
      {value === '' ? '—' : value} {isNew ? <Tag tone="info">{say.correctedMark}</Tag> : null}
      {origin?.isDisputed ? <Tag tone="warning">{say.disputedMark}</Tag> : null}
      {origin ? <span className="field__hint"> {textIn(origin.says, locale)}</span> : null}
    </>
  );
}

function Materials(props: CaseApplicationProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const { materials } = props.described;
  if (materials.length === 0) return <p>{say.noMaterials}</p>;
  const rows = materials.map(
    (material): SummaryRow => ({
      key: textIn(material.name, locale),
      value: <Files {...props} material={material} />,
    }),
  );
  return <SummaryList rows={rows} />;
}

function Files({
  identity,
  state,
  described,
  certificates,
  material,
}: CaseApplicationProps & { material: DescribedCase['materials'][number] }) {
  const say = useMessages(workbenchWords);
  const files = state.materials[material.code] ?? [];
  if (files.length === 0) {
    return material.necessity === '1' ? <Tag tone="warning">{say.notHandedIn}</Tag> : say.notNeeded;
  }
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.hash}>
          <Link to={`/workbench/cases/${identity.number}/files/${file.hash}`}>{file.name}</Link>{' '}
          {described.newFiles.has(file.hash) ? <Tag tone="info">{say.correctedMark}</Tag> : null}
          {file.certificate ? (
            <CertificateInPlace
              certificate={file.certificate}
              check={certificates.get(file.certificate.identifier)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
