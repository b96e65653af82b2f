import {
  ButtonLink,
  ButtonRow,
  PageHeading,
  PrintButton,
  Surface,
  useMessages,
  Warning,
} from '../../../../web/ui/index.ts';
import { factorWords } from './factor-words.ts';

/** The one moment in which recovery codes can be read. */
export function ShownCodesPage({ codes, base }: { codes: readonly string[]; base: string }) {
  const words = useMessages(factorWords).recovery;
  return (
    <>
      <PageHeading lead={words.shownText}>{words.shown}</PageHeading>
      <Surface>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <span className="code">{code}</span>
            </li>
          ))}
        </ol>
      </Surface>
      <Warning>{words.lead}</Warning>
      <ButtonRow>
        <PrintButton label={words.print} />
        <ButtonLink to={`${base}#factors`}>{words.done}</ButtonLink>
      </ButtonRow>
    </>
  );
}
