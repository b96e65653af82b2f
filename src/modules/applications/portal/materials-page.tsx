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
import { acceptedTypes } from '../commands/hand-in-files.ts';
import { formatSize } from '../file-size.ts';
import { materialField } from '../progress.ts';
import type { CorrectionPoint } from '../queries/get-correction-points.ts';
import type { DraftView } from '../queries/open-draft.ts';
import { draftPath } from './open-draft-handler.ts';
import { Points } from './points.tsx';
import { applyWords } from './words.ts';

export interface MaterialsPageProps {
  readonly view: DraftView;
  readonly faults: readonly FieldFault[];
  readonly points: readonly CorrectionPoint[];
  /** What has just been done. */
  readonly said: string | undefined;
  readonly isFromCheck: boolean;
}

export function MaterialsPage({ view, faults, points, said, isFromCheck }: MaterialsPageProps) {
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
  readonly fault: FieldFault | undefined;
  readonly points: readonly CorrectionPoint[];
}

function Material({ view, material, fault, points }: MaterialProps) {
  const words = useMessages(applyWords);
  const locale = useLocale();
  const handed = view.draft.files[material.code] ?? [];
  return (
    <>
      {points.length > 0 ? (
        <Notice tone="warning" title={words.page.points}>
          <Points points={points} />
        </Notice>
      ) : null}
      <FileField
        name={materialField(material.code)}
        label={textIn(material.name, locale)}
        hint={<MaterialHint material={material} />}
        error={fault && textIn(fault.message, locale)}
        accept={acceptedTypes(material).join(',')}
        multiple
        files={handed.map((file) => ({
          id: `${material.code}/${file.hash}`,
          name: file.name,
          href: `${draftPath(view)}/files/${material.code}/${file.hash}`,
          detail: formatSize(file.size),
        }))}
        removeName="_remove"
        upload={{ name: '_action', value: 'upload' }}
      />
    </>
  );
}

function MaterialHint({ material }: { material: FormMaterial }) {
  const words = useMessages(applyWords).files;
  const locale = useLocale();
  const need = { '1': words.whole, '2': words.ifNeeded, '3': words.mayFollow }[material.necessity];
  const kinds = material.accept.map((kind) => kind.toUpperCase()).join(locale === 'en' ? ', ' : '、');
  const said = [material.whenText, material.note].filter((text) => text !== undefined);
  return (
    <>
      <strong>{need}</strong>
      {said.map((text) => (
        <div key={text.zh}>{textIn(text, locale)}</div>
      ))}
      <div>{words.formats(kinds, material.maximumFiles)}</div>
    </>
  );
}
