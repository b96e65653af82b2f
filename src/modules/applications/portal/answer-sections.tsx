import { textIn } from '../../../kernel/messages.ts';
import { CheckAnswers, type SummaryRow, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { Directory } from '../../agencies/index.ts';
import { describeAnswers, type Form, type FormAnswers, visibleMaterials } from '../../forms/index.ts';
import type { HandedMaterials } from '../../procedures/index.ts';
import { regionPath } from '../region-names.ts';
import { applyWords } from './words.ts';

export interface AnswerSectionsProps {
  readonly form: Form;
  readonly answers: FormAnswers;
  readonly files: HandedMaterials;
  readonly directory: Directory;
  /** Where a page's answers are changed, or without a page the materials; absent where nothing can be changed. */
  readonly changeAt?: ((page: string | undefined) => string) | undefined;
  readonly fileAt: (material: string, hash: string) => string;
}

/** Everything that was answered and handed in, read back page by page. */
export function AnswerSections(props: AnswerSectionsProps) {
  const { form, answers, directory, changeAt } = props;
  const words = useMessages(applyWords);
  const locale = useLocale();
  const described = describeAnswers(form, answers, locale, (code) => regionPath(directory, code, locale));
  const sections = described.flatMap(({ page, title, groups }) =>
    groups.map((group) => ({
      title: group.title ?? title,
      rows: group.rows.map((row): SummaryRow => {
        const value = row.value === '' ? words.checkPage.notAnswered : linesOf(row.value);
        return { key: row.label, value, ...(changeAt && { change: { to: changeAt(page.code) } }) };
      }),
    })),
  );
  const files = useFileRows(props);
  const handedIn = files.length > 0 ? [{ title: words.materials, rows: files }] : [];
  return <CheckAnswers sections={[...sections, ...handedIn]} />;
}

function useFileRows({ form, answers, files, changeAt, fileAt }: AnswerSectionsProps): SummaryRow[] {
  const words = useMessages(applyWords);
  const locale = useLocale();
  return visibleMaterials(form, answers).map(({ code, name }) => {
    const handed = files[code] ?? [];
    const links = handed.map((file) => (
      <div key={file.hash}>
        <a href={fileAt(code, file.hash)}>{file.name}</a> {file.certificate ? words.files.instead : null}
      </div>
    ));
    return {
      key: textIn(name, locale),
      value: handed.length > 0 ? links : words.files.none,
      ...(changeAt && { change: { to: changeAt(undefined) } }),
    };
  });
}

/** A long text keeps its lines. */
function linesOf(text: string) {
  // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
  return text.includes('\n') ? text.split('\n').map((line, place) => <div key={place}>{line}</div>) : text;
}
