import { textIn } from '../../../kernel/messages.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  FileField,
  Form,
  Link,
  Notice,
  PageHeading,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { FormMaterial } from '../../forms/index.ts';
import { formatSize } from '../../procedures/index.ts';
import { acceptedTypes } from '../commands/hand-in-files.ts';
import type { HeldDocument } from '../document-port.ts';
import { materialField } from '../progress.ts';
import type { CorrectionPoint } from '../queries/get-correction-points.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { OfferedCertificates, TakenCertificate } from './held-document.tsx';
import { draftPath } from './open-draft-handler.ts';
import { Points } from './points.tsx';
import { reuseWords } from './reuse-words.ts';
import { applyWords } from './words.ts';

export interface MaterialsPageProps {
  readonly view: DraftView;
  /** By material: certificates that may take its place. */
  readonly held: ReadonlyMap<string, readonly HeldDocument[]>;
  readonly faults: readonly FieldFault[];
  readonly points: readonly CorrectionPoint[];
  /** What has just been done. */
  readonly said: string | undefined;
  readonly isFromCheck: boolean;
}

export function MaterialsPage({ view, held, faults, points, said, isFromCheck }: MaterialsPageProps) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const here = `${draftPath(view)}/materials`;
  return (
    <>
      <ErrorSummary
        problems={faults.map(({ field, message }) => ({ field, message: textIn(message, locale) }))}
      />
      {said ? <Notice tone="success" title={said} status /> : null}
      <PageHeading caption={textIn(view.version.item.name, locale)} lead={words.files.lead}>
        {words.materials}
      </PageHeading>
      <Form action={isFromCheck ? `${here}?return=check` : here} files>
        <button
          type="submit"
          name="_action"
          value="continue"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        >
          {words.saveAndContinue}
        </button>
        {(view.progress.materials?.materials ?? []).map((material) => (
          <Material
            key={material.code}
            view={view}
            material={material}
            held={held.get(material.code) ?? []}
            fault={faults.find(({ field }) => field === materialField(material.code))}
            points={points.filter(({ subject }) => subject === material.code)}
          />
        ))}
        <ButtonRow>
          <Button name="_action" value="continue">
            {words.saveAndContinue}
          </Button>
          <Button kind="secondary" name="_action" value="later">
            {words.saveForLater}
          </Button>
        </ButtonRow>
      </Form>
      <p>
        <Link to={draftPath(view)}>{words.back}</Link>
      </p>
    </>
  );
}

interface MaterialProps {
  readonly view: DraftView;
  readonly material: FormMaterial;
  readonly held: readonly HeldDocument[];
  readonly fault: FieldFault | undefined;
  readonly points: readonly CorrectionPoint[];
}

function Material({ points, ...props }: MaterialProps) {
  const words = useMessages(applyWords);
  return (
    <>
      {points.length > 0 ? (
        <Notice tone="warning" title={words.page.points}>
          <Points points={points} />
        </Notice>
      ) : null}
      <Handing {...props} />
    </>
  );
}

/** A certificate that is used, certificates to choose from, or the upload alone. */
function Handing({ view, material, held, fault }: Omit<MaterialProps, 'points'>) {
  const locale = useLocale();
  const words = useMessages(reuseWords);
  const name = textIn(material.name, locale);
  const field = materialField(material.code);
  const error = fault && textIn(fault.message, locale);
  const files = view.draft.files[material.code] ?? [];
  const taken = files.flatMap((file) =>
    file.certificate ? [{ ...file, certificate: file.certificate }] : [],
  );
  const [file] = taken;
  if (file)
    return (
      <TakenCertificate
        material={material}
        file={file}
        href={`${draftPath(view)}/files/${material.code}/${file.hash}`}
      />
    );
  const offered = held.filter(({ obstacle }) => obstacle === undefined);
  const isOffered = offered.length > 0;
  const upload = (
    <FileField
      name={field}
      id={isOffered ? `${field}-upload` : field}
      label={isOffered ? words.uploadLabel(name) : name}
      hint={<MaterialHint material={material} held={isOffered ? [] : held} />}
      error={isOffered ? undefined : error}
      accept={acceptedTypes(material).join(',')}
      multiple
      files={files.map((file) => ({
        id: `${material.code}/${file.hash}`,
        name: file.name,
        href: `${draftPath(view)}/files/${material.code}/${file.hash}`,
        detail: formatSize(file.size),
      }))}
      removeName="_remove"
      upload={{ name: '_action', value: 'upload' }}
    />
  );
  if (!isOffered) return upload;
  return (
    <OfferedCertificates
      material={material}
      offered={offered}
      needsConsent={view.draft.applicantKind === 'person'}
      hasFiles={files.length > 0}
      id={field}
      error={error}
      upload={upload}
    />
  );
}

function MaterialHint({ material, held }: { material: FormMaterial; held: readonly HeldDocument[] }) {
  const reuse = useMessages(reuseWords);
  const words = useMessages(applyWords).files;
  const locale = useLocale();
  const need = { '1': words.whole, '2': words.ifNeeded, '3': words.mayFollow }[material.necessity];
  const kinds = material.accept.map((kind) => kind.toUpperCase()).join(locale === 'en' ? ', ' : '、');
  const said = [material.whenText, material.note].filter((text) => text !== undefined);
  return (
    <>
      <strong>{need}</strong>
      {held.map(({ identifier, obstacle }) =>
        obstacle ? (
          <div key={identifier}>
            {reuse.cannot}
            {textIn(obstacle, locale)}
          </div>
        ) : null,
      )}
      {said.map((text) => (
        <div key={text.zh}>{textIn(text, locale)}</div>
      ))}
      <div>{words.formats(kinds, material.maximumFiles)}</div>
    </>
  );
}
